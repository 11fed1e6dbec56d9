import { useState } from 'react'
import type { LabelContext } from '../../../../shared/documents/label-of-parcel.ts'
import { useApplication } from '../../../data/hooks.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { type BatchLabel, modelOf } from './batch-label.ts'
import classes from './label-dialog.module.css'
import { LabelFacts, type LabelTask } from './label-facts.tsx'
import { LabelPreview } from './label-preview.tsx'
import { ReprintForm } from './reprint-form.tsx'
import { VoidForm } from './void-form.tsx'

interface LabelDialogProps {
  /** null closes it. */
  readonly label: BatchLabel | null
  readonly context: LabelContext
  readonly onClose: () => void
}

/** One label: how it looks, and printing it again, saving it, voiding its number. */
export function LabelDialog({ label, context, onClose }: LabelDialogProps) {
  const texts = useTexts().labelBatches
  const [task, setTask] = useState<LabelTask>('look')
  const application = useApplication(label?.waybill.application ?? null)
  const model = label && application ? modelOf(label, application, context) : null
  const back = () => setTask('look')
  return (
    <Dialog
      opened={label !== null}
      title={label ? texts.one.title(label.number) : ''}
      onClose={task === 'look' ? onClose : back}
      width={860}
    >
      {label && application && model && (
        <div className={classes.columns}>
          <LabelPreview model={model} application={application.key} />
          <div className={classes.side}>
            {task === 'look' && <LabelFacts label={label} application={application} model={model} onTask={setTask} />}
            {task === 'reprint' && <ReprintForm label={label} model={model} onBack={back} onDone={back} />}
            {task === 'void' && <VoidForm labels={[label]} onDone={back} />}
          </div>
        </div>
      )}
    </Dialog>
  )
}
