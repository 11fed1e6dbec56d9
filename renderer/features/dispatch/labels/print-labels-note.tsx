import { ErrorNote } from '../../../ui/error-note.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { PrintLabelsError } from './submit-labels.ts'

/** Why labels are not on their way, in words. */
export function PrintLabelsNote({
  error,
  onDismiss,
}: {
  readonly error: PrintLabelsError
  readonly onDismiss: () => void
}) {
  const texts = useTexts()
  if (error.from === 'host') return <ErrorNote error={error.error} onDismiss={onDismiss} />
  return <Notice tone="bad" title={texts.label.fault[error.fault]} onDismiss={onDismiss} />
}
