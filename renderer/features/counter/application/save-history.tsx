import { IconFileTypePdf } from '@tabler/icons-react'
import type { ApplicationKey } from '../../../../shared/domain/application.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useCommands } from '../../../ui/use-keys.ts'
import { useSaveHistory } from './use-save-history.ts'

/** Saves the history of the open application as PDF, for a customer's question. */
export function SaveHistory({ application }: { readonly application: ApplicationKey }) {
  const texts = useTexts().history
  const { save, saved } = useSaveHistory(application)
  const action = useAction(texts.save, save)
  useCommands([action])
  return (
    <>
      <ActionButton action={action} variant="subtle" size="sm" leftSection={<IconFileTypePdf size={18} />} />
      {saved?.kind === 'saved' && <Notice tone="good" title={texts.saved(saved.path)} />}
      {saved?.kind === 'notMade' && <Notice tone="bad" title={texts.fault[saved.fault]} />}
      {saved?.kind === 'notSaved' && <ErrorNote error={saved.error} />}
    </>
  )
}
