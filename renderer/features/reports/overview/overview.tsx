import { useToday } from '../../../host/use-today.ts'
import { useTexts } from '../../../ui/language.tsx'
import { ProgressNote } from '../../../ui/progress-note.tsx'
import { NumberList } from '../list/number-list.tsx'
import { useReturnFocus } from '../list/use-return-focus.ts'
import { setReports, useReports } from '../reports-state.ts'
import { AgeFigure } from './age-figure.tsx'
import { AmountsCard } from './amounts-card.tsx'
import { ClerkFigure } from './clerk-figure.tsx'
import { HourFigure } from './hour-figure.tsx'
import { KindFigure } from './kind-figure.tsx'
import { OverdueCard } from './overdue-card.tsx'
import classes from './overview.module.css'
import { RangeBar } from './range-bar.tsx'
import { Totals } from './totals.tsx'
import { useBranchNow } from './use-branch-now.ts'
import { useSummary } from './use-summary.ts'

/** What happened on some days and what lies here now. Every number leads to its list, and back to itself. */
export function Overview() {
  const texts = useTexts().reports
  const today = useToday()
  const range = useReports(state => state.range) ?? { from: today, to: today }
  const list = useReports(state => state.list)
  const { summary, progress } = useSummary(range)
  const now = useBranchNow()
  const shown = list !== null && summary !== null
  useReturnFocus(shown)
  return (
    <>
      {shown && (
        <NumberList
          list={list}
          span={summary.span}
          now={now}
          period={texts.range.days(summary.range.from, summary.range.to)}
          back={texts.list.back}
          onBack={() => setReports({ list: null })}
        />
      )}
      <div className={classes.overview} hidden={shown}>
        {!shown && <RangeBar range={range} />}
        {progress && progress.total > 1000 && <ProgressNote label={texts.reading} {...progress} />}
        {summary && (
          <>
            <Totals summary={summary.summary} waybillsLeft={now?.waybillsLeft ?? null} />
            <div className={classes.cards}>
              <HourFigure summary={summary.summary} />
              <ClerkFigure summary={summary.summary} />
              <KindFigure summary={summary.summary} />
              {now && <AgeFigure ages={now.ages} />}
              <AmountsCard summary={summary.summary} />
              {now && <OverdueCard overdue={now.overdue} />}
            </div>
          </>
        )}
      </div>
    </>
  )
}
