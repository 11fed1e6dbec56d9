import type { Command, CommandKind, entryOfCommand } from '../../shared/domain/command.ts'
import type { Entry, EntryOf } from '../../shared/domain/entry.ts'
import { ok, type Result, refused } from '../../shared/domain/result.ts'
import type { HostClient } from '../../shared/host/client.ts'
import type { HostError } from '../../shared/host/errors.ts'
import type { SimpleEntry } from './changes.ts'
import type { ApplicationRow, DeskDatabase, ProjectionState } from './db.ts'
import { recreate } from './open-database.ts'
import { projectEntries } from './project-entries.ts'
import { projectErasure } from './project-erasure.ts'
import { finishImport, projectBatchPage } from './project-import.ts'
import { clearStore, readState } from './projection-state.ts'
import { readStoreFault, type StoreFault } from './store-fault.ts'

/** How far following the ledger has come. */
export interface Progress {
  /** The store is built anew from the first entry. */
  readonly rebuilding: boolean
  /** Entries applied, of `total` in the ledger. */
  readonly done: number
  readonly total: number
  /** Applications of the import being applied, null between imports. */
  readonly rows: { readonly done: number; readonly total: number } | null
}

/**
 * What has changed in the store: these applications, or more than this window has seen. `seq` is the entry up to which everything
 * has been told, null in the middle of an import.
 */
export type Applied =
  | { readonly kind: 'rows'; readonly rows: readonly ApplicationRow[]; readonly seq: number | null }
  | { readonly kind: 'all' }

/** Why the store does not follow; nothing is lost, `catchUp` tries again. */
export type ProjectionError = HostError | StoreFault

/** The entry a command leads to. */
export type EntryAfter<K extends CommandKind> = EntryOf<(typeof entryOfCommand)[K]>

/** Records a command and applies its entry. */
export type RecordCommand = <K extends CommandKind>(
  command: Extract<Command, { kind: K }>,
) => Promise<Result<EntryAfter<K>, HostError>>

/** Keeps the store in step with the ledger. Calls wait for each other; the answer is the `seq` the store stands at. */
export interface Projection {
  /** Applies what the ledger has beyond the cursor; builds anew when the store belongs to another ledger. */
  catchUp(onProgress?: (progress: Progress) => void): Promise<Result<number, ProjectionError>>
  /** Applies an entry the host has just acknowledged, and whatever came before it. */
  applyAcknowledged(entry: Entry, onProgress?: (progress: Progress) => void): Promise<Result<number, ProjectionError>>
  /** Records a command. The answer is the host's acknowledgement; by then the entry is applied. */
  readonly record: RecordCommand
  /** Throws the store away and builds it from the first entry. */
  rebuild(onProgress?: (progress: Progress) => void): Promise<Result<number, ProjectionError>>
  /** Tells of every change after it is stored; the answer stops it. */
  onApplied(listener: (applied: Applied) => void): () => void
}

const entriesAtOnce = 500
const batchPage = 1000

