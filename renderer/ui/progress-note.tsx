import { Button, Progress } from '@mantine/core'
import { grouped } from './grouped.ts'
import { useTexts } from './language.tsx'
import classes from './progress-note.module.css'

interface ProgressNoteProps {
  readonly label: string
  readonly done: number
  /** null while nobody knows how much there is. */
  readonly total: number | null
  readonly onCancel?: () => void
}

/** How far something is, in numbers, with a way out where there is one. */
export function ProgressNote({ label, done, total, onCancel }: ProgressNoteProps) {
  const texts = useTexts()
  const percent = total ? Math.floor((100 * done) / total) : 0
  return (
    <div className={classes.note}>
      <div className={classes.words}>
        <span>{label}</span>
        <span>{total === null ? texts.ui.working : texts.ui.progress(grouped(done), grouped(total))}</span>
      </div>
      <div className={classes.bar}>
        <Progress.Root size="lg" transitionDuration={0}>
          <Progress.Section value={total === null ? 100 : percent} animated={total === null} aria-label={label} />
        </Progress.Root>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {texts.ui.cancel}
          </Button>
        )}
      </div>
    </div>
  )
}
