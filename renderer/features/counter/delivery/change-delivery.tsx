import { Group, Radio } from '@mantine/core'
import { useState } from 'react'
import type { Delivery } from '../../../../shared/domain/application.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { deliveryOf } from '../../../data/delivery.ts'
import { useRecord } from '../../../data/use-record.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { noReason, writeReason } from '../../../ui/reason.ts'
import { ReasonField } from '../../../ui/reason-field.tsx'
import { CorrectionForm } from '../corrections/correction-form.tsx'

interface ChangeDeliveryProps {
  readonly row: ApplicationRow
  readonly onClose: () => void
}

/** The customer wants the Fapiao another way than they go now: which one, and why. */
export function ChangeDelivery({ row, onClose }: ChangeDeliveryProps) {
  const texts = useTexts().counter.delivery
  return (
    <Dialog opened title={texts.title} onClose={onClose} width={680}>
      <ChangeForm row={row} onDone={onClose} />
    </Dialog>
  )
}

const deliveries: readonly Delivery[] = ['pickup', 'sf', 'yunda']

function ChangeForm({ row, onDone }: { readonly row: ApplicationRow; readonly onDone: () => void }) {
  const { common, rules, counter, corrections } = useTexts()
  const texts = counter.delivery
  const record = useRecord()
  const feedback = useFeedback()
  const from = deliveryOf(row)
  const [to, setTo] = useState<Delivery | null>(from === 'pickup' ? null : 'pickup')
  const [reason, setReason] = useState(noReason)
  const written = writeReason(reason, texts.reasons)

  async function confirm(): Promise<HostError | null> {
    if (to === null || written === null) return null
    const answer = await record<'changeDelivery'>({
      kind: 'changeDelivery',
      application: row.key,
      from,
      to,
      reason: written,
    })
    if (!answer.ok) return answer.error
    feedback.accept(texts.done(common.delivery[to]))
    onDone()
    return null
  }

  function will(): readonly string[] {
    if (to === null) return [texts.willNothing]
    return to === 'pickup' ? texts.will.pickup : texts.will.courier(rules.courier[to])
  }

  const missing = [...(to === null ? [texts.to] : []), ...(written === null ? [corrections.reason] : [])]
  return (
    <CorrectionForm will={will()} confirmLabel={texts.confirm} missing={missing} onConfirm={confirm}>
      <Radio.Group
        label={texts.to}
        withAsterisk
        value={to}
        onChange={value => setTo(deliveries.find(one => one === value) ?? null)}
      >
        <Group gap="8px 20px" mt={6}>
          {deliveries
            .filter(delivery => delivery !== from)
            .map(delivery => (
              <Radio key={delivery} value={delivery} label={common.delivery[delivery]} />
            ))}
        </Group>
      </Radio.Group>
      <ReasonField usual={texts.reasons} value={reason} onChange={setReason} />
    </CorrectionForm>
  )
}
