import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PrintLabelsNote } from './print-labels-note.tsx'
import type { useSaveLabels } from './use-save-labels.ts'

/** Where saved labels went, and that saving is no printing; or why they were not saved. */
export function SaveNote({ save }: { readonly save: ReturnType<typeof useSaveLabels> }) {
  const { labelBatches: texts } = useTexts()
  const { saved, error, dismiss } = save
  if (error) return <PrintLabelsNote error={error} onDismiss={dismiss} />
  if (!saved) return null
  return (
    <Notice tone="good" title={saved === 'downloads' ? texts.downloaded : texts.saved(saved.path)} onDismiss={dismiss}>
      {texts.savedIsNotPrinted}
    </Notice>
  )
}
