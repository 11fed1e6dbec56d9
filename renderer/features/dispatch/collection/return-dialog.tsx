import { Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { groupWaybill } from '../../../../shared/documents/label-number.ts'
import { courierOfWaybill } from '../../../../shared/domain/waybill.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import type { WaybillRow } from '../../../data/db.ts'
import { useWaybill } from '../../../data/hooks.ts'
import { useRecord } from '../../../data/use-record.ts'
import { useMay } from '../../../host/desk-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { noReason, writeReason } from '../../../ui/reason.ts'
import { ReasonField } from '../../../ui/reason-field.tsx'
import { useScanHandler } from '../../../ui/scan-router.ts'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { closeAbove, useCollection } from './collection-state.ts'
import { NumberEntry } from './number-entry.tsx'
import { ParcelFacts } from './parcel-facts.tsx'
import { sheetsIn } from './parcel-line.ts'

/** A parcel came back: which one, why, and its sheets are at the branch again. */
export function ReturnDialog() {
  const { returning } = useTexts().collection
  const opened = useCollection(state => state.above === 'returning')
  return (
    <Dialog opened={opened} onClose={closeAbove} title={returning.title} width={640}>
      {opened && <FindParcel />}
    </Dialog>
  )
}

function FindParcel() {
  const { collection } = useTexts()
  const { returning } = collection
  const feedback = useFeedback()
  const [number, setNumber] = useState<string | null>(null)
  const row = useWaybill(number)

  function look(text: string): boolean {
    const waybill = courierOfWaybill(text)
    if (waybill) setNumber(waybill.number)
    else feedback.refuse(collection.scan.notAWaybill)
    return true
  }

  useScanHandler(look)
  return (
    <Stack gap="md">
      <NumberEntry
        label={collection.field}
        placeholder={returning.placeholder}
        enter={returning.look}
        onEnter={look}
        focus
      />
      {number !== null && row === null && (
        <Notice tone="warn" title={returning.unknown(groupWaybill(number))}>
          {returning.unknownHint}
        </Notice>
      )}
      {row && <ParcelFacts waybill={row} />}
      {row && <ReturnIt key={row.number} waybill={row} />}
    </Stack>
  )
}

function ReturnIt({ waybill }: { readonly waybill: WaybillRow }) {
  const { returning } = useTexts().collection
  const record = useRecord()
  const feedback = useFeedback()
  const may = useMay('returnParcel')
  const [reason, setReason] = useState(noReason)
  const [error, setError] = useState<HostError | null>(null)
  const { number, state, returned } = waybill
  const written = writeReason(reason, returning.reasons)

  async function giveBack(): Promise<void> {
    const answer = await record<'returnParcel'>({ kind: 'returnParcel', waybill: number, reason: written ?? '' })
    if (!answer.ok) return setError(answer.error)
    feedback.accept(returning.done(groupWaybill(number), answer.value.body.sheets.length))
    closeAbove()
  }

  const out = state === 'collected' && !returned
  const confirm = useAction(returning.confirm, giveBack, { disabled: !out || written === null || !may })
  useKeys({ F9: confirm })
  if (state !== 'collected') return <Notice tone="info" title={returning.notCollected[state]} />
  if (returned) return <Notice tone="info" title={returning.alreadyReturned} />
  return (
    <>
      <ReasonField usual={returning.reasons} value={reason} onChange={setReason} />
      <Text>{returning.will(sheetsIn(waybill))}</Text>
      <ErrorNote error={error} onDismiss={() => setError(null)} />
      <Group justify="flex-end">
        <ActionButton action={confirm} keys="F9" />
      </Group>
    </>
  )
}
