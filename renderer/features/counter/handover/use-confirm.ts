import { useState } from 'react'
import { slipOfEntry } from '../../../../shared/documents/slip-of-entry.ts'
import type { HandoverFinding } from '../../../../shared/domain/handover-checks.ts'
import { checkedSheets, type HandoverDraft, handOverCommand } from '../../../../shared/domain/handover-draft.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { useRecord } from '../../../data/use-record.ts'
import { useSession, useSettings } from '../../../host/desk-context.tsx'
import { useHost } from '../../../host/host-context.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { useLanguage, useTexts } from '../../../ui/language.tsx'
import { type Action, useAction } from '../../../ui/use-action.ts'
import { setCounter } from '../counter-state.ts'
import { printSlip } from '../slip/print-slip.ts'
import { checkRecords } from './draft-sheets.ts'

interface ConfirmInput {
  readonly draft: HandoverDraft
  readonly applications: readonly ApplicationRow[]
  readonly findings: readonly HandoverFinding[]
  /** Shows what is missing and answers whether anything was. */
  readonly showMissing: () => boolean
}

/** Records the handover and prints its slip. The error is the host's refusal; printing has its own place to fail. */
export function useConfirm(input: ConfirmInput): {
  readonly action: Action
  readonly error: HostError | null
  readonly dismiss: () => void
} {
  const { draft, applications, findings, showMissing } = input
  const texts = useTexts().handover
  const { language } = useLanguage()
  const host = useHost()
  const record = useRecord()
  const settings = useSettings()
  const clerk = useSession()?.operator.name ?? ''
  const feedback = useFeedback()
  const [error, setError] = useState<HostError | null>(null)

  const action = useAction(texts.confirm, async () => {
    setError(null)
    if (showMissing()) return
    const custody = new Map(applications.flatMap(application => Object.entries(application.custody)))
    const answer = await record({ ...handOverCommand(draft, checkRecords(findings)) })
    if (!answer.ok) return setError(answer.error)
    const { slipNo } = answer.value.body
    setCounter({ draft: null, handing: false, query: '', selected: null })
    const slip = slipOfEntry(answer.value, {
      applications,
      clerk,
      settings,
      language,
      reprint: 0,
      voided: false,
      reissueOf: sheet => custody.get(sheet)?.reissueOf ?? null,
    })
    const printed = await printSlip(host, slip)
    if (printed.ok) return feedback.accept(texts.done(slipNo, checkedSheets(draft).length))
    feedback.refuse(texts.doneNotPrinted(slipNo))
    setCounter({ slipNo })
  })
  return { action, error, dismiss: () => setError(null) }
}
