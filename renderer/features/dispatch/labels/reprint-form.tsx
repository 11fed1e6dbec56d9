import { Group, List, Stack } from '@mantine/core'
import { useState } from 'react'
import type { LabelModel } from '../../../../shared/documents/label-model.ts'
import { useRecord } from '../../../data/use-record.ts'
import { useHost } from '../../../host/host-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import type { BatchLabel } from './batch-label.ts'
import { PrintLabelsNote } from './print-labels-note.tsx'
import { type PrintLabelsError, submitReprint } from './submit-labels.ts'

interface ReprintFormProps {
  readonly label: BatchLabel
  readonly model: LabelModel
  readonly onBack: () => void
  readonly onDone: () => void
}

/** Prints a label once more: what that means, then the ledger, then the printer. */
export function ReprintForm({ label, model, onBack, onDone }: ReprintFormProps) {
  const { labelBatches, corrections } = useTexts()
  const texts = labelBatches.one
  const host = useHost()
  const record = useRecord()
  const feedback = useFeedback()
  const [error, setError] = useState<PrintLabelsError | null>(null)
  const confirm = useAction(texts.confirmReprint, async () => {
    const recorded = await record({ kind: 'reprintLabel', waybill: label.number })
    if (!recorded.ok) return setError({ from: 'host', error: recorded.error })
    const queued = await submitReprint(host, label.waybill.batchNo ?? label.number, model)
    if (!queued.ok) return setError(queued.error)
    feedback.accept(texts.reprinted(label.number))
    onDone()
  })
  const back = useAction(texts.back, onBack)
  useKeys({ F9: confirm })
  return (
    <Stack gap="md">
      <List aria-label={corrections.will}>
        {texts.reprintWill(label.waybill.reprints + 1).map(line => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      {error && <PrintLabelsNote error={error} onDismiss={() => setError(null)} />}
      <Group justify="space-between">
        <ActionButton action={back} keys="Escape" variant="default" />
        <ActionButton action={confirm} keys="F9" />
      </Group>
    </Stack>
  )
}
