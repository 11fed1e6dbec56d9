import type { Progress } from '../data/projection.ts'
import { useTexts } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProgressNote } from '../ui/progress-note.tsx'
import classes from './read-model.module.css'

/** Says that the look-up data is being rebuilt while the desk is in use: the browser has thrown it away. */
export function Rebuilding({ progress: { done, total, rows } }: { readonly progress: Progress }) {
  const texts = useTexts().readModel
  const { done: far, total: all } = rows ?? { done, total }
  return (
    <div className={classes.note}>
      <Notice tone="warn" title={texts.rebuilding}>
        {texts.incomplete}
        <ProgressNote label={rows ? texts.importRows : texts.entries} done={far} total={all} />
      </Notice>
    </div>
  )
}
