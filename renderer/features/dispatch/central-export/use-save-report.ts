import { useState } from 'react'
import type { HostError } from '../../../../shared/host/errors.ts'
import type { ExportRow } from '../../../data/db.ts'
import { useDatabase } from '../../../data/hooks.ts'
import { useDesk } from '../../../host/desk-context.tsx'
import { useHost } from '../../../host/host-context.tsx'
import { type FileToSave, type SavedWhere, saveFile } from '../../../host/save-file.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { writeReport } from './write-report.ts'

/** How far a report is; `done` counts sheets, `total` null while the files are written. */
export interface ReportProgress {
  readonly done: number
  readonly total: number | null
}

/** Why a report was not saved: the host's reason, or `broken` where the desk failed. */
export type ReportFault = HostError | 'broken'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const

/** Writes the files of a recorded export and saves them, as often as wanted. */
export function useSaveReport() {
  const texts = useTexts().centralExport
  const db = useDatabase()
  const host = useHost()
  const feedback = useFeedback()
  const hasDialog = useDesk(state => state.status?.capabilities.saveDialog ?? false)
  const [progress, setProgress] = useState<ReportProgress | null>(null)
  const [fault, setFault] = useState<ReportFault | null>(null)

  async function saveBoth(report: ExportRow): Promise<HostError | null> {
    const onProgress = (done: number, total: number) => setProgress({ done, total })
    const files = await writeReport(report, { db, host, onProgress })
    if (!files.ok) return files.error
    setProgress({ done: 0, total: null })
    const places: SavedWhere[] = []
    for (const extension of ['xlsx', 'csv'] as const) {
      const name = texts.fileName(report.exportNo, extension)
      const file: FileToSave = { name, bytes: files.value[extension], type: types[extension] }
      const saved = await saveFile(host, file, hasDialog)
      if (!saved.ok) return saved.error
      places.push(saved.value)
    }
    const paths = places.flatMap(place => (place === null || place === 'downloads' ? [] : place.path))
    if (places.includes(null)) feedback.refuse(texts.notSaved(report.exportNo))
    else feedback.accept(paths.length > 0 ? texts.saved(paths.join(' · ')) : texts.downloaded(report.exportNo))
    return null
  }

  async function save(report: ExportRow): Promise<void> {
    setFault(null)
    setProgress({ done: 0, total: null })
    try {
      setFault(await saveBoth(report))
    } catch (error) {
      console.error(error)
      setFault('broken')
    } finally {
      setProgress(null)
    }
  }

  return { save, progress, fault, dismiss: () => setFault(null) }
}
