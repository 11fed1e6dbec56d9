import { useState } from 'react'
import { historyOfApplication } from '../../../../shared/documents/history-of-application.ts'
import type { DocumentFault } from '../../../../shared/documents/made-document.ts'
import type { ApplicationKey } from '../../../../shared/domain/application.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import { readHistorySource } from '../../../data/history-source.ts'
import { useDatabase } from '../../../data/hooks.ts'
import { documentMaker } from '../../../documents/make-document.ts'
import { useDeskStore, useSession, useSettings } from '../../../host/desk-context.tsx'
import { useHost } from '../../../host/host-context.tsx'
import { saveFile } from '../../../host/save-file.ts'
import { useLanguage } from '../../../ui/language.tsx'

/** What became of saving a history; null before, and where the person cancelled or the browser tells of it. */
export type SavedHistory =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'notMade'; readonly fault: DocumentFault }
  | { readonly kind: 'notSaved'; readonly error: HostError }
  | null

/** Saves the history of an application as PDF, for a customer's question. */
export function useSaveHistory(key: ApplicationKey) {
  const db = useDatabase()
  const host = useHost()
  const desk = useDeskStore()
  const settings = useSettings()
  const { language } = useLanguage()
  const clerk = useSession()?.operator.name ?? ''
  const [saved, setSaved] = useState<SavedHistory>(null)

  async function save(): Promise<void> {
    setSaved(null)
    const source = await readHistorySource(db, key)
    if (!source) return
    const { application, entries, names, ledger } = source
    const { status, clockOffset } = desk.getState()
    const at = new Date(Date.now() + clockOffset).toISOString()
    const model = historyOfApplication(application, entries, { settings, language, names, at, clerk, ledger })
    const made = await documentMaker.makeHistory(model)
    if (!made.ok) return setSaved({ kind: 'notMade', fault: made.error })
    const { fileName: name, pdf: bytes } = made.value
    const file = { name, bytes, type: 'application/pdf' } as const
    const answer = await saveFile(host, file, status?.capabilities.saveDialog ?? false)
    if (!answer.ok) return setSaved({ kind: 'notSaved', error: answer.error })
    if (answer.value && answer.value !== 'downloads') setSaved({ kind: 'saved', path: answer.value.path })
  }

  return { save, saved }
}
