import { useState } from 'react'
import type { HostError } from '../../../../shared/host/errors.ts'
import type { BackupStatus } from '../../../../shared/host/views.ts'
import { useHost } from '../../../host/host-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { inKilobytes } from '../../../ui/file-size.ts'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { ProgressNote } from '../../../ui/progress-note.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { backupOutcome } from './backup-outcome.ts'

interface BackupNowProps {
  readonly status: BackupStatus
  /** As it was when a backup was asked for, null when none was. */
  readonly before: BackupStatus | null
  /** null: another is about to be asked for. */
  readonly onBegun: (status: BackupStatus | null) => void
}

/** Makes a backup now, shows how far it is and what became of it. */
export function BackupNow({ status, before, onBegun }: BackupNowProps) {
  const texts = useTexts().backup.section
  const host = useHost()
  const [cancelled, setCancelled] = useState(false)
  const [error, setError] = useState<HostError | null>(null)
  const { running } = status

  const begin = useAction(
    texts.begin,
    async () => {
      setCancelled(false)
      onBegun(null)
      const answer = await host.call('backup.begin', {})
      setError(answer.ok ? null : answer.error)
      if (answer.ok) onBegun(answer.value)
    },
    { disabled: running !== null },
  )
  useKeys({ F9: begin })

  async function cancel(): Promise<void> {
    setCancelled(true)
    const answer = await host.call('backup.cancel', {})
    if (!answer.ok) setError(answer.error)
  }

  const outcome = before && !cancelled ? backupOutcome(before, status) : null
  return (
    <>
      <ErrorNote error={error} />
      {running ? (
        <ProgressNote
          label={texts.running}
          done={inKilobytes(running.done)}
          total={running.total === 0 ? null : inKilobytes(running.total)}
          onCancel={() => void cancel()}
        />
      ) : (
        <div>
          <ActionButton action={begin} keys="F9" />
        </div>
      )}
      {cancelled && !running && <Notice tone="info" title={texts.cancelled} />}
      {outcome === 'made' && <Notice tone="good" title={texts.done} />}
      {outcome === 'nothingNew' && <Notice tone="good" title={texts.nothingNew} />}
    </>
  )
}
