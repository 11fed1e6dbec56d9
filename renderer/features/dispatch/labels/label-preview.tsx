import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { LabelFault, LabelModel, MadeLabels } from '../../../../shared/documents/label-model.ts'
import type { ApplicationKey } from '../../../../shared/domain/application.ts'
import type { Result } from '../../../../shared/domain/result.ts'
import { useReveal } from '../../../data/use-reveal.ts'
import { documentMaker } from '../../../documents/make-document.ts'
import { PdfView } from '../../../documents/pdf-view.tsx'
import { useLocked } from '../../../host/desk-context.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import classes from './label-dialog.module.css'
import { noteLabels } from './print-run.ts'

interface LabelPreviewProps {
  readonly model: LabelModel
  readonly application: ApplicationKey
}

/** The label as it prints, but for the recipient, who is masked until asked for. */
export function LabelPreview({ model, application }: LabelPreviewProps) {
  const { labelBatches, label } = useTexts()
  const texts = labelBatches.one
  const { revealed, error, reveal, dismiss } = useReveal([application], useLocked())
  const made = useShownLabel(model, revealed)
  return (
    <div className={classes.preview}>
      {made && !made.ok && <Notice tone="bad" title={label.fault[made.error]} />}
      <PdfView
        pdf={made?.ok ? made.value.pdf : null}
        label={texts.preview}
        className={classes.pages}
        fallback={<Notice tone="warn" title={texts.previewFailed} />}
      />
      <ErrorNote error={error} onDismiss={dismiss} />
      {!model.masked && !revealed && (
        <Button variant="subtle" leftSection={<IconEye size={18} />} onClick={() => void reveal()}>
          {texts.reveal}
        </Button>
      )}
    </div>
  )
}

function useShownLabel(model: LabelModel, revealed: boolean): Result<MadeLabels, LabelFault> | null {
  const [made, setMade] = useState<Result<MadeLabels, LabelFault> | null>(null)
  // A model is made anew with each drawing; what it says decides.
  const said = JSON.stringify(model)
  useEffect(() => {
    const printed: LabelModel = JSON.parse(said)
    let current = true
    void (async () => {
      const paper = await documentMaker.makeLabels([printed])
      // What the font lacks is said of the paper: behind the mask nobody would see it.
      if (paper.ok && current) noteLabels([printed], paper.value.notes)
      const shown = revealed || printed.masked ? paper : await documentMaker.makeLabels([{ ...printed, masked: true }])
      if (current) setMade(shown)
    })()
    return () => {
      current = false
    }
  }, [said, revealed])
  return made
}
