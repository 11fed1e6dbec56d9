import { Button } from '@mantine/core'
import type { HostError } from '../../shared/host/errors.ts'
import { describeHostError } from '../../shared/i18n/describe-host-error.ts'
import { useTexts } from './language.tsx'
import { Notice } from './notice.tsx'

interface ErrorNoteProps {
  /** null shows nothing. */
  readonly error: HostError | null
  readonly onRetry?: () => void
  readonly onDismiss?: () => void
}

/** What the host refused and what to do next; it stands where it arose and stays until it is answered. */
export function ErrorNote({ error, onRetry, onDismiss }: ErrorNoteProps) {
  const texts = useTexts()
  if (!error) return null
  return (
    <Notice
      tone="bad"
      title={describeHostError(texts, error)}
      actions={
        onRetry && (
          <Button variant="default" onClick={onRetry}>
            {texts.ui.retry}
          </Button>
        )
      }
      onDismiss={onDismiss}
    />
  )
}
