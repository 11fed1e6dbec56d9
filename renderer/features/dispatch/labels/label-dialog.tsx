import { useState } from 'react'
import type { LabelContext } from '../../../../shared/documents/label-of-parcel.ts'
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
  const model = label && modelOf(label, context)
  const back = () => setTask('look')
  return (
    <Dialog
      opened={label !== null}
      title={label ? texts.one.title(label.number) : ''}
      onClose={task === 'look' ? onClose : back}
      width={860}
    >
      <div className={classes.columns}>
        {label && <LabelPreview key={label.number} model={model} application={label.waybill.application} />}
        <div className={classes.side}>
          {label && task === 'look' && <LabelFacts label={label} model={model} onTask={setTask} />}
          {label && task === 'reprint' && model && (
            <ReprintForm label={label} model={model} onBack={back} onDone={back} />
          )}
          {label && task === 'void' && <VoidForm labels={[label]} onDone={back} />}
        </div>
      </div>
    </Dialog>
  )
}
