import type { HeaderMapping } from '../../../shared/domain/import/headers.ts'
import type { DeskStore } from '../../host/desk-store.ts'
import type { RememberedMappings } from '../../imports/import-preview.ts'
import { startImport } from '../../imports/import-session.ts'
import { largestFile } from '../../imports/limits.ts'
import { type ImportDesk, operatorAt } from './import-desk.ts'
import { clearImport, showStage, useImports } from './import-state.ts'
import { createKnownLookup } from './known-lookup.ts'
import { recallRows } from './recall-rows.ts'

/** Begins with a file: reads, checks and compares it, up to a question, a preview or the reason why not. Gives up the one before. */
export async function openFile(parts: ImportDesk, file: File): Promise<void> {
  clearImport()
  const { run } = useImports.getState()
  endWithSession(parts.desk, run)
  useImports.setState({ fileName: file.name, stage: { step: 'working', progress: null } })
  if (file.size > largestFile) return void showStage(run, { step: 'unreadable', code: 'tooLarge' })
  const bytes = await readBytes(file)
  if (!bytes) return void showStage(run, { step: 'unreadable', code: 'notReachable' })
  if (useImports.getState().run !== run) return
  const { lookup, placed } = createKnownLookup(parts.db)
  const session = startImport({
    fileName: file.name,
    bytes,
    lookup,
    onProgress: progress => {
      if (useImports.getState().stage.step === 'working') showStage(run, { step: 'working', progress })
    },
  })
  useImports.setState({ session, placed })
  await compareFile(parts, { remembered: parts.desk.getState().settings?.columnMappings ?? {} })
}

interface CompareOptions {
  readonly remembered: RememberedMappings
  /** What a person had said of this header before. */
  readonly earlier?: HeaderMapping
  /** The ledger moved on after a first comparison. */
  readonly again?: boolean
}

/** Compares the file under way with what the desk knows now. The file itself is not read again. */
export async function compareFile(parts: ImportDesk, options: CompareOptions): Promise<void> {
  const { run, session } = useImports.getState()
  if (!session || !showStage(run, { step: 'working', progress: null })) return
  try {
    // A store that lags behind would be compared in vain: the host refuses what was checked against an older ledger.
    await parts.projection.catchUp()
    const step = await session.open(options.remembered, await recallRows(parts))
    if (!step) return
    if (step.kind === 'unreadable') {
      if (showStage(run, { step: 'unreadable', code: step.code })) session.cancel()
    } else if (step.kind === 'mapping') {
      showStage(run, { step: 'mapping', request: step, earlier: options.earlier ?? {} })
    } else {
      showStage(run, { step: 'preview', preview: step, comparedAgain: options.again ?? false, refusal: null })
    }
  } catch (error) {
    breakOff(run, error)
  }
}

/** Ends an import that met a bug. */
export function breakOff(run: number, error: unknown): void {
  const detail = error instanceof Error ? error.message : String(error)
  if (!showStage(run, { step: 'broken', detail })) return
  useImports.getState().session?.cancel()
  console.error(error)
}

/** Whoever signs in next finds no rows of somebody else's file. Under the lock they stay. */
function endWithSession(desk: DeskStore, run: number): void {
  const operator = operatorAt(desk)
  const stop = desk.subscribe(() => {
    const over = useImports.getState().run !== run
    if (!over && operatorAt(desk) === operator) return
    stop()
    if (!over) clearImport()
  })
}

async function readBytes(file: File): Promise<ArrayBuffer | null> {
  try {
    return await file.arrayBuffer()
  } catch {
    // A folder, a file that has gone, or one another program holds: the browser does not say which.
    return null
  }
}
