import { judgeKnown, type WaybillFile } from '../../../../../shared/domain/import/waybill-file.ts'
import type { Courier } from '../../../../../shared/domain/waybill.ts'
import type { DeskDatabase } from '../../../../data/db.ts'
import { findKnownStates } from '../../../../data/pool-numbers.ts'
import { largestFile } from '../../../../imports/limits.ts'
import { readWaybills } from '../../../../imports/read-waybills.ts'
import { type FileStage, setPools, usePoolsState } from '../pools-state.ts'

let reading = new AbortController()

/** Reads a file of numbers and shows what would come of it; `courier` null leaves it to the numbers. Gives up the one before. */
export async function openWaybillFile(db: DeskDatabase, file: File, courier: Courier | null): Promise<void> {
  reading.abort()
  const own = new AbortController()
  reading = own
  setPools({ file, stage: { step: 'reading' } })
  const stage = await readStage(db, file, courier, own.signal).catch((error: unknown): FileStage => {
    console.error(error)
    return { step: 'unreadable', code: 'broken' }
  })
  if (stage && !own.signal.aborted) setPools({ stage })
}

/** Gives up the file, whatever is being done with it. Nothing was recorded. */
export function dropWaybillFile(): void {
  reading.abort()
  setPools({ file: null, stage: { step: 'choose' }, fileAccount: null })
}

/** Looks again which numbers the ledger has seen: it may have moved on since. */
export async function judgeAgain(db: DeskDatabase, found: WaybillFile): Promise<void> {
  const judged = await judge(db, found)
  const { stage } = usePoolsState.getState()
  if (stage.step === 'preview' && stage.found === found) setPools({ stage: { step: 'preview', found: judged } })
}

async function readStage(
  db: DeskDatabase,
  file: File,
  courier: Courier | null,
  signal: AbortSignal,
): Promise<FileStage | null> {
  if (file.size > largestFile) return { step: 'unreadable', code: 'tooLarge' }
  // A folder, a file that has gone, or one another program holds: the browser does not say which.
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return { step: 'unreadable', code: 'notReachable' }
  const answer = await readWaybills({ bytes: new Uint8Array(bytes), courier }, signal)
  if (!answer) return null
  if (!answer.ok) return { step: 'unreadable', code: answer.error }
  return { step: 'preview', found: await judge(db, answer.value) }
}

async function judge(db: DeskDatabase, found: WaybillFile): Promise<WaybillFile> {
  const numbers = found.lines.flatMap(({ number }) => number ?? [])
  return { ...found, lines: judgeKnown(found.lines, await findKnownStates(db, numbers)) }
}
