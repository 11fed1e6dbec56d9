import { IconTagOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useDesk } from '../../../host/desk-context.tsx'
import { useHost } from '../../../host/host-context.tsx'
import { readPrintJobs } from '../../../host/use-print-jobs.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { ProgressNote } from '../../../ui/progress-note.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { AskDialog } from './ask-dialog.tsx'
import { BatchFoot } from './batch-foot.tsx'
import { BatchHead } from './batch-head.tsx'
import { countLabels, isUntouched } from './batch-label.ts'
import { BatchNotices } from './batch-notices.tsx'
import { doubtfulJobs, takenBackByStop } from './job-of-batch.ts'
import { LabelDialog } from './label-dialog.tsx'
import { LabelTable } from './label-table.tsx'
import { setLabelView, useLabelView } from './label-view.ts'
import classes from './open-batch.module.css'
import { runPrint, stopPrint, usePrintRuns } from './print-run.ts'
import { useLabelContext } from './use-label-context.ts'
import { useLabelModels } from './use-label-models.ts'
import { type OpenedBatch, useOpenBatch } from './use-open-batch.ts'

/** One batch by its number. */
export function OpenBatch({ batchNo }: { readonly batchNo: string }) {
  const texts = useTexts().labelBatches
  const opened = useOpenBatch(batchNo)
  if (opened === null) return <EmptyState icon={IconTagOff} title={batchNo} hint={texts.unknownBatch} />
  return (
    <section className={classes.batch} aria-label={texts.open(batchNo)}>
      {opened && <Batch opened={opened} />}
    </section>
  )
}

function Batch({ opened }: { readonly opened: OpenedBatch }) {
  const texts = useTexts().labelBatches
  const host = useHost()
  const feedback = useFeedback()
  const { batch, labels, jobs, labelsUnder } = opened
  const { batchNo } = batch
  const able = useDesk(state => (state.status?.capabilities.printing ?? 'none') !== 'none')
  const running = usePrintRuns(state => state.running)
  const begin = useLabelView(state => state.begin === batchNo)
  const context = useLabelContext(batch.freightCollect)
  const read = useLabelModels(context)
  const [shown, setShown] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const count = countLabels(labels)
  const doubtful = doubtfulJobs(jobs)
  // Once all is answered, a job in doubt later does not open the question by itself.
  if (asking && doubtful.length === 0) setAsking(false)

  const print = useAction(
    texts.print(count.notPrinted),
    async () => {
      // Asked again: the window may not have heard yet of a job a moment ago.
      const known = await readPrintJobs(host, batchNo)
      const now = labelsUnder(known.ok ? known.value : jobs)
      feedback.clear()
      const missing = now.filter(({ standing }) => standing === 'notPrinted')
      await runPrint(host, batchNo, missing, read)
    },
    { disabled: !able || running !== null || count.notPrinted === 0 },
  )
  const ask = useAction(texts.ask.action, () => setAsking(true), { disabled: doubtful.length === 0 })
  useKeys({ F9: print, F8: ask })

  const { run } = print
  useEffect(() => {
    if (!begin) return
    setLabelView({ begin: null })
    if (isUntouched(labels, jobs)) void run()
  }, [begin, labels, jobs, run])

  const stoppable = running === batchNo || takenBackByStop(jobs).length > 0
  return (
    <>
      <BatchHead batch={batch} count={count} stock={context.settings} account={labels[0]?.waybill.account ?? ''} />
      {(running === batchNo || count.underWay > 0) && (
        <ProgressNote
          label={texts.running}
          done={count.printed}
          total={count.total}
          {...(stoppable && { onCancel: () => void stopPrint(host, batchNo) })}
        />
      )}
      <BatchNotices batchNo={batchNo} jobs={jobs} count={count} ask={ask} able={able} />
      <div className={classes.table}>
        <LabelTable labels={labels} onOpen={({ number }) => setShown(number)} />
      </div>
      <BatchFoot print={print} labels={labels} read={read} />
      <LabelDialog
        key={shown}
        label={labels.find(({ number }) => number === shown) ?? null}
        context={context}
        onClose={() => setShown(null)}
      />
      <AskDialog job={asking ? (doubtful[0] ?? null) : null} onClose={() => setAsking(false)} />
    </>
  )
}
