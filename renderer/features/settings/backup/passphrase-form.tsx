import { type FormEvent, useState } from 'react'
import type { HostError } from '../../../../shared/host/errors.ts'
import type { BackupStatus } from '../../../../shared/host/views.ts'
import { useDeskStore } from '../../../host/desk-context.tsx'
import { useHost } from '../../../host/host-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PassphraseField } from '../../../ui/passphrase-field.tsx'
import { PinField } from '../../../ui/pin-field.tsx'
import { useAction } from '../../../ui/use-action.ts'
import section from '../section.module.css'
import { type PassphraseDraft, passphraseFaults } from './passphrase-faults.ts'

interface PassphraseFormProps {
  readonly label: string
  readonly onSaved: (status: BackupStatus) => void
}

/** Sets the passphrase of the backups to come. */
export function PassphraseForm({ label, onSaved }: PassphraseFormProps) {
  const texts = useTexts().backup.passphrase
  const host = useHost()
  const desk = useDeskStore()
  const [draft, setDraft] = useState<PassphraseDraft>({ passphrase: '', again: '', pin: '' })
  const [tried, setTried] = useState(false)
  const [error, setError] = useState<HostError | null>(null)
  const faults = tried ? passphraseFaults(draft, texts) : {}

  const save = useAction(texts.save, async () => {
    setTried(true)
    if (Object.keys(passphraseFaults(draft, texts)).length > 0) return
    const { passphrase, pin } = draft
    const answer = await host.call('backup.setPassphrase', { passphrase, pin })
    setError(answer.ok ? null : answer.error)
    if (!answer.ok) return
    await desk.refresh()
    onSaved(answer.value)
  })

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void save.run()
  }

  return (
    <form className={section.section} aria-label={label} onSubmit={onSubmit}>
      <Notice tone="warn" title={texts.warning}>
        {texts.warningHint}
      </Notice>
      <PassphraseField
        data-autofocus
        label={texts.field}
        description={texts.fieldHint}
        value={draft.passphrase}
        error={faults.passphrase}
        autoComplete="new-password"
        onChange={passphrase => setDraft({ ...draft, passphrase })}
      />
      <PassphraseField
        label={texts.again}
        value={draft.again}
        error={faults.again}
        autoComplete="new-password"
        onChange={again => setDraft({ ...draft, again })}
      />
      <PinField
        label={texts.pin}
        value={draft.pin}
        error={faults.pin}
        w={240}
        onChange={pin => setDraft({ ...draft, pin })}
      />
      <ErrorNote error={error} />
      <div>
        <ActionButton action={save} submits />
      </div>
    </form>
  )
}
