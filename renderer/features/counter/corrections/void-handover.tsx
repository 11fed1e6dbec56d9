import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { HostError } from '../../../../shared/host/errors.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { useEntry, useSlip } from '../../../data/hooks.ts'
import { useRecord } from '../../../data/use-record.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { noReason, writeReason } from '../../../ui/reason.ts'
import { ReasonField } from '../../../ui/reason-field.tsx'
import { When } from '../../../ui/when.tsx'
import { setCounter } from '../counter-state.ts'
import { CorrectionForm } from './correction-form.tsx'
import { handoverSlips } from './possible-corrections.ts'

interface VoidHandoverProps {
  readonly row: ApplicationRow
  readonly onDone: () => void
}

/** Annuls a handover: its sheets are at the branch again, the slip keeps its number and says so. */
export function VoidHandover({ row, onDone }: VoidHandoverProps) {
  const texts = useTexts().corrections
  const words = texts.voidHandover
  const record = useRecord()
  const feedback = useFeedback()
  const slips = handoverSlips(row)
  const [picked, setPicked] = useState(slips.length === 1 ? (slips[0] ?? null) : null)
  const [reason, setReason] = useState(noReason)
  const slip = useSlip(picked)
  const written = writeReason(reason, words.reasons)

  async function confirm(): Promise<HostError | null> {
    const slipNo = picked ?? ''
    const answer = await record<'voidHandover'>({ kind: 'voidHandover', slipNo, reason: written ?? '' })
    if (!answer.ok) return answer.error
    feedback.accept(words.done(slipNo))
    setCounter({ slipNo })
    onDone()
    return null
  }

  return (
    <CorrectionForm
      will={words.will(slip?.sheets.length ?? 0, picked ?? '…')}
      confirmLabel={words.confirm}
      missing={[...(picked === null ? [texts.slip] : []), ...(written === null ? [texts.reason] : [])]}
      onConfirm={confirm}
    >
      <Radio.Group label={texts.chooseSlip} value={picked} onChange={setPicked}>
        <Stack gap="xs" mt={6}>
          {slips.map(slipNo => (
            <Radio key={slipNo} value={slipNo} label={<SlipLine slipNo={slipNo} />} />
          ))}
        </Stack>
      </Radio.Group>
      <ReasonField usual={words.reasons} value={reason} onChange={setReason} />
    </CorrectionForm>
  )
}

function SlipLine({ slipNo }: { readonly slipNo: string }) {
  const texts = useTexts().common
  const slip = useSlip(slipNo)
  const entry = useEntry(slip?.seq ?? 0)
  return (
    <>
      {slipNo} {slip && texts.sheets(slip.sheets.length)} {entry && <When at={entry.at} />}
    </>
  )
}
