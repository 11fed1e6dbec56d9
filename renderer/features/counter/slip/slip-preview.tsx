import type { SlipModel } from '../../../../shared/documents/slip-model.ts'
import { PdfView } from '../../../documents/pdf-view.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import paper from '../../../ui/paper.module.css'
import classes from './slip-preview.module.css'
import { useMadeSlip } from './use-made-slip.ts'

interface SlipPreviewProps {
  /** null while it is being read. */
  readonly model: SlipModel | null
  /** The slip has not been issued: its number is yet to come. */
  readonly draft?: boolean
}

/** The slip as it will print, both copies, and the characters the font lacks. */
export function SlipPreview({ model, draft = false }: SlipPreviewProps) {
  const texts = useTexts()
  const { made, busy } = useMadeSlip(model, draft ? 400 : 0)
  const missing = made?.ok ? made.value.missing : []
  return (
    <div className={classes.preview}>
      {made && !made.ok && <Notice tone="bad" title={texts.slip.fault[made.error]} />}
      {missing.length > 0 && (
        <Notice tone="warn" title={texts.slip.missing(missing.join(texts.common.listSeparator))} />
      )}
      <div className={classes.paper} data-draft={draft || undefined} aria-busy={busy}>
        <PdfView
          pdf={made?.ok ? made.value.pdf : null}
          label={texts.handover.previewLabel}
          className={paper.pages}
          fallback={<Notice tone="warn" title={texts.handover.previewFailed} />}
        />
      </div>
    </div>
  )
}
