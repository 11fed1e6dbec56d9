import { useState } from 'react'
import type { HostError } from '../../../../shared/host/errors.ts'
import { useDesk } from '../../../host/desk-context.tsx'
import { fromBase64 } from '../../../host/from-base64.ts'
import { useHost } from '../../../host/host-context.tsx'
import { type SavedWhere, saveFile } from '../../../host/save-file.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useAction } from '../../../ui/use-action.ts'

/** Saves the file support asks for; it holds nobody's data. */
export function Diagnostics() {
  const { about } = useTexts().settings
  const host = useHost()
  const hasDialog = useDesk(state => state.status?.capabilities.saveDialog ?? false)
  const [where, setWhere] = useState<SavedWhere>(null)
  const [error, setError] = useState<HostError | null>(null)

  const save = useAction(about.saveDiagnostics, async () => {
    setWhere(null)
    const made = await host.call('desk.diagnostics', {})
    if (!made.ok) return setError(made.error)
    const { name, content } = made.value
    const saved = await saveFile(host, { name, bytes: fromBase64(content), type: 'application/json' }, hasDialog)
    setError(saved.ok ? null : saved.error)
    if (saved.ok) setWhere(saved.value)
  })

  return (
    <>
      <ActionButton action={save} variant="default" />
      <ErrorNote error={error} />
      {where && (
        <Notice tone="good" title={where === 'downloads' ? about.savedAsDownload : about.savedAs(where.path)} />
      )}
    </>
  )
}
