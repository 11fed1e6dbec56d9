import { IconHistory } from '@tabler/icons-react'
import { shanghaiDayTime } from '../../../../shared/domain/shanghai-time.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { grouped } from '../../../ui/grouped.ts'
import { useTexts } from '../../../ui/language.tsx'
import { useNavigation } from '../../../ui/navigation.ts'
import { VirtualTable } from '../../../ui/virtual-table.tsx'
import { OperatorName } from '../list/number-list.tsx'
import classes from './closing.module.css'
import type { PeriodCorrection } from './read-period.ts'

/** What this period puts right of days that are closed. */
export function CorrectionsTable({ corrections }: { readonly corrections: readonly PeriodCorrection[] }) {
  const texts = useTexts()
  const goTo = useNavigation(state => state.goTo)
  const { corrections: words } = texts.closing
  if (corrections.length === 0) return <p className={classes.note}>{words.none}</p>
  return (
    <div className={classes.list}>
      <VirtualTable
        label={words.label}
        rows={corrections}
        rowKey={({ seq }) => String(seq)}
        onOpen={({ what, about }) =>
          what === 'handoverVoided' || what === 'reprinted'
            ? goTo('counter', { kind: 'slip', slipNo: about })
            : goTo('dispatch', { kind: 'waybill', number: about })
        }
        columns={[
          { id: 'at', header: words.column.at, width: '160px', render: ({ at }) => shanghaiDayTime(at) },
          {
            id: 'what',
            header: words.column.what,
            width: 'minmax(140px, 1fr)',
            render: ({ what }) => texts.ledgerView.kind[what],
          },
          { id: 'about', header: words.column.about, width: '200px', render: ({ about }) => about },
          {
            id: 'sheets',
            header: words.column.sheets,
            width: '80px',
            align: 'end',
            render: ({ sheets }) => grouped(sheets),
          },
          { id: 'corrects', header: words.column.corrects, width: '210px', render: ({ closeNo }) => closeNo },
          {
            id: 'operator',
            header: words.column.operator,
            width: '100px',
            render: ({ operator }) => <OperatorName operator={operator} />,
          },
        ]}
        empty={<EmptyState icon={IconHistory} title={words.none} hint="" />}
      />
    </div>
  )
}
