import { KeyHint } from '../../../ui/key-hint.tsx'
import { useTexts } from '../../../ui/language.tsx'
import classes from './to-mail.module.css'

/** The keys of the list, where it ends. */
export function ListKeys() {
  const texts = useTexts().toMail.bar
  return (
    <span className={classes.keys} aria-hidden="true">
      <KeyHint keys="Space" /> {texts.toggle} <KeyHint keys="Shift ↑↓" /> {texts.extend} <KeyHint keys="Ctrl A" />{' '}
      {texts.all} <KeyHint keys="Enter" /> {texts.open}
    </span>
  )
}
