import { IconCircleCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { describeLastCustody } from '../../../shared/documents/last-custody.ts'
import type { SheetId } from '../../../shared/domain/application.ts'
import { sheetName } from '../../../shared/domain/sheet-name.ts'
import { useApplicationOfSheet, useDatabase, useEntry } from '../../data/hooks.ts'
import { findApplicationOfSheet } from '../../data/queries.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useTexts } from '../../ui/language.tsx'
import type { Column } from '../../ui/table-column.ts'
import { VirtualTable } from '../../ui/virtual-table.tsx'
import { openApplication } from './open-application.ts'
import classes from './stock-take.module.css'

/** What is scanned although the ledger has it elsewhere, and where. */
export function UnexpectedList({ sheets }: { readonly sheets: readonly SheetId[] }) {
  const texts = useTexts().stockTake
  const words = texts.counting
  const db = useDatabase()
  const columns = useMemo(
    (): readonly Column<SheetId>[] => [
      {
        id: 'number',
        header: texts.column.number,
        width: 'minmax(96px, max-content)',
        render: sheet => <strong className={classes.number}>{sheetName(sheet)}</strong>,
        sortBy: sheetName,
      },
      { id: 'custody', header: texts.column.elsewhere, width: '1fr', render: sheet => <Elsewhere sheet={sheet} /> },
    ],
    [texts],
  )

  async function open(sheet: SheetId): Promise<void> {
    const row = await findApplicationOfSheet(db, sheet)
    if (row) openApplication(row.key)
  }

  return (
    <section className={classes.column} aria-label={words.unexpected}>
      <h2 className={classes.heading}>{words.unexpected}</h2>
      <div className={classes.table} data-empty={sheets.length === 0 || undefined}>
        <VirtualTable
          label={words.unexpectedLabel}
          rows={sheets}
          rowKey={sheet => sheet}
          columns={columns}
          rowHeight={64}
          onOpen={open}
          empty={<EmptyState icon={IconCircleCheck} title={words.unexpectedNone} hint={words.unexpectedNoneHint} />}
        />
      </div>
    </section>
  )
}

function Elsewhere({ sheet }: { readonly sheet: SheetId }) {
  const texts = useTexts()
  const row = useApplicationOfSheet(sheet)
  const custody = row?.custody[sheet]
  const entry = useEntry(custody?.seq ?? 0)
  if (!row || entry === undefined) return null
  const told = describeLastCustody(texts, { sheet, place: custody?.place ?? 'expected', entry, subject: row })
  return (
    <span className={classes.told} title={told}>
      {told}
    </span>
  )
}
