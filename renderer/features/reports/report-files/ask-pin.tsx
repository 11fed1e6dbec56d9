import { type FormEvent, useState } from 'react'
import type { HostError } from '../../../../shared/host/errors.ts'
import { useProjection } from '../../../data/projection-context.ts'
import { useHost } from '../../../host/host-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { PinField } from '../../../ui/pin-field.tsx'
import { useAction } from '../../../ui/use-action.ts'
import classes from './report-files.module.css'
import { daysOfPeriod, type ReportPeriod } from './report-request.ts'

interface AskPinProps {
  readonly period: ReportPeriod
  readonly onRecorded: () => void
  readonly onClose: () => void
}

/** The question before a report with whole names: the PIN once more, and the entry that says who asked. */
export function AskPin({ period, onRecorded, onClose }: AskPinProps) {
  const { pin: texts } = useTexts().reportFiles
  const host = useHost()
  const projection = useProjection()
  const [pin, setPin] = useState('')
  const [error, setError] = useState<HostError | null>(null)
  const confirm = useAction(
    texts.confirm,
    async () => {
      const { from, to } = daysOfPeriod(period)
      const closeNo = period.kind === 'close' ? period.close.closeNo : null
      const answer = await host.call('privacy.revealReport', { firstDay: from, lastDay: to, closeNo, pin })
      setPin('')
      setError(answer.ok ? null : answer.error)
      if (!answer.ok) return
      await projection.applyAcknowledged(answer.value).catch(reportError)
      onRecorded()
    },
    { disabled: pin === '' },
  )

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void confirm.run()
  }

  return (
    <Dialog opened title={texts.title} onClose={onClose}>
      <form className={classes.part} onSubmit={onSubmit}>
        <p className={classes.quiet}>{texts.question}</p>
        <PinField data-autofocus label={texts.pin} value={pin} w={240} onChange={setPin} />
        <ErrorNote error={error} />
        <div>
          <ActionButton action={confirm} submits />
        </div>
      </form>
    </Dialog>
  )
}
