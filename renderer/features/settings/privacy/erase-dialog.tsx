import { type FormEvent, useEffect, useState } from 'react'
import type { HostError } from '../../../../shared/host/errors.ts'
import type { Erased, ErasurePlan } from '../../../../shared/host/views.ts'
import { useProjection } from '../../../data/projection-context.ts'
import { useHost } from '../../../host/host-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { PinField } from '../../../ui/pin-field.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { type Choice, toggled } from './erase-choice.ts'
import classes from './privacy-section.module.css'
import { SharedEntries } from './shared-entries.tsx'

interface EraseDialogProps {
  readonly choice: Choice
  readonly onErased: (erased: Erased) => void
  readonly onClose: () => void
}

/** The question before data are erased for good: what goes, what stays and why. */
export function EraseDialog({ choice, onErased, onClose }: EraseDialogProps) {
  const { dialog } = useTexts().privacy
  const host = useHost()
  const projection = useProjection()
  const [plan, setPlan] = useState<ErasurePlan | null>(null)
  const [besides, setBesides] = useState<ReadonlySet<number>>(new Set(choice.entries))
  const [pin, setPin] = useState('')
  const [error, setError] = useState<HostError | null>(null)

  useEffect(() => {
    void host.call('privacy.plan', { applications: [...choice.applications] }).then(answer => {
      setError(answer.ok ? null : answer.error)
      if (answer.ok) setPlan(answer.value)
    })
  }, [host, choice])

  // After so many years the others are soon past it too, and then such an entry goes by itself.
  const shared = choice.basis === 'request' ? (plan?.shared ?? []) : []
  const entries = new Set([...(plan?.own ?? []).map(({ seq }) => seq), ...besides])
  const erase = useAction(
    dialog.erase,
    async () => {
      const request = { applications: [...choice.applications], entries: [...besides], basis: choice.basis, pin }
      const answer = await host.call('privacy.erase', request)
      setPin('')
      setError(answer.ok ? null : answer.error)
      if (!answer.ok) return
      await projection.applyAcknowledged(answer.value.entry).catch(reportError)
      onErased(answer.value)
    },
    { disabled: plan === null || pin === '' },
  )

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void erase.run()
  }

  return (
    <Dialog opened title={dialog.title} onClose={onClose} width={640}>
      <form className={classes.part} onSubmit={onSubmit}>
        <strong aria-live="polite">
          {plan ? dialog.count(String(choice.applications.length), String(entries.size)) : dialog.working}
        </strong>
        <Lines title={dialog.goes} lines={dialog.goesLines} />
        <Lines title={dialog.stays} lines={dialog.staysLines} />
        {shared.length > 0 && (
          <SharedEntries entries={shared} chosen={besides} onToggle={seq => setBesides(toggled(besides, seq))} />
        )}
        <PinField data-autofocus label={dialog.pin} value={pin} w={240} onChange={setPin} />
        <strong>{dialog.final}</strong>
        <ErrorNote error={error} />
        <div>
          <ActionButton action={erase} submits color="red" />
        </div>
      </form>
    </Dialog>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div>
      <strong>{title}</strong>
      <ul className={classes.lines}>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
