import { useState } from 'react'
import type { SheetId } from '../../../../shared/domain/application.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { useRecord } from '../../../data/use-record.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { noReason, writeReason } from '../../../ui/reason.ts'
import { ReasonField } from '../../../ui/reason-field.tsx'
import { setCounter } from '../counter-state.ts'
import { CorrectionForm } from './correction-form.tsx'
import { sheetsFor } from './possible-corrections.ts'
import { isComplete, nobody, type Returner, writeReturner } from './returner.ts'
import { ReturnerFields } from './returner-fields.tsx'
import { SheetPicker } from './sheet-picker.tsx'

interface MoveSheetsProps {
  readonly correction: 'takeBack' | 'sendBack' | 'voidSheets'
  readonly row: ApplicationRow
  readonly onDone: () => void
}

/** Takes sheets back from a customer, sends them back to the Service Center, or declares them void: which ones, and why. */
export function MoveSheets({ correction, row, onDone }: MoveSheetsProps) {
  const texts = useTexts().corrections
  const words = texts[correction]
  const record = useRecord()
  const feedback = useFeedback()
  const candidates = sheetsFor(correction, row)
  const [chosen, setChosen] = useState<ReadonlySet<SheetId>>(new Set(candidates.length === 1 ? candidates : []))
  const [reason, setReason] = useState(noReason)
  const [returner, setReturner] = useState<Returner>(nobody)
  const written = writeReason(reason, words.reasons)
  // Another window may have moved some of them meanwhile.
  const sheets = candidates.filter(sheet => chosen.has(sheet))

  async function confirm(): Promise<HostError | null> {
    const because = written ?? ''
    if (correction === 'voidSheets') {
      const answer = await record<'voidSheets'>({ kind: 'voidSheets', sheets, reason: because })
      if (!answer.ok) return answer.error
      feedback.accept(texts.voidSheets.done(sheets.length))
    } else {
      const answer = await (correction === 'takeBack'
        ? record<'takeBack'>({ kind: 'takeBack', sheets, reason: because, ...writeReturner(returner) })
        : record<'sendBack'>({ kind: 'sendBack', sheets, reason: because }))
      if (!answer.ok) return answer.error
      const { slipNo } = answer.value.body
      feedback.accept(texts[correction].done(sheets.length, slipNo))
      setCounter({ slipNo })
    }
    onDone()
    return null
  }

  const missing = [
    ...(sheets.length === 0 ? [texts.sheets] : []),
    ...(written === null ? [texts.reason] : []),
    ...(correction === 'takeBack' && !isComplete(returner) ? [texts.takeBack.person] : []),
  ]
  return (
    <CorrectionForm
      will={sheets.length > 0 ? words.will(sheets.length) : [texts.willNothing]}
      confirmLabel={words.confirm}
      missing={missing}
      onConfirm={confirm}
    >
      <SheetPicker row={row} sheets={candidates} chosen={new Set(sheets)} onChange={setChosen} />
      <ReasonField usual={words.reasons} value={reason} onChange={setReason} />
      {correction === 'takeBack' && <ReturnerFields value={returner} onChange={setReturner} />}
    </CorrectionForm>
  )
}
