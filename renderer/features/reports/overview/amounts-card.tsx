import type { Delivery } from '../../../../shared/domain/application.ts'
import { type Summary, sumTotals } from '../../../../shared/domain/report/summarise.ts'
import { Amount } from '../../../ui/amount.tsx'
import { grouped } from '../../../ui/grouped.ts'
import { useTexts } from '../../../ui/language.tsx'
import { ListNumber } from './list-number.tsx'
import { NumberTable } from './number-table.tsx'
import classes from './overview.module.css'

const ways: readonly Delivery[] = ['pickup', 'sf', 'yunda']

/** Amounts with and without tax of the sheets that left. */
export function AmountsCard({ summary: { byWay } }: { readonly summary: Summary }) {
  const { amounts, kinds } = useTexts().reports
  const all = sumTotals(ways.map(way => byWay[way]))
  const lines = [...ways.map(way => ({ way, totals: byWay[way] })), { way: null, totals: all }]
  return (
    <section className={classes.card} aria-label={amounts.title}>
      <h2 className={classes.cardTitle}>{amounts.title}</h2>
      <NumberTable
        head={[amounts.way, kinds.sheets, amounts.amount, amounts.tax, amounts.total]}
        rows={lines.map(({ way, totals }) => {
          const label = way === null ? kinds.all : kinds.way[way]
          return {
            id: label,
            label,
            cells: [
              <ListNumber
                key="sheets"
                count={totals.sheets}
                title={`${amounts.title} · ${label}`}
                name={way === null ? { of: 'sheets' } : { of: 'sheets', way }}
              />,
              <Amount key="amount" fen={totals.amount} />,
              <Amount key="tax" fen={totals.tax} />,
              <Amount key="total" fen={totals.total} />,
            ],
          }
        })}
        withSum
      />
      <p className={classes.note}>
        {all.withoutAmount > 0 && amounts.without(grouped(all.withoutAmount))} {amounts.asRecorded}
      </p>
    </section>
  )
}
