import { Group, Stack, Text } from '@mantine/core'
import { IconFileOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { PrintJob } from '../../../../shared/domain/print-job.ts'
import { shanghaiDay } from '../../../../shared/domain/shanghai-time.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import { useRecord } from '../../../data/use-record.ts'
import { documentMaker } from '../../../documents/make-document.ts'
import { useDesk, useMay } from '../../../host/desk-context.tsx'
import { useHost } from '../../../host/host-context.tsx'
import { saveFile } from '../../../host/save-file.ts'
import { readPrintJobs, usePrintJobs } from '../../../host/use-print-jobs.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { setCounter, useCounter } from '../counter-state.ts'
import { isFirstPrint } from './next-print.ts'
import { type PrintSlipError, printSlip } from './print-slip.ts'
import classes from './slip-dialog.module.css'
import { SlipPreview } from './slip-preview.tsx'
import { type SlipInView, useSlipModel } from './use-slip-model.ts'

/** A slip to look at, print, print again and save. Shown while the counter's state names one. */
export function SlipDialog() {
  const texts = useTexts()
  const slipNo = useCounter(state => state.slipNo)
  return (
    <Dialog
      opened={slipNo !== null}
      onClose={() => setCounter({ slipNo: null })}
      title={slipNo ? texts.handover.slip.title(slipNo) : texts.handover.slip.last}
      width={900}
    >
      {slipNo !== null && <SlipByNumber key={slipNo} slipNo={slipNo} />}
    </Dialog>
  )
}

function SlipByNumber({ slipNo }: { readonly slipNo: string }) {
  const texts = useTexts().handover.slip
  const [reprint, setReprint] = useState(0)
  const slip = useSlipModel(slipNo, reprint)
  if (slip === null) {
    const hint = slipNo ? texts.notFound(slipNo) : texts.noLast
    return <EmptyState icon={IconFileOff} title={texts.notFoundTitle} hint={hint} />
  }
  if (!slip) return null
  return <SlipToPrint slip={slip} showReprint={setReprint} />
}

interface SlipToPrintProps {
  readonly slip: SlipInView
  readonly showReprint: (reprint: number) => void
}

function SlipToPrint({ slip, showReprint }: SlipToPrintProps) {
  const texts = useTexts()
  const host = useHost()
  const record = useRecord()
  const mayReprint = useMay('reprint')
  const hasDialog = useDesk(state => state.status?.capabilities.saveDialog ?? false)
  const clockOffset = useDesk(state => state.clockOffset)
  const jobs = usePrintJobs(slip.row.slipNo)
  const [error, setError] = useState<PrintSlipError | null>(null)
  const [savedPath, setSavedPath] = useState<string | null>(null)
  const today = shanghaiDay(new Date(Date.now() + clockOffset).toISOString())
  const isFirst = (known: readonly PrintJob[]) => isFirstPrint({ ...slip.row, at: slip.entry.at }, known, today)
  const first = jobs !== null && isFirst(jobs)
  const nextReprint = slip.row.reprints + 1

  async function print(): Promise<void> {
    setError(null)
    // Asked again: the window may not have heard yet of a print a moment ago.
    const known = await readPrintJobs(host, slip.row.slipNo)
    if (!known.ok) return setError({ from: 'host', error: known.error })
    if (!isFirst(known.value)) {
      const recorded = await record({ kind: 'reprint', slipNo: slip.row.slipNo })
      if (!recorded.ok) return setError({ from: 'host', error: recorded.error })
      showReprint(recorded.value.body.reprint)
      const again = await printSlip(host, { ...slip.model, reprint: recorded.value.body.reprint })
      return setError(again.ok ? null : again.error)
    }
    const queued = await printSlip(host, slip.model)
    setError(queued.ok ? null : queued.error)
  }

  async function save(): Promise<void> {
    const made = await documentMaker.makeSlip(slip.model)
    if (!made.ok) return setError({ from: 'document', fault: made.error })
    const { fileName: name, pdf: bytes } = made.value
    const saved = await saveFile(host, { name, bytes, type: 'application/pdf' }, hasDialog)
    if (saved.ok) setSavedPath(saved.value && saved.value !== 'downloads' ? saved.value.path : null)
    else setError({ from: 'host', error: saved.error })
  }

  const printAction = useAction(first ? texts.handover.slip.print : texts.handover.slip.reprint(nextReprint), print, {
    disabled: !mayReprint || jobs === null,
  })
  const saveAction = useAction(texts.handover.slip.save, save)
  useKeys({ F9: printAction })
  const last = jobs?.at(-1)
  return (
    <Stack gap="md">
      {slip.row.voided && <Notice tone="warn" title={texts.handover.slip.voided} />}
      {error && <PrintErrorNote error={error} onDismiss={() => setError(null)} />}
      {savedPath && <Notice tone="good" title={texts.handover.slip.saved(savedPath)} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <div className={classes.sheet} tabIndex={0}>
        <SlipPreview model={slip.model} />
      </div>
      <Group justify="space-between">
        <Text c="dimmed">
          {texts.handover.slip.job(last ? texts.printing.state[last.state] : texts.handover.slip.noJob)}
          {slip.row.reprints > 0 && ` · ${texts.handover.slip.reprints(slip.row.reprints)}`}
        </Text>
        <Group>
          <ActionButton action={saveAction} variant="default" />
          <ActionButton action={printAction} keys="F9" />
        </Group>
      </Group>
    </Stack>
  )
}

/** Why a slip is not on its way to the printer, in words. */
export function PrintErrorNote(props: { readonly error: PrintSlipError; readonly onDismiss: () => void }) {
  const texts = useTexts()
  const { error, onDismiss } = props
  if (error.from === 'document') return <Notice tone="bad" title={texts.slip.fault[error.fault]} />
  const hostError: HostError = error.error
  return <ErrorNote error={hostError} onDismiss={onDismiss} />
}
