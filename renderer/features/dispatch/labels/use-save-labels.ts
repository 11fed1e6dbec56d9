import { useState } from 'react'
import type { LabelModel } from '../../../../shared/documents/label-model.ts'
import { documentMaker } from '../../../documents/make-document.ts'
import { useDesk } from '../../../host/desk-context.tsx'
import { useHost } from '../../../host/host-context.tsx'
import { type SavedWhere, saveFile } from '../../../host/save-file.ts'
import { useTexts } from '../../../ui/language.tsx'
import { type Action, useAction } from '../../../ui/use-action.ts'
import { noteLabels } from './print-run.ts'
import type { PrintLabelsError } from './submit-labels.ts'

interface SaveLabels {
  readonly action: Action
  /** Where they went, null before. */
  readonly saved: Exclude<SavedWhere, null> | null
  readonly error: PrintLabelsError | null
  readonly dismiss: () => void
}

/** Saves labels as one PDF; that counts as no print. */
export function useSaveLabels(
  models: () => Promise<readonly LabelModel[]>,
  options: { readonly disabled?: boolean },
): SaveLabels {
  const texts = useTexts().labelBatches
  const host = useHost()
  const hasDialog = useDesk(state => state.status?.capabilities.saveDialog ?? false)
  const [saved, setSaved] = useState<SaveLabels['saved']>(null)
  const [error, setError] = useState<PrintLabelsError | null>(null)
  const action = useAction(
    texts.savePdf,
    async () => {
      setSaved(null)
      setError(null)
      const chosen = await models()
      const made = await documentMaker.makeLabels(chosen)
      if (!made.ok) return setError({ from: 'document', fault: made.error })
      noteLabels(chosen, made.value.notes)
      const { fileName: name, pdf: bytes } = made.value
      const where = await saveFile(host, { name, bytes, type: 'application/pdf' }, hasDialog)
      if (where.ok) setSaved(where.value)
      else setError({ from: 'host', error: where.error })
    },
    options,
  )
  const dismiss = () => {
    setSaved(null)
    setError(null)
  }
  return { action, saved, error, dismiss }
}
