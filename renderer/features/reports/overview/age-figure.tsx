import { ageBands } from '../../../../shared/domain/report/ageing.ts'
import { useTexts } from '../../../ui/language.tsx'
import { NumberButton } from '../list/number-button.tsx'
import { setReports } from '../reports-state.ts'
import { FigureCard } from './figure-card.tsx'
import { NumberTable } from './number-table.tsx'
import type { BranchNow } from './read-branch-now.ts'

/** Sheets at the branch by their age. */
export function AgeFigure({ ages }: { readonly ages: BranchNow['ages'] }) {
  const { ages: words, kinds } = useTexts().reports
  const lines = ageBands.map(band => ({ band, label: words.band[band] ?? band, count: ages[band].length }))
  const all = lines.reduce((sum, { count }) => sum + count, 0)
  return (
    <FigureCard
      title={words.title}
      bars={lines.map(({ label, count }) => ({ label, values: { count } }))}
      series={[{ name: 'count', label: words.sheets, color: 'var(--desk-accent)' }]}
    >
      <NumberTable
        head={[words.age, words.sheets]}
        rows={[
          ...lines.map(({ band, label, count }) => ({
            id: band,
            label,
            cells: [
              <NumberButton
                key={band}
                count={count}
                list={{ kind: 'age', band, title: `${words.title} · ${label}` }}
                onOpen={list => setReports({ list })}
              />,
            ],
          })),
          {
            id: 'all',
            label: kinds.all,
            cells: [
              <NumberButton
                key="all"
                count={all}
                list={{ kind: 'age', band: null, title: words.title }}
                onOpen={list => setReports({ list })}
              />,
            ],
          },
        ]}
        withSum
      />
    </FigureCard>
  )
}
