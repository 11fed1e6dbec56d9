import { Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { groupWaybill } from '../../../../shared/documents/label-number.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import { useRecord } from '../../../data/use-record.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { noReason, writeReason } from '../../../ui/reason.ts'
import { ReasonField } from '../../../ui/reason-field.tsx'
import { useAction } from '../../../ui/use-action.ts'
import classes from './pools.module.css'

interface VoidDialogProps {
  readonly opened: boolean
  readonly numbers: readonly string[]
  readonly onClose: () => void
  readonly onDone?: () => void
}

/** Asks why numbers are voided, and voids them together. */
export function VoidDialog({ opened, numbers, onClose, onDone }: VoidDialogProps) {
  const texts = useTexts().pools.voiding
  return (
    <Dialog opened={opened} title={texts.title(numbers.length)} onClose={onClose} width={640}>
      <VoidForm
        numbers={numbers}
        onDone={() => {
          onClose()
          onDone?.()
        }}
      />
    </Dialog>
  )
}

/** No key of its own: no number is lost to a single key. */
function VoidForm({ numbers, onDone }: { readonly numbers: readonly string[]; readonly onDone: () => void }) {
  const texts = useTexts().pools.voiding
  const record = useRecord()
  const feedback = useFeedback()
  const [reason, setReason] = useState(noReason)
  const [error, setError] = useState<HostError | null>(null)
  const written = writeReason(reason, texts.reasons)
  const confirm = useAction(
    texts.confirm(numbers.length),
    async () => {
      const answer = await record<'voidWaybills'>({ kind: 'voidWaybills', waybills: numbers, reason: written ?? '' })
      if (!answer.ok) return setError(answer.error)
      feedback.accept(texts.done(numbers.length))
      onDone()
    },
    { disabled: written === null },
  )
  const [first, last] = [numbers[0], numbers.at(-1)]
  return (
    <Stack gap="md">
      <strong className={classes.number}>
        {[...new Set([first, last])].map(one => groupWaybill(one ?? '')).join(' … ')}
      </strong>
      <Text>{texts.body}</Text>
      <ReasonField usual={texts.reasons} value={reason} onChange={setReason} />
      <ErrorNote error={error} onDismiss={() => setError(null)} />
      <Group justify="flex-end">
        <ActionButton action={confirm} color="red" />
      </Group>
    </Stack>
  )
}
