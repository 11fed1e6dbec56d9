import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './parts.module.css'
import { useKeys } from './use-keys.ts'

interface PartsProps<P extends string> {
  /** What the parts are parts of. */
  readonly label: string
  /** Every part with its name, in the order of the tabs. */
  readonly parts: readonly P[]
  readonly names: Readonly<Record<P, string>>
  readonly part: P
  readonly onChange: (part: P) => void
  /** How F6, which leads to the next part, is called. */
  readonly nextLabel: string
  /** The part in front. */
  readonly children: ReactNode
}

/** An area of several parts, one of them in front; F6 leads to the next. */
export function Parts<P extends string>({ label, parts, names, part, onChange, nextLabel, children }: PartsProps<P>) {
  const next = parts[(parts.indexOf(part) + 1) % parts.length] ?? part
  useKeys({ F6: { label: nextLabel, run: () => onChange(next) } })
  return (
    <Tabs
      className={classes.tabs}
      variant="pills"
      keepMounted={false}
      value={part}
      onChange={value => onChange(parts.find(one => one === value) ?? part)}
    >
      <Tabs.List className={classes.list} aria-label={label}>
        {parts.map(one => (
          <Tabs.Tab key={one} value={one} className={classes.tab}>
            {names[one]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={part} className={classes.panel}>
        {children}
      </Tabs.Panel>
    </Tabs>
  )
}
