import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { HostError } from '../../../shared/host/errors.ts'
import { useDesk } from '../../host/desk-context.tsx'
import { useHost } from '../../host/host-context.tsx'
import { saveFile } from '../../host/save-file.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useFeedback } from '../../ui/feedback.ts'
import { useLanguage, useTexts } from '../../ui/language.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useImports } from './import-state.ts'

/** The button that saves the refused and warned rows with their reasons. */
export function DownloadReasons() {
  const { importing, importsScreen } = useTexts()
  const texts = importsScreen.preview
  const { language } = useLanguage()
  const host = useHost()
  const feedback = useFeedback()
  const hasDialog = useDesk(state => state.status?.capabilities.saveDialog ?? false)
  const { session, fileName } = useImports()
  const [error, setError] = useState<HostError | null>(null)
  const download = useAction(texts.download, async () => {
    const bytes = await session?.reasons(language)
    if (!bytes) return
    // A name may be 120 characters long; the rest of it says what the file is.
    const name = importing.reasonFile.name(fileName.replace(/\.\w+$/, '').slice(0, 80))
    const saved = await saveFile(host, { name, bytes, type: 'text/csv' }, hasDialog)
    if (!saved.ok) return setError(saved.error)
    if (saved.value !== null)
      feedback.accept(saved.value === 'downloads' ? texts.downloaded : texts.saved(saved.value.path))
  })
  const close = () => setError(null)
  return (
    <>
      <ActionButton
        action={download}
        variant="default"
        size="sm"
        leftSection={<IconDownload size={18} aria-hidden="true" />}
      />
      <Dialog opened={error !== null} title={texts.download} onClose={close}>
        <ErrorNote error={error} onDismiss={close} />
      </Dialog>
    </>
  )
}
