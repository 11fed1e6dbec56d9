import type { OperatorId } from '../../../shared/domain/entry.ts'
import { shanghaiDayTime } from '../../../shared/domain/shanghai-time.ts'
import type { Texts } from '../../../shared/i18n/texts.ts'
import type { StockTakeRow } from '../../data/db.ts'
import { grouped } from '../../ui/grouped.ts'
import type { Column } from '../../ui/table-column.ts'
import classes from './stock-take.module.css'

/** The columns of the stock-takes there are. */
export function takeColumns(
  { idle }: Texts['stockTake'],
  names: ReadonlyMap<OperatorId, string> | undefined,
): readonly Column<StockTakeRow>[] {
  const { column } = idle
  return [
    {
      id: 'number',
      header: column.number,
      width: 'minmax(190px, 1fr)',
      render: take => <strong>{take.takeNo}</strong>,
      sortBy: take => take.takeNo,
    },
    { id: 'at', header: column.at, width: '160px', render: take => shanghaiDayTime(take.at), sortBy: take => take.seq },
    {
      id: 'operator',
      header: column.operator,
      width: '110px',
      render: ({ operator }) => (operator === null ? '—' : (names?.get(operator) ?? '')),
    },
    { id: 'state', header: column.state, width: '110px', render: take => stateOf(idle, take) },
    {
      id: 'present',
      header: column.present,
      width: '132px',
      align: 'end',
      render: ({ count }) => (count ? `${grouped(count.present)} / ${grouped(count.atBranch)}` : '—'),
    },
    ...(['missing', 'unexpected', 'unknown'] as const).map(
      (id): Column<StockTakeRow> => ({
        id,
        header: column[id],
        width: '104px',
        align: 'end',
        render: ({ count }) => (count ? grouped(count[id].length) : '—'),
        sortBy: ({ count }) => count?.[id].length ?? 0,
      }),
    ),
  ]
}

function stateOf({ state }: Texts['stockTake']['idle'], { count, state: ended }: StockTakeRow) {
  if (!count) return ended === 'open' ? state.open : state.dropped
  const differs = count.missing.length + count.unexpected.length + count.unknown.length > 0
  return <strong className={differs ? classes.bad : classes.good}>{differs ? state.differs : state.agrees}</strong>
}
