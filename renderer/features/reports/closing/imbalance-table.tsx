import type { SheetImbalance } from '../../../../shared/domain/report/find-imbalance.ts'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { VirtualTable } from '../../../ui/virtual-table.tsx'
import classes from './closing.module.css'

/** Where the period does not come out, sheet by sheet. */
export function ImbalanceTable({ imbalance }: { readonly imbalance: readonly SheetImbalance[] }) {
  const { imbalance: words } = useTexts().closing
  if (imbalance.length === 0) return <Notice tone="bad" title={words.unexplained} />
  const signed = (count: number) => (count > 0 ? `+${count}` : String(count))
  return (
    <>
      <Notice tone="bad" title={words.title}>
        {words.hint}
      </Notice>
      <div className={classes.list}>
        <VirtualTable
          label={words.title}
          rows={imbalance}
          rowKey={({ sheet }) => sheet}
          columns={[
            { id: 'sheet', header: words.sheet, width: '260px', render: ({ sheet }) => sheet },
            {
              id: 'entries',
              header: words.entries,
              width: 'minmax(160px, 1fr)',
              render: ({ seqs }) => seqs.map(seq => `#${seq}`).join(' '),
            },
            { id: 'counted', header: words.counted, width: '130px', align: 'end', render: row => signed(row.counted) },
            { id: 'changed', header: words.changed, width: '130px', align: 'end', render: row => signed(row.changed) },
          ]}
          empty={null}
        />
      </div>
    </>
  )
}
