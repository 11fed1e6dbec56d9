import { useEffect, useState } from 'react'
import type { LabelFault, LabelModel, MadeLabels } from '../../../../shared/documents/label-model.ts'
import type { Result } from '../../../../shared/domain/result.ts'
import { documentMaker } from '../../../documents/make-document.ts'
import { PdfView } from '../../../documents/pdf-view.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import classes from './label-dialog.module.css'
import { noteLabels } from './print-run.ts'

/** The label as it prints. */
export function LabelPreview({ model }: { readonly model: LabelModel | null }) {
  const { labelBatches, label } = useTexts()
  const texts = labelBatches.one
  const made = useMadeLabel(model)
  return (
    <div>
      {made && !made.ok && <Notice tone="bad" title={label.fault[made.error]} />}
      <PdfView
        pdf={made?.ok ? made.value.pdf : null}
        label={texts.preview}
        className={classes.pages}
        fallback={<Notice tone="warn" title={texts.previewFailed} />}
      />
    </div>
  )
}

function useMadeLabel(model: LabelModel | null): Result<MadeLabels, LabelFault> | null {
  const [made, setMade] = useState<Result<MadeLabels, LabelFault> | null>(null)
  // A model is made anew with each drawing; what it says decides.
  const said = JSON.stringify(model)
  useEffect(() => {
    const wanted: LabelModel | null = JSON.parse(said)
    if (!wanted) return
    let current = true
    void documentMaker.makeLabels([wanted]).then(answer => {
      if (!current) return
      setMade(answer)
      if (answer.ok) noteLabels([wanted], answer.value.notes)
    })
    return () => {
      current = false
    }
  }, [said])
  return made
}
