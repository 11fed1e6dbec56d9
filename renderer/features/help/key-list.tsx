import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Texts } from '../../../shared/i18n/texts.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useTexts } from '../../ui/language.tsx'
import { useAvailableCommands } from '../../ui/use-keys.ts'
import classes from './key-list.module.css'
import { listKeys } from './list-keys.ts'

type MapArea = keyof Texts['help']['keyMap']['keys']

/** The areas in the order of the rail. */
const areas: readonly MapArea[] = [
  'everywhere',
  'counter',
  'receiving',
  'dispatch',
  'stockTake',
  'reports',
  'imports',
  'ledger',
  'settings',
]

/** Every key that works now, and below it the map of all areas. */
export function KeyList() {
  const { frame, help } = useTexts()
  const keys = listKeys(useAvailableCommands())
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the only way to scroll it without a mouse
    <section className={classes.page} aria-label={help.keys} tabIndex={0}>
      <p className={classes.hint}>{help.keysHint}</p>
      <Group title={help.keyMap.now}>
        <Row keys={help.scanKey} meaning={help.scanMeaning} />
        {keys.map(({ combo, label }) => (
          <Row key={combo} keys={combo} meaning={label} />
        ))}
        <Row keys="Enter" meaning={help.keyNext} />
        <Row keys="↑ ↓" meaning={help.keyPlay} />
      </Group>
      <h2 className={classes.all}>{help.keyMap.all}</h2>
      {areas.map(area => (
        <Group key={area} title={area === 'everywhere' ? help.keyMap.everywhere : frame.areas[area]}>
          {Object.entries(help.keyMap.keys[area]).map(([combo, meaning]) => (
            <Row key={combo} keys={combo} meaning={meaning} />
          ))}
        </Group>
      ))}
    </section>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.keys}>{children}</dl>
    </>
  )
}

function Row({ keys, meaning }: { readonly keys: string; readonly meaning: string }) {
  // The arrows read as arrows.
  const written = keys.replace('ArrowLeft', '←').replace('ArrowRight', '→')
  return (
    <div className={classes.row}>
      <dt>
        <KeyHint keys={written} />
        <VisuallyHidden>{written}</VisuallyHidden>
      </dt>
      <dd>{meaning}</dd>
    </div>
  )
}
