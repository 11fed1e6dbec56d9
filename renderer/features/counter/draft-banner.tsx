import { titleOf } from '../../../shared/domain/application.ts'
import { applicationsOf, checkedSheets, type HandoverDraft } from '../../../shared/domain/handover-draft.ts'
import { maskTitle } from '../../../shared/domain/masking.ts'
import { useApplications } from '../../data/hooks.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { useTexts } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { setCounter } from './counter-state.ts'

/** Says that a handover waits unfinished, and leads back to it. */
export function DraftBanner({ draft }: { readonly draft: HandoverDraft }) {
  const texts = useTexts().counter.draft
  const keys = applicationsOf(draft)
  const [first] = useApplications(keys) ?? []
  const resume = useAction(texts.resume, () => setCounter({ handing: true }))
  useKeys({ F4: resume })
  const title = first ? maskTitle(titleOf(first)) : ''
  return (
    <Notice
      tone="info"
      title={texts.waiting(
        checkedSheets(draft).length,
        draft.sheets.length,
        keys.length > 1 ? texts.more(title, keys.length - 1) : title,
      )}
      actions={<ActionButton action={resume} keys="F4" size="sm" />}
    />
  )
}
