import { IconPackage } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { WaybillRow } from '../../../data/db.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { grouped } from '../../../ui/grouped.ts'
import { useTexts } from '../../../ui/language.tsx'
import { VirtualTable } from '../../../ui/virtual-table.tsx'
import classes from './collection.module.css'
import { waitingColumns } from './parcel-columns.tsx'
import { countSheets } from './parcel-line.ts'
import { useParcelLines } from './use-parcel-lines.ts'

/** What still stands here for this courier. */
export function WaitingParcels({ waybills }: { readonly waybills: readonly WaybillRow[] }) {
  const texts = useTexts()
  const { waiting, count } = texts.collection
  const lines = useParcelLines(waybills)
  const columns = useMemo(() => waitingColumns(texts), [texts])
  if (!lines) return <section className={classes.column} aria-label={waiting.heading} />
  return (
    <section className={classes.column} aria-label={waiting.heading}>
      <header className={classes.head}>
        <h2 className={classes.heading}>{waiting.heading}</h2>
        {lines.length > 0 && (
          <span className={classes.quiet}>{count(grouped(lines.length), grouped(countSheets(waybills)))}</span>
        )}
      </header>
      <div className={classes.table} data-empty={lines.length === 0 || undefined}>
        <VirtualTable
          label={waiting.label}
          rows={lines}
          rowKey={line => line.number}
          columns={columns}
          empty={<EmptyState icon={IconPackage} title={waiting.empty} hint={waiting.emptyHint} />}
        />
      </div>
    </section>
  )
}
