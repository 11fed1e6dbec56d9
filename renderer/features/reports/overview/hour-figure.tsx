import type { Summary } from '../../../../shared/domain/report/summarise.ts'
import { useTexts } from '../../../ui/language.tsx'
import { FigureCard } from './figure-card.tsx'
import { ListNumber } from './list-number.tsx'
import { NumberTable } from './number-table.tsx'

/** The counter is open about these hours; others are shown when something happened then. */
const OPEN = { from: 9, until: 18 }

/** Handovers by the hour of the day. */
export function HourFigure({ summary }: { readonly summary: Summary }) {
  const { hours, kinds, list } = useTexts().reports
  const lines = summary.byHour
    .map((count, hour) => ({ count, hour, two: String(hour).padStart(2, '0') }))
    .filter(({ count, hour }) => count > 0 || (hour >= OPEN.from && hour < OPEN.until))
  const busy = lines.filter(({ count }) => count > 0)
  const all = <ListNumber count={summary.handovers} title={hours.count} name={{ of: 'handovers' }} />
  return (
    <FigureCard
      title={hours.title}
      bars={lines.map(({ two, count }) => ({ label: two, values: { count } }))}
      series={[{ name: 'count', label: hours.count, color: 'var(--desk-accent)' }]}
    >
      <NumberTable
        head={[hours.hour, hours.count]}
        rows={[
          ...busy.map(({ count, hour, two }) => ({
            id: two,
            label: hours.at(two),
            cells: [
              <ListNumber
                key={two}
                count={count}
                title={`${hours.count} · ${list.inHour(two)}`}
                name={{ of: 'handovers', hour }}
              />,
            ],
          })),
          { id: 'all', label: kinds.all, cells: [all] },
        ]}
        withSum
      />
    </FigureCard>
  )
}
