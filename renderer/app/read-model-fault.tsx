import { Button } from '@mantine/core'
import type { ProjectionError } from '../data/projection.ts'
import { isStoreFault } from '../data/store-fault.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useTexts } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'
import classes from './read-model.module.css'

interface ReadModelFaultProps {
  readonly fault: ProjectionError
  readonly onRetry: () => void
}

/** Why the look-up data does not follow the ledger, and the way to try again. */
export function ReadModelFault({ fault, onRetry }: ReadModelFaultProps) {
  const texts = useTexts()
  if (!isStoreFault(fault)) return <ErrorNote error={fault} onRetry={onRetry} />
  return (
    <div className={classes.note}>
      <Notice
        tone="bad"
        title={texts.readModel.title}
        actions={
          <Button variant="default" onClick={onRetry}>
            {texts.ui.retry}
          </Button>
        }
      >
        {texts.readModel.fault[fault.code]}
      </Notice>
    </div>
  )
}
