import type { OverdueReport } from '../../../../shared/domain/report/overdue.ts'
import { grouped } from '../../../ui/grouped.ts'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { ListName } from '../list/list-name.ts'
import { NumberButton } from '../list/number-button.tsx'
import { setReports } from '../reports-state.ts'
import { NumberTable } from './number-table.tsx'
import classes from './overview.module.css'

/** Applications past the two working days, and those of which nobody can say. */
export function OverdueCard({ overdue: report }: { readonly overdue: OverdueReport }) {
  const { overdue: words } = useTexts().reports
  const { overdue, noCalendar, undated } = report
  const row = (id: string, count: number, list: ListName) => ({
    id,
    label: list.title,
    cells: [<NumberButton key={id} count={count} list={list} onOpen={opened => setReports({ list: opened })} />],
  })
  return (
    <section className={classes.card} aria-label={words.title}>
      <h2 className={classes.cardTitle}>{words.title}</h2>
      {[...noCalendar].map(([year, keys]) => (
        <Notice key={year} tone="warn" title={words.noCalendar(year, grouped(keys.length))} />
      ))}
      <NumberTable
        head={[words.standing, words.applications]}
        rows={[
          row('overdue', overdue.length, { kind: 'overdue', title: words.late }),
          ...[...noCalendar].map(([year, keys]) =>
            row(String(year), keys.length, { kind: 'noCalendar', year, title: words.year(year) }),
          ),
          ...(undated.length > 0 ? [row('undated', undated.length, { kind: 'undated', title: words.undated })] : []),
        ]}
      />
    </section>
  )
}
