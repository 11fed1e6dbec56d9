import { Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { MadeDocument } from '../../../shared/documents/made-document.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import { PdfView } from '../../documents/pdf-view.tsx'
import { useDesk } from '../../host/desk-context.tsx'
import { useHost } from '../../host/host-context.tsx'
import { saveFile } from '../../host/save-file.ts'
import { usePrintJobs } from '../../host/use-print-jobs.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useTexts } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import paper from '../../ui/paper.module.css'
import { useAction } from '../../ui/use-action.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { printProtocol } from './print-protocol.ts'
import type { StockTakeResult } from './read-result.ts'
import { setStockTake, useStockTakeState } from './stock-take-state.ts'
import { useProtocol } from './use-protocol.ts'
import { useResult } from './use-result.ts'

/** The protocol of the shown result, to look at, print and save. */
export function ProtocolDialog() {
  const { protocol } = useTexts().stockTake
  const takeNo = useStockTakeState(state => (state.above === 'protocol' ? state.takeNo : null))
  return (
    <Dialog
      opened={takeNo !== null}
      onClose={() => setStockTake({ above: null })}
      title={protocol.title(takeNo ?? '')}
      width={900}
    >
      {takeNo !== null && <ProtocolByNumber takeNo={takeNo} />}
    </Dialog>
  )
}

function ProtocolByNumber({ takeNo }: { readonly takeNo: string }) {
  const result = useResult(takeNo)
  return result ? <ProtocolOf result={result} /> : null
}

function ProtocolOf({ result }: { readonly result: StockTakeResult }) {
  const { stockTakePaper } = useTexts()
  const made = useProtocol(result)
  if (!made) return null
  if (!made.ok) return <Notice tone="bad" title={stockTakePaper.fault[made.error]} />
  return <ProtocolToPrint takeNo={result.takeNo} made={made.value} />
}

function ProtocolToPrint({ takeNo, made }: { readonly takeNo: string; readonly made: MadeDocument }) {
  const texts = useTexts()
  const words = texts.stockTake.protocol
  const host = useHost()
  const hasDialog = useDesk(state => state.status?.capabilities.saveDialog ?? false)
  const jobs = usePrintJobs(takeNo)
  const [error, setError] = useState<HostError | null>(null)
  const [savedPath, setSavedPath] = useState<string | null>(null)

  async function print(): Promise<void> {
    setError(await printProtocol(host, takeNo, made))
  }

  async function save(): Promise<void> {
    const file = { name: made.fileName, bytes: made.pdf, type: 'application/pdf' } as const
    const saved = await saveFile(host, file, hasDialog)
    setError(saved.ok ? null : saved.error)
    setSavedPath(saved.ok && saved.value && saved.value !== 'downloads' ? saved.value.path : null)
  }

  const last = jobs?.at(-1)
  const printAction = useAction(last ? words.printAgain : words.print, print, { disabled: jobs === null })
  const saveAction = useAction(words.save, save)
  useKeys({ F9: printAction })
  return (
    <Stack gap="md">
      <ErrorNote error={error} onDismiss={() => setError(null)} />
      {made.missing.length > 0 && (
        <Notice tone="warn" title={texts.stockTakePaper.missing(made.missing.join(texts.common.listSeparator))} />
      )}
      {savedPath && <Notice tone="good" title={words.saved(savedPath)} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <div className={paper.sheet} tabIndex={0}>
        <PdfView
          pdf={made.pdf}
          label={words.preview}
          className={paper.pages}
          fallback={<Notice tone="warn" title={words.previewFailed} />}
        />
      </div>
      <Group justify="space-between">
        <Text c="dimmed">{last ? words.job(texts.printing.state[last.state]) : words.noJob}</Text>
        <Group>
          <ActionButton action={saveAction} variant="default" />
          <ActionButton action={printAction} keys="F9" />
        </Group>
      </Group>
    </Stack>
  )
}
