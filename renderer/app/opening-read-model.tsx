import type { Progress, ProjectionError } from '../data/projection.ts'
import { useTexts } from '../ui/language.tsx'
import { ProgressNote } from '../ui/progress-note.tsx'
import classes from './page.module.css'
import { ReadModelFault } from './read-model-fault.tsx'

interface OpeningReadModelProps {
  /** null before the first report. */
  readonly progress: Progress | null
  readonly fault: ProjectionError | null
  readonly onRetry: () => void
}

/** While the look-up data is brought up to date, or built anew, after signing in. */
export function OpeningReadModel({ progress, fault, onRetry }: OpeningReadModelProps) {
  const texts = useTexts().readModel
  const rows = progress?.rows
  const label = progress?.rebuilding ? texts.rebuilding : texts.opening
  return (
    <main className={classes.page}>
      <div className={classes.narrow}>
        {fault ? (
          <ReadModelFault fault={fault} onRetry={onRetry} />
        ) : (
          <>
            <ProgressNote label={label} done={progress?.done ?? 0} total={progress?.total ?? null} />
            {rows && <p>{texts.rows(rows.done.toLocaleString('en-US'), rows.total.toLocaleString('en-US'))}</p>}
          </>
        )}
      </div>
    </main>
  )
}
