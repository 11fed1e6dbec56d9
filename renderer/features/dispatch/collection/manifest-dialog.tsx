import { Group, Stack, Text } from '@mantine/core'
import { IconFileOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { MadeDocument } from '../../../../shared/documents/made-document.ts'
import type { ManifestModel } from '../../../../shared/documents/manifest-model.ts'
import { PdfView } from '../../../documents/pdf-view.tsx'
import { useDesk } from '../../../host/desk-context.tsx'
import { useHost } from '../../../host/host-context.tsx'
import { saveFile } from '../../../host/save-file.ts'
import { usePrintJobs } from '../../../host/use-print-jobs.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import paper from '../../../ui/paper.module.css'
import { useAction } from '../../../ui/use-action.ts'
import { useKeys } from '../../../ui/use-keys.ts'
import { setCollection, useCollection } from './collection-state.ts'
import { type PrintManifestError, printManifest } from './print-manifest.ts'
import { useManifestInView } from './use-manifest.ts'

/** A manifest to look at, print again and save. Shown while the collection's state names one. */
export function ManifestDialog() {
  const { manifest: words } = useTexts().collection
  const manifestNo = useCollection(state => state.manifestNo)
  return (
    <Dialog
      opened={manifestNo !== null}
      onClose={() => setCollection({ manifestNo: null, fault: null })}
      title={words.title(manifestNo ?? '')}
      width={900}
    >
      {manifestNo !== null && <ManifestByNumber key={manifestNo} manifestNo={manifestNo} />}
    </Dialog>
  )
}

function ManifestByNumber({ manifestNo }: { readonly manifestNo: string }) {
  const texts = useTexts()
  const { manifest: words } = texts.collection
  const manifest = useManifestInView(manifestNo)
  if (manifest === null) return <EmptyState icon={IconFileOff} title={words.notFound} hint={words.notFoundHint} />
  if (!manifest) return null
  if (!manifest.made.ok) return <Notice tone="bad" title={texts.manifest.fault[manifest.made.error]} />
  return <ManifestToPrint model={manifest.model} made={manifest.made.value} />
}

function ManifestToPrint({ model, made }: { readonly model: ManifestModel; readonly made: MadeDocument }) {
  const texts = useTexts()
  const { manifest: words } = texts.collection
  const host = useHost()
  const hasDialog = useDesk(state => state.status?.capabilities.saveDialog ?? false)
  const printing = useCollection(state => state.printing === model.manifestNo)
  const fault = useCollection(state => state.fault)
  const jobs = usePrintJobs(model.manifestNo)
  const [savedPath, setSavedPath] = useState<string | null>(null)

  async function print(): Promise<void> {
    setCollection({ fault: null })
    setCollection({ fault: await printManifest(host, model) })
  }

  async function save(): Promise<void> {
    const file = { name: made.fileName, bytes: made.pdf, type: 'application/pdf' } as const
    const saved = await saveFile(host, file, hasDialog)
    if (saved.ok) setSavedPath(saved.value && saved.value !== 'downloads' ? saved.value.path : null)
    else setCollection({ fault: { from: 'host', error: saved.error } })
  }

  const last = jobs?.at(-1)
  const printAction = useAction(last || printing ? words.printAgain : words.print, print, {
    disabled: printing || jobs === null,
  })
  const saveAction = useAction(words.save, save)
  useKeys({ F9: printAction })
  const unsent = printing ? words.printingNow : words.noJob
  return (
    <Stack gap="md">
      {fault && <FaultNote fault={fault} />}
      {made.missing.length > 0 && (
        <Notice tone="warn" title={texts.manifest.missing(made.missing.join(texts.common.listSeparator))} />
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
        <Text c="dimmed">{words.job(last ? texts.printing.state[last.state] : unsent)}</Text>
        <Group>
          <ActionButton action={saveAction} variant="default" />
          <ActionButton action={printAction} keys="F9" />
        </Group>
      </Group>
    </Stack>
  )
}

function FaultNote({ fault }: { readonly fault: PrintManifestError }) {
  const texts = useTexts()
  if (fault.from === 'document') return <Notice tone="bad" title={texts.manifest.fault[fault.fault]} />
  return <ErrorNote error={fault.error} onDismiss={() => setCollection({ fault: null })} />
}
