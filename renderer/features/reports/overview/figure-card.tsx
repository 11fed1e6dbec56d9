import { lazy, type ReactNode, Suspense, useId } from 'react'
import { useTexts } from '../../../ui/language.tsx'
import type { FigureBar, FigureSeries } from './bar-figure.tsx'
import classes from './overview.module.css'

/** Drawing bars takes a large library, which the counter does not need at its start. */
const BarFigure = lazy(() => import('./bar-figure.tsx').then(module => ({ default: module.BarFigure })))

const HEIGHT = 200

interface FigureCardProps {
  readonly title: string
  readonly bars: readonly FigureBar[]
  readonly series: readonly FigureSeries[]
  /** The same numbers as a table. */
  readonly children: ReactNode
}

/** Numbers as bars and, beside them, as a table that leads to their lists. */
export function FigureCard({ title, bars, series, children }: FigureCardProps) {
  const heading = useId()
  const { nothing } = useTexts().reports
  const empty = bars.every(({ values }) => Object.values(values).every(count => count === 0))
  return (
    <section className={classes.card} aria-labelledby={heading}>
      <h2 id={heading} className={classes.cardTitle}>
        {title}
      </h2>
      <div className={classes.cardBody}>
        <div className={classes.figure} style={{ minHeight: HEIGHT }}>
          {empty ? (
            <p className={classes.note}>{nothing}</p>
          ) : (
            <Suspense fallback={null}>
              <BarFigure bars={bars} series={series} height={HEIGHT} />
            </Suspense>
          )}
        </div>
        <div>{children}</div>
      </div>
    </section>
  )
}
