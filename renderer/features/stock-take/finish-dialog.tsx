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
import { Notice } from '../../ui/notice.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { closeKeeper } from './open-keeper.ts'
import type { ScanKeeper } from './scan-keeper.ts'
import type { Standing } from './stock.ts'
import classes from './stock-take.module.css'
import { setStockTake, showResult, useStockTakeState } from './stock-take-state.ts'

interface FinishProps {
  readonly takeNo: string
  readonly standing: Standing
  readonly keeper: ScanKeeper
}

/** The one question before the result is written. */
export function FinishDialog(props: FinishProps) {
  const { finish } = useTexts().stockTake
  const opened = useStockTakeState(state => state.above === 'finishing')
  return (
    <Dialog opened={opened} onClose={() => setStockTake({ above: null })} title={finish.title} width={600}>
      {opened && <Finish {...props} />}
    </Dialog>
  )
}

function Finish({ takeNo, standing, keeper }: FinishProps) {
  const { finish: words } = useTexts().stockTake
  const record = useRecord()
  const feedback = useFeedback()
  const [error, setError] = useState<HostError | null>(null)

  async function finish(): Promise<void> {
    setError(null)
    // Nothing scanned may be missing from the result.
    const saved = await keeper.save()
    if (!saved.ok) return setError(saved.error)
    const answer = await record<'finishStockTake'>({ kind: 'finishStockTake' })
    if (!answer.ok) return setError(answer.error)
    closeKeeper(takeNo)
    feedback.accept(words.done(takeNo))
    showResult(takeNo)
  }

  const confirm = useAction(words.confirm, finish)
  useKeys({ F9: confirm })
  const { present, atBranch } = standing
  const differences = (['missing', 'unexpected', 'unknown'] as const).filter(list => standing[list].length > 0)
  return (
    <Stack gap="md">
      <Text size="xl" fw={700}>
        {words.present(grouped(present), grouped(atBranch))}
      </Text>
      {differences.length === 0 ? (
        <Notice tone="good" title={words.agrees} />
      ) : (
        <ul className={classes.differences}>
          {differences.map(list => (
            <li key={list}>{words[list](grouped(standing[list].length))}</li>
          ))}
        </ul>
      )}
      <Text>{words.will}</Text>
      <ErrorNote error={error} onDismiss={() => setError(null)} />
      <Group justify="flex-end">
        <ActionButton action={confirm} keys="F9" />
      </Group>
    </Stack>
  )
}
