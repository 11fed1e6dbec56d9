import { Button } from '@mantine/core'
import type { PrintJob } from '../../../../shared/domain/print-job.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { useNavigation } from '../../../ui/navigation.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { Action } from '../../../ui/use-action.ts'
import type { BatchCount } from './batch-label.ts'
import { faultyJob } from './job-of-batch.ts'
import { PrintLabelsNote } from './print-labels-note.tsx'
import { dismissError, usePrintRuns } from './print-run.ts'

interface BatchNoticesProps {
  readonly batchNo: string
  readonly jobs: readonly PrintJob[]
  readonly count: BatchCount
  readonly ask: Action
  /** Whether this computer can print at all. */
  readonly able: boolean
}

/** What stands in the way of the batch, and what to do about it. */
export function BatchNotices({ batchNo, jobs, count, ask, able }: BatchNoticesProps) {
  const texts = useTexts().labelBatches
  const error = usePrintRuns(state => state.errors[batchNo])
  const stopped = usePrintRuns(state => state.stopped === batchNo && state.running !== batchNo)
  const faulty = faultyJob(jobs)
  return (
    <>
      {!able && count.notPrinted > 0 && <Notice tone="warn" title={texts.noPrinting} />}
      {error && <PrintLabelsNote error={error} onDismiss={() => dismissError(batchNo)} />}
      {count.ask > 0 && (
        <Notice tone="warn" title={texts.ask.notice(count.ask)} actions={<ActionButton action={ask} keys="F8" />}>
          {texts.ask.noticeHint}
        </Notice>
      )}
      {faulty && <FaultNotice job={faulty} />}
      {stopped && count.notPrinted > 0 && <Notice tone="info" title={texts.cancelled(count.notPrinted)} />}
    </>
  )
}

function FaultNotice({ job }: { readonly job: PrintJob }) {
  const { labelBatches: texts, printing } = useTexts()
  const goTo = useNavigation(state => state.goTo)
  if (job.fault === null) return null
  const fault = printing.fault[job.fault]
  const failed = job.state === 'failed'
  // Labels are never sent again as a whole, so the usual advice to print the job again would lead nowhere.
  const next = failed ? (job.labels === null ? texts.reprintAgain : texts.goOn) : fault.next
  return (
    <Notice
      tone={failed ? 'bad' : 'warn'}
      title={fault.message(job.printer)}
      actions={
        <Button variant="default" onClick={() => goTo('printing')}>
          {texts.jobs}
        </Button>
      }
    >
      {next} {job.detail !== '' && printing.systemSays(job.detail)}
    </Notice>
  )
}
