import type { HostError } from '../../../shared/host/errors.ts'
import type { ImportPreview } from '../../imports/import-preview.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useTexts } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'

interface PreviewNoticesProps {
  readonly preview: ImportPreview
  readonly comparedAgain: boolean
  readonly refusal: HostError | null
}

/** What has to be known before confirming: why it did not work just now, and what was passed over. */
export function PreviewNotices({ preview, comparedAgain, refusal }: PreviewNoticesProps) {
  const texts = useTexts().importsScreen.preview
  return (
    <>
      <ErrorNote error={refusal} />
      {comparedAgain && <Notice tone="warn" title={texts.comparedAgain} />}
      {preview.sheetsPassedOver.length > 0 && (
        <Notice tone="info" title={texts.sheetsPassedOver(preview.sheetsPassedOver.join(' · '))} />
      )}
    </>
  )
}
