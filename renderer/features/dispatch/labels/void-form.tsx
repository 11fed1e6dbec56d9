import { Group, List, Stack } from '@mantine/core'
import { useState } from 'react'
import type { HostError } from '../../../../shared/host/errors.ts'
import { useRecord } from '../../../data/use-record.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { noReason, writeReason } from '../../../ui/reason.ts'
import { ReasonField } from '../../../ui/reason-field.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { BatchLabel } from './batch-label.ts'

interface VoidFormProps {
  readonly labels: readonly BatchLabel[]
  readonly onDone: () => void
}

/** Voids the numbers of labels: why, and what will happen. No key of its own: no number is lost to a single key. */
export function VoidForm({ labels, onDone }: VoidFormProps) {
  const { labelBatches, corrections } = useTexts()
  const texts = labelBatches.voiding
  const record = useRecord()
  const feedback = useFeedback()
  const [reason, setReason] = useState(noReason)
  const [error, setError] = useState<HostError | null>(null)
  const written = writeReason(reason, texts.reasons)
  const sheets = labels.reduce((sum, label) => sum + label.sheets, 0)
  const confirm = useAction(
    texts.confirm,
    async () => {
      const waybills = labels.map(({ number }) => number)
      const answer = await record<'voidWaybills'>({ kind: 'voidWaybills', waybills, reason: written ?? '' })
      if (!answer.ok) return setError(answer.error)
      feedback.accept(texts.done(labels.length))
      onDone()
    },
    { disabled: written === null },
  )
  return (
    <Stack gap="md">
      <ReasonField usual={texts.reasons} value={reason} onChange={setReason} />
      <List aria-label={corrections.will}>
        {texts.will(labels.length, sheets).map(line => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      <ErrorNote error={error} onDismiss={() => setError(null)} />
      <Group justify="flex-end">
        <ActionButton action={confirm} color="red" />
      </Group>
    </Stack>
  )
}
