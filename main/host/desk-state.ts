import { setImmediate as breathe } from 'node:timers/promises'
import type { ApplicationKey } from '../../shared/domain/application.ts'
import {
  type BatchApplication,
  type Custody,
  type CustodyState,
  documentNoOf,
  emptyCustody,
  evolve,
  movementOf,
  type SlipState,
} from '../../shared/domain/custody.ts'
import { rememberDispatch } from '../../shared/domain/dispatch.ts'
import type { Entry, EntryOf, OperatorId, Role } from '../../shared/domain/entry.ts'
import { type ErasureState, emptyErasure, evolveErasure } from '../../shared/domain/erasure.ts'
import { defaultSettings, type Settings } from '../../shared/domain/settings.ts'
import { rememberStock } from '../../shared/domain/stock.ts'

const LEARNED_AT_ONCE = 2000

/** An operator as the ledger tells. `name` is '' once it has been erased. */
export interface OperatorRecord {
  readonly id: OperatorId
  readonly name: string
  readonly roles: readonly Role[]
  readonly active: boolean
  /** Which PIN is in force, null where no entry says so. */
  readonly pinDigest: string | null
}

/** Everything the host knows from the ledger. Changed in place, entry by entry. */
export interface DeskState {
  readonly custody: CustodyState
  readonly operators: Map<OperatorId, OperatorRecord>
  /** The imports by batch. */
  readonly batches: Map<string, { readonly seq: number; readonly applications: number }>
  /** The last import that brought each application. */
  readonly lastImportOf: Map<ApplicationKey, number>
  readonly erasure: ErasureState
  /** What supervisors set, the defaults for all else. */
  settings: Settings
  /** The latest instant of any entry, '' before the first. */
  latestAt: string
  /** The last import, 0 before the first. */
  lastImport: number
}

/** A desk on which nothing has happened yet. */
export function emptyDesk(): DeskState {
  return {
    custody: emptyCustody(),
    operators: new Map(),
    batches: new Map(),
    lastImportOf: new Map(),
    erasure: emptyErasure(),
    settings: defaultSettings,
    latestAt: '',
    lastImport: 0,
  }
}

/**
 * Applies an entry other than an import, and answers how to take it back should it not reach the disk; an erasure is applied after
 * it has.
 */
export function applyEntry(state: DeskState, entry: Entry): () => void {
  const takeBack = rememberBefore(state, entry)
  noteInstant(state, entry)
  evolve(state.custody, entry)
  evolveErasure(state.erasure, entry)
  if (entry.kind === 'settingsChanged') state.settings = { ...state.settings, ...entry.personal?.values }
  if (entry.kind === 'operatorAdded') state.operators.set(entry.body.operator, operatorOf(entry, true, null))
  if (entry.kind === 'operatorChanged') {
    const before = state.operators.get(entry.body.operator)?.pinDigest ?? null
    state.operators.set(entry.body.operator, operatorOf(entry, entry.body.active, before))
  }
  return takeBack
}

/** Notes an import; its applications follow through `learnApplications`. */
export function applyImport(state: DeskState, entry: EntryOf<'imported'>): void {
  noteInstant(state, entry)
  state.lastImport = entry.seq
  state.batches.set(entry.body.batch, { seq: entry.seq, applications: entry.body.applications })
}

/** Teaches custody the applications of an import, a part at a time so that the desk stays usable. */
export async function learnApplications(
  { custody, lastImportOf }: DeskState,
  entry: EntryOf<'imported'>,
  applications: readonly BatchApplication[],
): Promise<void> {
  for (let start = 0; start < applications.length; start += LEARNED_AT_ONCE) {
    const part = applications.slice(start, start + LEARNED_AT_ONCE)
    evolve(custody, entry, part)
    for (const { key } of part) lastImportOf.set(key, entry.seq)
    await breathe()
  }
}

// Not taken back: an entry that failed was decided now, and now is not behind itself.
function noteInstant(state: DeskState, { at }: Entry): void {
  if (at > state.latestAt) state.latestAt = at
}

function operatorOf(
  { body, personal }: EntryOf<'operatorAdded' | 'operatorChanged'>,
  active: boolean,
  digestBefore: string | null,
): OperatorRecord {
  const { operator, roles, pinDigest = digestBefore } = body
  return { id: operator, name: personal?.name ?? '', roles, active, pinDigest }
}

function rememberBefore(state: DeskState, entry: Entry): () => void {
  const { custody, operators, settings } = state
  const sheets = new Map<string, Custody | undefined>()
  const moved = entry.kind === 'reissueLinked' ? [entry.body.newSheet] : (movementOf(entry)?.sheets ?? [])
  for (const sheet of moved) sheets.set(sheet, custody.sheets.get(sheet))
  const slipNo = 'slipNo' in entry.body ? entry.body.slipNo : null
  const slip: SlipState | undefined = slipNo === null ? undefined : custody.slips.get(slipNo)
  const number = documentNoOf(entry)
  const prefix = number?.slice(0, number.lastIndexOf('-')) ?? null
  const sequence = prefix === null ? undefined : custody.sequences.get(prefix)
  const restoreDispatch = rememberDispatch(custody.dispatch, entry)
  const restoreStock = rememberStock(custody.stock, entry)
  const counts = { ...custody.counts }
  const received = custody.received
  const operatorId = 'operator' in entry.body ? entry.body.operator : null
  const operator = operatorId === null ? undefined : operators.get(operatorId)
  return () => {
    for (const [sheet, before] of sheets) restore(custody.sheets, sheet, before)
    if (slipNo !== null) restore(custody.slips, slipNo, slip)
    if (prefix !== null) restore(custody.sequences, prefix, sequence)
    restoreDispatch()
    restoreStock()
    Object.assign(custody.counts, counts)
    custody.received = received
    if (operatorId !== null) restore(operators, operatorId, operator)
    state.settings = settings
  }
}

function restore<K, V>(map: Map<K, V>, key: K, before: V | undefined): void {
  if (before === undefined) map.delete(key)
  else map.set(key, before)
}
