import { Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { HostError } from '../../../shared/host/errors.ts'
import { useRecord } from '../../data/use-record.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useFeedback } from '../../ui/feedback.ts'
import { grouped } from '../../ui/grouped.ts'
import { useTexts } from '../../ui/language.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { closeKeeper } from './open-keeper.ts'
import { resetStockTake, setStockTake, useStockTakeState } from './stock-take-state.ts'

interface DropProps {
  readonly takeNo: string
  readonly scanned: number
}

/** Asks before a count is given up: it leaves no result. */
export function DropDialog(props: DropProps) {
  const { drop } = useTexts().stockTake
  const opened = useStockTakeState(state => state.above === 'dropping')
  return (
    <Dialog opened={opened} onClose={() => setStockTake({ above: null })} title={drop.title}>
      {opened && <Drop {...props} />}
    </Dialog>
  )
}

function Drop({ takeNo, scanned }: DropProps) {
  const { drop: words } = useTexts().stockTake
  const record = useRecord()
  const feedback = useFeedback()
  const [error, setError] = useState<HostError | null>(null)

  async function drop(): Promise<void> {
    const answer = await record<'dropStockTake'>({ kind: 'dropStockTake' })
    if (!answer.ok) return setError(answer.error)
    closeKeeper(takeNo)
    feedback.accept(words.done(takeNo))
    resetStockTake()
  }

  const confirm = useAction(words.confirm, drop)
  useKeys({ F9: confirm })
  return (
    <Stack gap="md">
      <Text>{words.will(grouped(scanned))}</Text>
      <ErrorNote error={error} onDismiss={() => setError(null)} />
      <Group justify="flex-end">
        <ActionButton action={confirm} keys="F9" color="red" />
      </Group>
    </Stack>
  )
}
