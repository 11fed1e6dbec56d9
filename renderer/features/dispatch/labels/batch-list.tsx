import type { ReactNode } from 'react'
import type { LabelBatchRow } from '../../../data/db.ts'
import { useEntry, useOperatorName } from '../../../data/hooks.ts'
import type { OpenLabels } from '../../../data/parcel-queries.ts'
import { useTexts } from '../../../ui/language.tsx'
import type { Column } from '../../../ui/table-column.ts'
import { VirtualTable } from '../../../ui/virtual-table.tsx'
import { When } from '../../../ui/when.tsx'
import classes from './label-batches.module.css'
import { setLabelView } from './label-view.ts'

interface BatchListProps {
  readonly batches: readonly LabelBatchRow[]
  readonly open: ReadonlyMap<string, OpenLabels>
  readonly current: string | null
  readonly empty: ReactNode
}

/** The batches: number, courier, who made it when, and how far it is printed as the ledger knows it. */
export function BatchList({ batches, open, current, empty }: BatchListProps) {
  const { labelBatches: texts } = useTexts()
  const columns: readonly Column<LabelBatchRow>[] = [
    {
      id: 'batch',
      header: texts.column.batch,
      width: 'minmax(0, 1fr)',
      render: batch => <BatchCell batch={batch} />,
    },
    {
      id: 'progress',
      header: texts.column.progress,
      width: '78px',
      align: 'end',
      render: batch => <ProgressCell batch={batch} open={open.get(batch.batchNo)} />,
    },
  ]
  return (
    <VirtualTable
      label={texts.list}
      rows={batches}
      rowKey={({ batchNo }) => batchNo}
      columns={columns}
      rowHeight={60}
      selected={current}
      onSelect={({ batchNo }) => setLabelView({ batchNo, number: null })}
      empty={empty}
    />
  )
}

function BatchCell({ batch }: { readonly batch: LabelBatchRow }) {
  const { dispatch } = useTexts()
  const entry = useEntry(batch.seq)
  const operator = useOperatorName(entry?.operator ?? null)
  return (
    <span className={classes.two}>
      <strong>{batch.batchNo}</strong>
      <span className={classes.quiet}>
        {dispatch.courier[batch.courier]} · {operator ?? '—'} {entry && <When at={entry.at} />}
      </span>
    </span>
  )
}

function ProgressCell({ batch, open }: { readonly batch: LabelBatchRow; readonly open: OpenLabels | undefined }) {
  const { labelBatches: texts } = useTexts()
  const total = batch.waybills.length - (open?.void ?? 0)
  const reserved = open?.reserved ?? 0
  return (
    <span className={classes.two}>
      <span>{texts.of(total - reserved, total)}</span>
      {reserved > 0 && <span className={classes.waiting}>{texts.waiting(reserved)}</span>}
    </span>
  )
}
