import type { ImportPreview } from '../../imports/import-preview.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useTexts } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useImportDesk } from './import-desk.ts'
import type { StoreRefusal } from './import-state.ts'
import { askColumnsAgain } from './remember-columns.ts'

interface PreviewNoticesProps {
  readonly preview: ImportPreview
  readonly comparedAgain: boolean
  readonly refusal: StoreRefusal | null
}

/** What has to be known before confirming: why it did not work just now, and what was passed over. */
export function PreviewNotices({ preview, comparedAgain, refusal }: PreviewNoticesProps) {
  const { mapping, preview: texts, storing } = useTexts().importsScreen
  const parts = useImportDesk()
  const again = useAction(mapping.again, () => askColumnsAgain(parts, preview))
  return (
    <>
      {refusal?.code === 'signedOut' && <Notice tone="bad" title={storing.signedOut} />}
      {refusal && refusal.code !== 'signedOut' && <ErrorNote error={refusal} />}
      {comparedAgain && <Notice tone="warn" title={texts.comparedAgain} />}
      {preview.sheetsPassedOver.length > 0 && (
        <Notice tone="info" title={texts.sheetsPassedOver(preview.sheetsPassedOver.join(' · '))} />
      )}
      {preview.handMapped.length > 0 && (
        <Notice
          tone="info"
          title={texts.handMapped}
          actions={<ActionButton action={again} variant="default" size="sm" />}
        />
      )}
    </>
  )
}
