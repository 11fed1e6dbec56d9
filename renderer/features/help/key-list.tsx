import { VisuallyHidden } from '@mantine/core'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useTexts } from '../../ui/language.tsx'
import { useAvailableCommands } from '../../ui/use-keys.ts'
import classes from './key-list.module.css'
import { listKeys } from './list-keys.ts'

/** Every key that works now. */
export function KeyList() {
  const { help } = useTexts()
  const keys = listKeys(useAvailableCommands())
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the only way to scroll it without a mouse
    <section className={classes.page} aria-label={help.keys} tabIndex={0}>
      <p className={classes.hint}>{help.keysHint}</p>
      <dl className={classes.keys}>
        <Row keys={help.scanKey} meaning={help.scanMeaning} />
        {keys.map(({ combo, label }) => (
          <Row key={combo} keys={combo} meaning={label} />
        ))}
        <Row keys="Enter" meaning={help.keyNext} />
        <Row keys="↑ ↓" meaning={help.keyPlay} />
      </dl>
    </section>
  )
}

function Row({ keys, meaning }: { readonly keys: string; readonly meaning: string }) {
  return (
    <div className={classes.row}>
      <dt>
        <KeyHint keys={keys} />
        <VisuallyHidden>{keys}</VisuallyHidden>
      </dt>
      <dd>{meaning}</dd>
    </div>
  )
}
