import { IconCornerDownLeft } from '@tabler/icons-react'
import { type Combo, describeCombo } from './combo.ts'
import classes from './key-hint.module.css'

/** A key as it is written beside what it does. Not read aloud: the control itself names its key. */
export function KeyHint({ keys }: { readonly keys: Combo }) {
  return (
    <span className={classes.hint} aria-hidden="true">
      <kbd className={classes.key}>{keys === 'Enter' ? <IconCornerDownLeft size={16} /> : describeCombo(keys)}</kbd>
    </span>
  )
}