/** Follows the ledger of `host` with `db`. One for each window. */
export function createProjection(host: HostClient, db: DeskDatabase): Projection {
  const listeners = new Set<(applied: Applied) => void>()
  let seen: number | null = null
  let queue: Promise<unknown> = Promise.resolve()

  function emit(applied: Applied): void {
    for (const listener of listeners) listener(applied)
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work, work)
    queue = turn
    return turn
  }

  /** Reads the cursor, and notices when another window has moved it. */
  async function look(): Promise<ProjectionState> {
    const state = await readState(db)
    if (seen !== null && state.cursor !== seen) emit({ kind: 'all' })
    seen = state.cursor
    return state
  }

  async function follow(onProgress?: (progress: Progress) => void): Promise<Result<number, ProjectionError>> {
    let rebuilding = false
    for (;;) {
      const state = await look()
      // The entry at the cursor comes along: its hash tells whether this is still the ledger the store was built from.
      const cursor = Math.max(0, state.cursor - 1)
      const answer = await host.call('ledger.after', { cursor, limit: entriesAtOnce })
      if (!answer.ok) return answer
      const { entries, head } = answer.value
      if (state.cursor > 0 && entries[0]?.hash !== state.hash) {
        await clearStore(db)
        seen = 0
        emit({ kind: 'all' })
        rebuilding = true
        continue
      }
      rebuilding ||= state.cursor === 0
      const news = entries.filter(entry => entry.seq > state.cursor)
      if (news.length === 0) return ok(state.cursor)
      for (const run of splitIntoRuns(news)) {
        const report = (rows: Progress['rows']) =>
          onProgress?.({ rebuilding, done: (run[0]?.seq ?? 1) - 1, total: head, rows })
        report(null)
        const step = await apply(run, report)
        if (!step.ok) return step
        // Another window has moved the cursor: look where it stands now.
        if (!step.value) break
      }
    }
  }

  /** Applies a run; false when it does not follow the cursor. */
  async function apply(
    run: readonly Entry[],
    report: (rows: Progress['rows']) => void,
  ): Promise<Result<boolean, HostError>> {
    const [first] = run
    if (first?.kind === 'imported') return applyImport(first, report)
    if (first?.kind === 'personErased') return ok(await applyErasure(first))
    const rows = await projectEntries(db, run.filter(isSimple))
    if (!rows) return ok(false)
    seen = run.at(-1)?.seq ?? seen
    emit({ kind: 'rows', rows, seq: seen })
    return ok(true)
  }

  async function applyImport(
    entry: EntryOf<'imported'>,
    report: (rows: Progress['rows']) => void,
  ): Promise<Result<boolean, HostError>> {
    const ask = (offset: number) => host.call('ledger.batch', { batch: entry.body.batch, offset, limit: batchPage })
    let asked = ask(0)
    for (let offset = 0, total = 1; offset < total; offset += batchPage) {
      const page = await asked
      if (!page.ok) return page
      total = page.value.total
      // The host reads and checks the next page while this one is stored: each takes about as long.
      if (offset + batchPage < total) asked = ask(offset + batchPage)
      let done = offset
      const follows = await projectBatchPage(db, entry.seq, page.value.applications, rows => {
        done += rows.length
        report({ done, total })
        emit({ kind: 'rows', rows, seq: null })
      })
      if (!follows) return ok(false)
    }
    if (!(await finishImport(db, entry))) return ok(false)
    seen = entry.seq
    emit({ kind: 'rows', rows: [], seq: seen })
    return ok(true)
  }

  async function applyErasure(entry: EntryOf<'personErased'>): Promise<boolean> {
    if (!(await projectErasure(db, entry))) return false
    seen = entry.seq
    // Whatever was made of the rows before holds the text.
    emit({ kind: 'all' })
    return true
  }

  async function guarded(work: () => Promise<Result<number, ProjectionError>>) {
    try {
      return await work()
    } catch (error) {
      const fault = readStoreFault(error)
      if (!fault) throw error
      return refused(fault)
    }
  }

  /** A store the browser has lost or broken is made anew, once: the ledger has everything. */
  async function persist(onProgress?: (progress: Progress) => void): Promise<Result<number, ProjectionError>> {
    const result = await guarded(() => follow(onProgress))
    return !result.ok && result.error.code === 'storeBroken' ? rebuild(onProgress) : result
  }

  function rebuild(onProgress?: (progress: Progress) => void): Promise<Result<number, ProjectionError>> {
    return guarded(async () => {
      await recreate(db)
      seen = 0
      emit({ kind: 'all' })
      return follow(onProgress)
    })
  }

  async function applyNext(entry: Entry): Promise<boolean> {
    const state = await look()
    if (!isSimple(entry) || entry.seq !== state.cursor + 1 || (state.cursor > 0 && entry.prev !== state.hash))
      return false
    const step = await apply([entry], () => undefined)
    return step.ok && step.value
  }

  const applyAcknowledged: Projection['applyAcknowledged'] = (entry, onProgress) =>
    inTurn(async () => {
      const next = await guarded(async () => ((await applyNext(entry)) ? ok(entry.seq) : ok(0)))
      return next.ok && next.value > 0 ? next : persist(onProgress)
    })

  return {
    catchUp: onProgress => inTurn(() => persist(onProgress)),
    applyAcknowledged,
    record: async <K extends CommandKind>(command: Extract<Command, { kind: K }>) => {
      const answer = await host.call('ledger.record', { command })
      // What the store cannot take now it takes at its next start; the entry stands either way.
      if (answer.ok) await applyAcknowledged(answer.value).catch(reportError)
      return answer as Result<EntryAfter<K>, HostError>
    },
    rebuild: onProgress => inTurn(() => rebuild(onProgress)),
    onApplied(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function isSimple(entry: Entry): entry is SimpleEntry {
  return entry.kind !== 'imported' && entry.kind !== 'personErased'
}

/** Runs of entries that go into one transaction; an import or an erasure is a run of its own. */
function splitIntoRuns(entries: readonly Entry[]): Entry[][] {
  const runs: Entry[][] = []
  for (const entry of entries) {
    const run = runs.at(-1)
    if (run?.[0] && isSimple(entry) && isSimple(run[0])) run.push(entry)
    else runs.push([entry])
  }
  return runs
}
