import type { Summary } from '../../../../shared/domain/report/summarise.ts'
import { useTexts } from '../../../ui/language.tsx'
import { FigureCard } from './figure-card.tsx'
import { ListNumber } from './list-number.tsx'
import { NumberTable } from './number-table.tsx'
import { useOperatorNames } from './use-operator-names.ts'

/** Handovers by clerk, the busiest first. */
export function ClerkFigure({ summary }: { readonly summary: Summary }) {
  const { clerks } = useTexts().reports
  const lines = [...summary.byOperator].sort(([, one], [, other]) => other.handovers - one.handovers)
  const names = useOperatorNames(lines.map(([operator]) => operator))
  const nameOf = (operator: string) => names.get(operator) || clerks.desk
  return (
    <FigureCard
      title={clerks.title}
      bars={lines.map(([operator, { handovers }]) => ({ label: nameOf(operator), values: { handovers } }))}
      series={[{ name: 'handovers', label: clerks.handovers, color: 'var(--desk-accent)' }]}
    >
      <NumberTable
        head={[clerks.clerk, clerks.handovers, clerks.sheets]}
        rows={lines.map(([operator, { handovers, sheets }]) => ({
          id: operator,
          label: nameOf(operator),
          cells: [
            <ListNumber
              key="handovers"
              count={handovers}
              title={`${clerks.handovers} · ${nameOf(operator)}`}
              name={{ of: 'handovers', operator }}
            />,
            <ListNumber
              key="sheets"
              count={sheets}
              title={`${clerks.sheets} · ${nameOf(operator)}`}
              name={{ of: 'sheets', way: 'pickup', operator }}
            />,
          ],
        }))}
      />
    </FigureCard>
  )
}
