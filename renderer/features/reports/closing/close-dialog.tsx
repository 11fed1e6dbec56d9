import { Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { closingOf } from '../../../../shared/domain/stock.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import { useRecord } from '../../../data/use-record.ts'
import { useToday } from '../../../host/use-today.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { grouped } from '../../../ui/grouped.ts'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { Equation } from './equation.tsx'
import { usePendingWords } from './pending-list.tsx'
import type { Pending } from './use-pending.ts'
import type { CheckedPeriod } from './use-period.ts'

interface CloseDialogProps {
  readonly opened: boolean
  readonly period: CheckedPeriod
  readonly pending: Pending
  /** With the entry that closed the day, null when the supervisor thought better of it. */
  readonly onDone: (close: { readonly seq: number; readonly hash: string; readonly closeNo: string } | null) => void
}

/** The one question before the day is closed. */
export function CloseDialog(props: CloseDialogProps) {
  const { ask } = useTexts().closing
  const title = ask.title(useToday())
  return (
    <Dialog opened={props.opened} title={title} onClose={() => props.onDone(null)} width={1080}>
      {props.opened && <CloseQuestion {...props} />}
    </Dialog>
  )
}

function CloseQuestion({ period, pending, onDone }: CloseDialogProps) {
  const texts = useTexts().closing
  const record = useRecord()
  const feedback = useFeedback()
  const [error, setError] = useState<HostError | null>(null)
  const open = usePendingWords(pending)
  const sheets = grouped(closingOf(period.flow))

  async function close(): Promise<void> {
    const { printJobs, parcels, handovers } = pending
    const counts = { printJobs: printJobs ?? 0, parcels: parcels ?? 0, handovers }
    const closed = await record<'closeDay'>({ kind: 'closeDay', pending: counts })
    if (!closed.ok) return setError(closed.error)
    const { seq, hash, body } = closed.value
    feedback.accept(texts.done(body.closeNo, grouped(body.closing)))
    onDone({ seq, hash, closeNo: body.closeNo })
  }

  const confirm = useAction(texts.ask.confirm, close)
  useKeys({ F9: confirm })
  return (
    <Stack gap="md">
      <Text size="lg" fw={700}>
        {texts.ask.question(sheets)}
      </Text>
      <Equation flow={period.flow} />
      {open.length > 0 && (
        <Notice tone="warn" title={texts.ask.pending}>
          {open.map(({ text }) => (
            <div key={text}>{text}</div>
          ))}
        </Notice>
      )}
      <Text>{texts.ask.will}</Text>
      <ErrorNote error={error} onDismiss={() => setError(null)} />
      <Group justify="flex-end">
        <ActionButton action={confirm} keys="F9" />
      </Group>
    </Stack>
  )
}
