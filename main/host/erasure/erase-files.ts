import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isImportErased } from '../../../shared/domain/erasure.ts'
import { batchPaths } from '../batches/batch-files.ts'
import type { BatchPages } from '../batches/batch-pages.ts'
import { eraseLines } from '../batches/erase-lines.ts'
import type { DeskState } from '../desk-state.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { PrintQueue } from '../printing/print-queue.ts'
import { showsErased } from './concerned-jobs.ts'
import { eraseSetAside } from './erase-set-aside.ts'
import { writeErasedMark } from './erased-mark.ts'

/** Where personal data lie. */
export interface PersonalPlaces {
  readonly dataFolder: string
  readonly state: DeskState
  readonly ledger: Ledger
  readonly batchPages: BatchPages
  readonly printing: PrintQueue | null
}

/**
 * Makes the files say what the ledger says: the text of everything it names as erased is removed from every file of the data folder.
 * Harmless to repeat, and repeated at the next start after a crash, since only the end of it is noted. Throws system errors.
 */
export async function eraseFiles({ dataFolder, state, ledger, batchPages, printing }: PersonalPlaces): Promise<void> {
  const { erasure, batches, custody } = state
  const { last } = erasure
  const isErased = (application: string) => erasure.applications.has(application)
  if (printing) await printing.forget(job => showsErased(custody, job, { isErased, entries: erasure.entries }))
  // Where nothing can be printed nothing waits for it either.
  else await rm(join(dataFolder, 'print', 'spool'), { recursive: true, force: true })
  await eraseSetAside(dataFolder, isErased)
  for (const [batch, { seq }] of batches) {
    const { personalFile } = batchPaths(batch)
    const temporary = join(dataFolder, 'staging', `${batch}.personal.jsonl.gz`)
    const ofBatch = (application: string) => isImportErased(erasure, application, seq)
    await batchPages.inPeace(() => eraseLines(join(dataFolder, personalFile), temporary, ofBatch))
  }
  const paths = { path: join(dataFolder, 'personal.jsonl'), temporary: join(dataFolder, 'staging', 'personal.jsonl') }
  await ledger.erasePersonal(erasure.entries, paths)
  await writeErasedMark(dataFolder, last)
}
