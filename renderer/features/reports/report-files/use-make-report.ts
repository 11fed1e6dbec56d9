import { useEffect, useRef, useState } from 'react'
import { useDatabase } from '../../../data/hooks.ts'
import { useDesk, useSettings } from '../../../host/desk-context.tsx'
import { useHost } from '../../../host/host-context.tsx'
import { saveFile } from '../../../host/save-file.ts'
import { toBase64 } from '../../../host/to-base64.ts'
import { useWorkCalendar } from '../../../host/use-work-calendar.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { type MadeReport, makeReport, type ReportFault, type ReportOrder, type ReportProgress } from './make-report.ts'

/** What becomes of a report that was made. */
export type ReportAim = 'save' | 'print'

/** Makes reports one at a time, saves or prints them, and says what became of it. */
export function useMakeReport() {
  const texts = useTexts().reportFiles
  const db = useDatabase()
  const host = useHost()
  const feedback = useFeedback()
  const calendar = useWorkCalendar()
  const { branch } = useSettings()
  const hasDialog = useDesk(state => state.status?.capabilities.saveDialog ?? false)
  const [progress, setProgress] = useState<ReportProgress | null>(null)
  const [fault, setFault] = useState<ReportFault | 'broken' | null>(null)
  const [missing, setMissing] = useState<readonly string[]>([])
  const giveUp = useRef<AbortController | null>(null)
  useEffect(() => () => giveUp.current?.abort(), [])

  async function save({ files }: MadeReport): Promise<ReportFault | null> {
    const paths: string[] = []
    let cancelled = false
    for (const file of files) {
      const saved = await saveFile(host, file, hasDialog)
      if (!saved.ok) return { from: 'host', error: saved.error }
      if (saved.value === null) cancelled = true
      else if (saved.value !== 'downloads') paths.push(saved.value.path)
    }
    if (cancelled && paths.length === 0) feedback.refuse(texts.notSaved)
    else feedback.accept(paths.length > 0 ? texts.saved(paths.join(' · ')) : texts.downloaded)
    return null
  }

  async function print({ name, files }: MadeReport, order: ReportOrder): Promise<ReportFault | null> {
    const pdf = files.find(({ type }) => type === 'application/pdf')
    if (!pdf) return null
    const { period } = order
    const job = await host.call('print.submit', {
      documentKind: 'report',
      title: pdf.name,
      reference: period.kind === 'close' ? period.close.closeNo : name,
      copies: 1,
      pdf: toBase64(pdf.bytes),
    })
    if (!job.ok) return { from: 'host', error: job.error }
    feedback.accept(texts.printed)
    return null
  }

  async function make(order: ReportOrder, aim: ReportAim): Promise<void> {
    const controller = new AbortController()
    const { signal } = controller
    giveUp.current = controller
    setFault(null)
    setMissing([])
    try {
      const made = await makeReport(order, { db, host, branch, calendar, signal, onProgress: setProgress })
      if (made.ok) setMissing(made.value.missing)
      const { ok } = made
      setFault(ok ? await (aim === 'save' ? save(made.value) : print(made.value, order)) : made.error)
    } catch (error) {
      if (signal.aborted) feedback.refuse(texts.cancelled)
      else {
        console.error(error)
        setFault('broken')
      }
    } finally {
      setProgress(null)
    }
  }

  return { make, progress, cancel: () => giveUp.current?.abort(), fault, missing, dismiss: () => setFault(null) }
}
