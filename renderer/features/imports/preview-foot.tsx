import { useSettings } from '../../host/desk-context.tsx'
import type { ImportPreview } from '../../imports/import-preview.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { grouped } from '../../ui/grouped.ts'
import { useTexts } from '../../ui/language.tsx'
import type { Action } from '../../ui/use-action.ts'
import classes from './preview-step.module.css'
import { useReceivedCount } from './use-received-count.ts'

/** What confirming does, in words, and the button; or why there is nothing to confirm. */
export function PreviewFoot({ preview, confirm }: { readonly preview: ImportPreview; readonly confirm: Action }) {
  const texts = useTexts().importsScreen.preview
  const { rows } = preview
  if (rows.new + rows.changed === 0) {
    const known = rows.refused > 0 ? texts.nothingButRefused(grouped(rows.refused)) : texts.nothingUnchanged
    const nothing = rows.unchanged > 0 ? known : texts.nothingRefused
    return (
      <div className={classes.said}>
        <strong>{texts.nothingTitle}</strong>
        <div className={classes.quiet}>{nothing}</div>
      </div>
    )
  }
  return (
    <>
      <div className={classes.said}>
        <div>
          {texts.allOrNothing}
          {rows.refused > 0 && texts.refusedStay(grouped(rows.refused))}
        </div>
        <div className={classes.quiet}>
          <Received preview={preview} />
        </div>
      </div>
      <ActionButton action={confirm} keys="F9" size="lg" />
    </>
  )
}

function Received({ preview }: { readonly preview: ImportPreview }) {
  const texts = useTexts().importsScreen.preview
  const { receiveAtImport } = useSettings()
  const count = useReceivedCount(preview)
  if (!receiveAtImport) return texts.receiveOff
  if (count === null) return texts.countingReceived
  return count === 0 ? texts.noneToReceive : texts.willReceive(grouped(count))
}
