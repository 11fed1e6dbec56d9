import { Radio, ScrollArea, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { courierOfWaybill } from '../../../../shared/domain/waybill.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import { useHost } from '../../../host/host-context.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useScanHandler } from '../../../ui/scan-router.ts'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import classes from './ask-dialog.module.css'
import { type DoubtfulJob, splitJob } from './job-of-batch.ts'

interface AskDialogProps {
  /** null closes it. */
  readonly job: DoubtfulJob | null
  readonly onClose: () => void
}

/** Asks whoever stands at the printer for the last label that came out: scanned, or chosen. */
export function AskDialog({ job, onClose }: AskDialogProps) {
  const texts = useTexts().labelBatches
  return (
    <Dialog opened={job !== null} title={texts.ask.title} onClose={onClose} width={640}>
      {job && <Question key={job.id} job={job} />}
    </Dialog>
  )
}

const noneOfThem = 'none'
const choiceId = (number: string) => `last-label-${number}`

function Question({ job }: { readonly job: DoubtfulJob }) {
  const texts = useTexts().labelBatches.ask
  const host = useHost()
  const feedback = useFeedback()
  const [last, setLast] = useState<string | null>(null)
  const [error, setError] = useState<HostError | null>(null)
  const split = last === null ? null : splitJob(job.labels, last === noneOfThem ? null : last)

  // A label that was scanned may stand below the edge of the list.
  function choose(number: string): void {
    setLast(number)
    document.getElementById(choiceId(number))?.scrollIntoView({ block: 'nearest' })
  }

  useScanHandler(scan => {
    const number = courierOfWaybill(scan)?.number
    if (number === undefined) return false
    if (job.labels.includes(number)) {
      choose(number)
      feedback.accept(texts.scanned(number))
    } else feedback.refuse(texts.notOfJob(number))
    return true
  })

  const confirm = useAction(texts.confirm, async () => {
    if (last === null || split === null) return feedback.refuse(texts.missing)
    const lastPrinted = last === noneOfThem ? null : last
    const answer = await host.call('print.resolveLabels', { id: job.id, lastPrinted })
    setError(answer.ok ? null : answer.error)
    if (answer.ok) feedback.accept(texts.done(split.printed, split.again))
  })
  useKeys({ F9: confirm })

  return (
    <Stack gap="md">
      <div>
        <Text fw={700} size="lg">
          {texts.question}
        </Text>
        <Text c="dimmed">
          {texts.hint} {texts.damaged}
        </Text>
      </div>
      <ScrollArea.Autosize mah="calc(100dvh - 440px)" type="auto" className={classes.choices}>
        <Radio.Group aria-label={texts.choices} value={last} onChange={setLast}>
          <Stack gap={0} p="xs">
            <Radio className={classes.choice} value={noneOfThem} label={texts.none} data-autofocus />
            {job.labels.map((number, index) => (
              <Radio
                key={number}
                id={choiceId(number)}
                className={classes.choice}
                value={number}
                label={texts.nth(index + 1, number) + (index === job.labels.length - 1 ? texts.allMark : '')}
              />
            ))}
          </Stack>
        </Radio.Group>
      </ScrollArea.Autosize>
      {split && <Notice tone="info" title={texts.result(split.printed, split.again)} />}
      <ErrorNote error={error} onDismiss={() => setError(null)} />
      <div className={classes.foot}>
        <ActionButton action={confirm} keys="F9" />
      </div>
    </Stack>
  )
}
