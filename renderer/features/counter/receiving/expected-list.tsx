import { Button } from '@mantine/core'
import { IconInbox } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { SheetId } from '../../../../shared/domain/application.ts'
import { useApplications, useExpected } from '../../../data/hooks.ts'
import { useMay } from '../../../host/desk-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { VirtualTable } from '../../../ui/virtual-table.tsx'
import { AcceptDialog } from './accept-dialog.tsx'
import { expectedColumns } from './expected-columns.tsx'
import { expectedSheetsOf } from './expected-sheets.ts'
import classes from './receiving.module.css'

/** So many applications are read at once; the others follow when these are received. */
const APPLICATIONS = 1000

/** The sheets that should come, to be accepted as a list once a parcel has been compared with it. */
export function ExpectedList() {
  const texts = useTexts()
  const words = texts.receiving.expected
  const keys = useExpected()
  const shownKeys = useMemo(() => keys?.slice(0, APPLICATIONS) ?? [], [keys])
  const rows = useApplications(shownKeys)
  const sheets = useMemo(() => expectedSheetsOf(rows ?? []), [rows])
  const [picked, setPicked] = useState<ReadonlySet<SheetId>>(new Set())
  const [asking, setAsking] = useState(false)
  const chosen = useMemo(() => sheets.filter(({ sheet }) => picked.has(sheet)), [sheets, picked])
  const may = useMay('receive')
  const accept = useAction(words.accept(chosen.length), () => setAsking(true), {
    disabled: chosen.length === 0 || !may,
  })
  useKeys({ F9: accept })

  const toggle = (sheet: SheetId) =>
    setPicked(before => {
      const after = new Set(before)
      if (!after.delete(sheet)) after.add(sheet)
      return after
    })
  const all = chosen.length === sheets.length

  if (!keys || !rows) return null
  return (
    <section className={classes.column} aria-label={words.heading}>
      <header className={classes.head}>
        <h2 className={classes.heading}>{words.heading}</h2>
        <span className={classes.quiet}>
          {keys.length > APPLICATIONS
            ? words.shown(APPLICATIONS.toLocaleString('en-US'), keys.length.toLocaleString('en-US'))
            : words.hint}
        </span>
        {sheets.length > 0 && (
          <span className={classes.end}>
            <Button
              variant="default"
              onClick={() => setPicked(all ? new Set() : new Set(sheets.map(({ sheet }) => sheet)))}
            >
              {all ? words.none : words.all}
            </Button>
            <ActionButton action={accept} keys="F9" />
          </span>
        )}
      </header>
      <div className={classes.table} data-empty={sheets.length === 0 || undefined}>
        <VirtualTable
          label={words.label}
          rows={sheets}
          rowKey={({ sheet }) => sheet}
          columns={expectedColumns(texts, picked, toggle)}
          onOpen={({ sheet }) => toggle(sheet)}
          empty={<EmptyState icon={IconInbox} title={words.empty} hint={words.emptyHint} />}
          foot={
            <span>
              {words.chosen(chosen.length)} · <KeyHint keys="Enter" /> {words.keys}
            </span>
          }
        />
      </div>
      <AcceptDialog opened={asking} sheets={chosen} onClose={() => setAsking(false)} />
    </section>
  )
}
