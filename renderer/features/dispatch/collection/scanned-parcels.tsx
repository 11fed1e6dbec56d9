import { IconScan } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { groupWaybill } from '../../../../shared/documents/label-number.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import type { WaybillRow } from '../../../data/db.ts'
import { useRecord } from '../../../data/use-record.ts'
import { useMay } from '../../../host/desk-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { grouped } from '../../../ui/grouped.ts'
import { useTexts } from '../../../ui/language.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { VirtualTable } from '../../../ui/virtual-table.tsx'
import classes from './collection.module.css'
import { scannedColumns } from './parcel-columns.tsx'
import { countSheets } from './parcel-line.ts'
import { useParcelLines } from './use-parcel-lines.ts'

/** What this courier has been given since his last manifest, the last one on top. */
export function ScannedParcels({ waybills }: { readonly waybills: readonly WaybillRow[] }) {
  const texts = useTexts()
  const { scanned, count } = texts.collection
  const record = useRecord()
  const feedback = useFeedback()
  const may = useMay('undoCollection')
  const [chosen, setChosen] = useState<string | null>(null)
  const [error, setError] = useState<HostError | null>(null)
  const newestFirst = useMemo(() => waybills.toReversed(), [waybills])
  const lines = useParcelLines(newestFirst)
  const columns = useMemo(() => scannedColumns(texts), [texts])
  const known = waybills.some(waybill => waybill.number === chosen) ? chosen : null

  async function takeBack(): Promise<void> {
    if (known === null) return
    const answer = await record<'undoCollection'>({ kind: 'undoCollection', waybill: known })
    setError(answer.ok ? null : answer.error)
    if (answer.ok) feedback.accept(scanned.undone(groupWaybill(known)))
  }

  const undo = useAction(scanned.undo, takeBack, { disabled: known === null || !may })
  useKeys({ F4: undo })
  if (!lines) return <section className={classes.column} aria-label={scanned.heading} />
  return (
    <section className={classes.column} aria-label={scanned.heading}>
      <header className={classes.head}>
        <h2 className={classes.heading}>{scanned.heading}</h2>
        {lines.length > 0 && (
          <strong className={classes.total}>{count(grouped(lines.length), grouped(countSheets(waybills)))}</strong>
        )}
      </header>
      <ErrorNote error={error} onDismiss={() => setError(null)} />
      <div className={classes.table} data-empty={lines.length === 0 || undefined}>
        <VirtualTable
          label={scanned.label}
          rows={lines}
          rowKey={line => line.number}
          columns={columns}
          selected={known}
          onSelect={line => setChosen(line.number)}
          empty={<EmptyState icon={IconScan} title={scanned.empty} hint={scanned.emptyHint} />}
          foot={<ActionButton action={undo} keys="F4" variant="subtle" size="compact-md" />}
        />
      </div>
    </section>
  )
}
