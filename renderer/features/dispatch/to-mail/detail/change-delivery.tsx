import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Delivery } from '../../../../../shared/domain/application.ts'
import type { ApplicationRow } from '../../../../data/db.ts'
import { deliveryOf } from '../../../../data/delivery.ts'
import { useRecord } from '../../../../data/use-record.ts'
import { Dialog } from '../../../../ui/dialog.tsx'
import { useFeedback } from '../../../../ui/feedback.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { noReason, writeReason } from '../../../../ui/reason.ts'
import { ReasonField } from '../../../../ui/reason-field.tsx'
import { setToMail } from '../to-mail-state.ts'
import { TaskForm } from './task-form.tsx'
import { useTask } from './use-task.ts'
import { WillHappen } from './will-happen.tsx'

interface ChangeDeliveryProps {
  readonly row: ApplicationRow
  readonly opened: boolean
  readonly onClose: () => void
}

/** The customer wants another way. */
export function ChangeDelivery({ row, opened, onClose }: ChangeDeliveryProps) {
  const texts = useTexts().toMail.change
  return (
    <Dialog opened={opened} title={texts.title} onClose={onClose} width={640}>
      <ChangeForm row={row} onClose={onClose} />
    </Dialog>
  )
}

const ways: readonly Delivery[] = ['pickup', 'sf', 'yunda']

function ChangeForm({ row, onClose }: Omit<ChangeDeliveryProps, 'opened'>) {
  const texts = useTexts()
  const { change } = texts.toMail
  const record = useRecord()
  const feedback = useFeedback()
  const from = deliveryOf(row)
  const [to, setTo] = useState<Delivery | null>(null)
  const [reason, setReason] = useState(noReason)
  const written = writeReason(reason, change.reasons)
  const missing = [...(to === null ? [change.to] : []), ...(written === null ? [texts.corrections.reason] : [])]
  const task = useTask(
    change.confirm,
    missing.length === 0,
    () =>
      record<'changeDelivery'>({
        kind: 'changeDelivery',
        application: row.key,
        from,
        to: to ?? from,
        reason: written ?? '',
      }),
    () => {
      feedback.accept(change.done(row.orderNo, texts.common.delivery[to ?? from]))
      onClose()
      if (to === 'pickup') setToMail({ opened: null })
    },
  )
  return (
    <TaskForm task={task} missing={missing}>
      <Radio.Group
        label={change.to}
        withAsterisk
        value={to}
        onChange={value => setTo(ways.find(way => way === value) ?? null)}
      >
        <Stack gap="xs" mt={6}>
          {ways
            .filter(way => way !== from)
            .map(way => (
              <Radio key={way} value={way} label={texts.common.delivery[way]} />
            ))}
        </Stack>
      </Radio.Group>
      <ReasonField usual={change.reasons} value={reason} onChange={setReason} />
      {to !== null && (
        <WillHappen lines={to === 'pickup' ? change.will.pickup : change.will.courier(texts.common.delivery[to])} />
      )}
    </TaskForm>
  )
}
