import { Button, Progress } from '@mantine/core'
import { grouped } from '../../ui/grouped.ts'
import { useTexts } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Count, ScanKeeper } from './scan-keeper.ts'
import type { Standing } from './stock.ts'
import classes from './stock-take.module.css'

interface BigCountProps {
  readonly standing: Standing
  readonly count: Count
  readonly keeper: ScanKeeper
}

/** How far the count is, to be read from across the table; and what is not in the ledger yet. */
export function BigCount({ standing, count, keeper }: BigCountProps) {
  const words = useTexts().stockTake.counting
  const { present, atBranch, missing } = standing
  return (
    <div className={classes.big}>
      <p className={classes.figures}>
        <span className={classes.word}>{words.counted}</span>
        <strong className={classes.figure}>{grouped(present)}</strong>
        <span className={classes.slash}>/</span>
        <span className={classes.word}>{words.inStock}</span>
        <strong className={classes.figure}>{grouped(atBranch)}</strong>
        <span className={classes.left}>
          {missing.length > 0 ? words.left(grouped(missing.length)) : words.complete}
        </span>
      </p>
      <Progress
        value={atBranch === 0 ? 0 : (100 * present) / atBranch}
        aria-label={words.progress(grouped(present), grouped(atBranch))}
      />
      {count.error && (
        <Notice
          tone="warn"
          title={words.kept(count.pending)}
          actions={
            <Button variant="default" onClick={() => void keeper.save()}>
              {words.retry}
            </Button>
          }
        />
      )}
    </div>
  )
}
