import type { EntryOf, OperatorId } from '../../../shared/domain/entry.ts'
import type { ImportPreview } from '../../imports/import-preview.ts'
import { type ImportDesk, operatorAt } from './import-desk.ts'
import { showStage, useImports } from './import-state.ts'
import { breakOff, compareFile } from './open-file.ts'
import { keepImportedRows } from './recall-rows.ts'
import { storeImport } from './store-import.ts'
import { untilUnlocked } from './until-unlocked.ts'

/** Stores what the preview shows, then brings it into the look-up. A ledger that has moved on leads to a new comparison. */
export async function confirmImport(parts: ImportDesk, preview: ImportPreview): Promise<void> {
  const { run, session } = useImports.getState()
  const operator = operatorAt(parts.desk)
  if (!session || operator === null) return
  const total = preview.applications.new + preview.applications.changed
  useImports.setState({ stopping: false })
  showStage(run, { step: 'storing', preview, phase: 'sending', done: 0, total })
  try {
    const stored = await storeImport({
      host: parts.host,
      session,
      preview,
      unlocked: () => untilUnlocked(parts.desk, operator),
      cancelled: () => useImports.getState().run !== run || useImports.getState().stopping,
      onProgress: progress => showStage(run, { step: 'storing', preview, ...progress }),
    })
    // Given up meanwhile: what was stored all the same reaches the look-up with the next news of the ledger.
    if (useImports.getState().run !== run) return
    if (stored?.ok) await applyImport(parts, preview, stored.value, operator)
    else if (stored?.error.code === 'importOutdated') await compareAgain(parts)
    else showStage(run, { step: 'preview', preview, comparedAgain: false, refusal: stored?.error ?? null })
  } catch (error) {
    breakOff(run, error)
  }
}

/** Stops storing; what the host has so far is thrown away and the preview is back. Too late once it is being committed. */
export function stopStoring(): void {
  const { stage } = useImports.getState()
  if (stage.step === 'storing' && stage.phase === 'sending') useImports.setState({ stopping: true })
}

function compareAgain(parts: ImportDesk): Promise<void> {
  return compareFile(parts, { remembered: parts.desk.getState().settings?.columnMappings ?? {}, again: true })
}

async function applyImport(
  { projection, desk, db }: ImportDesk,
  preview: ImportPreview,
  entry: EntryOf<'imported'>,
  operator: OperatorId,
): Promise<void> {
  const { run, session } = useImports.getState()
  let done = 0
  showStage(run, { step: 'applying', preview, entry, done })
  // The worker has nothing else to do meanwhile. Should it fail, the import stands all the same.
  const keeping = session?.keep().catch(error => {
    reportError(error)
    return null
  })
  // Whoever follows the ledger first applies it: the store's own news count, not the answer to one call.
  const stop = projection.onApplied(applied => {
    if (applied.kind !== 'rows') return
    done += applied.rows.length
    showStage(run, { step: 'applying', preview, entry, done })
  })
  try {
    let applied = await projection.applyAcknowledged(entry)
    while (!applied.ok && applied.error.code === 'notSignedIn' && (await untilUnlocked(desk, operator)))
      applied = await projection.applyAcknowledged(entry)
    if (applied.ok) await keepImportedRows(db, (await keeping) ?? null, { head: preview.head, seq: entry.seq })
    showStage(run, { step: 'done', preview, entry, searchable: applied.ok })
  } finally {
    stop()
  }
}
