import type { ApplicationKey, Bill, SheetId } from './application.ts'
import { type DispatchState, emptyDispatch, evolveDispatch } from './dispatch.ts'
import type { Entry } from './entry.ts'
import { emptyStock, evolveStock, type StockState } from './stock.ts'

/** Where a sheet is. `expected`: the central system has issued it, the branch has not received it. */
export type Place = 'expected' | 'branch' | 'handedOver' | 'shipped' | 'sentBack' | 'void'

/** The custody of one sheet. */
export interface Custody {
  readonly application: ApplicationKey
  readonly place: Place
  /** The entry that brought it there, 0 while expected. */
  readonly seq: number
  /** The slip of that entry, null where it has none. */
  readonly slipNo: string | null
  /** The sheet this one replaces, null where it replaces none. */
  readonly reissueOf: SheetId | null
}

/** A slip and what became of it. */
export interface SlipState {
  readonly kind: 'handedOver' | 'takenBack' | 'sentBack'
  readonly seq: number
  readonly sheets: readonly SheetId[]
  readonly voided: boolean
  readonly reprints: number
}

/** Sheets by place. Received = all but `expected`; it equals the sum of the five others at every entry. */
export type Balance = Readonly<Record<Place | 'received', number>>

/** The state the host decides on. `evolve` changes it in place: a branch has up to a million sheets. */
export interface CustodyState {
  readonly sheets: Map<SheetId, Custody>
  readonly applications: Map<ApplicationKey, readonly SheetId[]>
  readonly slips: Map<string, SlipState>
  /** Highest sequence used of slip and document numbers, by what stands before the last hyphen. */
  readonly sequences: Map<string, number>
  readonly counts: Record<Place, number>
  received: number
  /** Parcels and waybill numbers. */
  readonly dispatch: DispatchState
  /** Flow since the last close, and the count under way. */
  readonly stock: StockState
}

/** A desk on which nothing has happened yet. */
export function emptyCustody(): CustodyState {
  const counts = { expected: 0, branch: 0, handedOver: 0, shipped: 0, sentBack: 0, void: 0 }
  return {
    sheets: new Map(),
    applications: new Map(),
    slips: new Map(),
    sequences: new Map(),
    counts,
    received: 0,
    dispatch: emptyDispatch(),
    stock: emptyStock(),
  }
}

/** The sheets by place, and how many were ever received. */
export function balanceOf(state: CustodyState): Balance {
  return { ...state.counts, received: state.received }
}

/** What custody learns from one application of an imported batch; `received` are the sheets that came to the branch with it. */
export interface BatchApplication {
  readonly key: ApplicationKey
  readonly bills: readonly Pick<Bill, 'sheet'>[]
  readonly received: readonly SheetId[]
}

/** Where an entry takes which sheets, and the slip it does so against. */
export interface Movement {
  readonly sheets: readonly SheetId[]
  readonly place: Place
  readonly slipNo: string | null
}

/** The movement an entry makes, null for entries that move nothing and for imports (their batch tells). */
export function movementOf(entry: Entry): Movement | null {
  switch (entry.kind) {
    case 'received':
      return { sheets: entry.body.sheets, place: 'branch', slipNo: null }
    case 'handedOver':
      return { sheets: entry.body.sheets.map(handed => handed.sheet), place: 'handedOver', slipNo: entry.body.slipNo }
    case 'takenBack':
      return { sheets: entry.body.sheets, place: 'branch', slipNo: entry.body.slipNo }
    case 'sentBack':
      return { sheets: entry.body.sheets, place: 'sentBack', slipNo: entry.body.slipNo }
    case 'handoverVoided':
      return { sheets: entry.body.sheets, place: 'branch', slipNo: entry.body.slipNo }
    case 'sheetsVoided':
      return { sheets: entry.body.sheets, place: 'void', slipNo: null }
    case 'parcelCollected':
      return { sheets: entry.body.sheets, place: 'shipped', slipNo: null }
    case 'collectionUndone':
    case 'parcelReturned':
      return { sheets: entry.body.sheets, place: 'branch', slipNo: null }
    default:
      return null
  }
}

/** The number an entry gives to a slip or another document of the desk, null where it gives none. */
export function documentNoOf(entry: Entry): string | null {
  switch (entry.kind) {
    case 'handedOver':
    case 'takenBack':
    case 'sentBack':
      return entry.body.slipNo
    case 'labelsReserved':
      return entry.body.batchNo
    case 'manifestClosed':
      return entry.body.manifestNo
    case 'changesExported':
      return entry.body.exportNo
    case 'stockTakeBegun':
      return entry.body.takeNo
    case 'dayClosed':
      return entry.body.closeNo
    default:
      return null
  }
}

/** Applies an accepted entry to the state, in place. `batch` gives the rows of an `imported` entry. */
export function evolve(state: CustodyState, entry: Entry, batch: Iterable<BatchApplication> = []): void {
  const movement = movementOf(entry)
  if (movement) for (const sheet of movement.sheets) move(state, sheet, movement.place, entry.seq, movement.slipNo)
  evolveDispatch(state.dispatch, entry)
  if (entry.kind !== 'imported') evolveStock(state.stock, entry)
  noteNumber(state, documentNoOf(entry))
  switch (entry.kind) {
    case 'imported':
      learnBatch(state, batch, entry.seq)
      return
    case 'handedOver':
    case 'takenBack':
    case 'sentBack':
      issueSlip(state, entry.kind, entry.body.slipNo, movement?.sheets ?? [], entry.seq)
      return
    case 'handoverVoided':
      changeSlip(state, entry.body.slipNo, { voided: true })
      return
    case 'reprinted':
      changeSlip(state, entry.body.slipNo, { reprints: entry.body.reprint })
      return
    case 'reissueLinked': {
      const custody = state.sheets.get(entry.body.newSheet)
      if (custody) state.sheets.set(entry.body.newSheet, { ...custody, reissueOf: entry.body.oldSheet })
    }
  }
}

/** A large import is learned in parts, each with the same entry: what came is counted part by part. */
function learnBatch(state: CustodyState, batch: Iterable<BatchApplication>, seq: number): void {
  const before = state.received
  for (const application of batch) learn(state, application, seq)
  const { stock } = state
  stock.flow = { ...stock.flow, received: stock.flow.received + state.received - before }
}

function learn(state: CustodyState, application: BatchApplication, seq: number): void {
  const known = state.applications.get(application.key) ?? []
  const sheets = application.bills.flatMap(bill => (bill.sheet ? [bill.sheet] : []))
  for (const sheet of sheets) {
    if (state.sheets.has(sheet)) continue
    state.sheets.set(sheet, { application: application.key, place: 'expected', seq: 0, slipNo: null, reissueOf: null })
    state.counts.expected += 1
  }
  for (const sheet of application.received) move(state, sheet, 'branch', seq, null)
  state.applications.set(application.key, [...new Set([...known, ...sheets])])
}

function issueSlip(
  state: CustodyState,
  kind: SlipState['kind'],
  slipNo: string,
  sheets: readonly SheetId[],
  seq: number,
): void {
  state.slips.set(slipNo, { kind, seq, sheets, voided: false, reprints: 0 })
}

function noteNumber(state: CustodyState, number: string | null): void {
  if (number === null) return
  const cut = number.lastIndexOf('-')
  const prefix = number.slice(0, cut)
  state.sequences.set(prefix, Math.max(state.sequences.get(prefix) ?? 0, Number(number.slice(cut + 1))))
}

function changeSlip(state: CustodyState, slipNo: string, change: Partial<SlipState>): void {
  const slip = state.slips.get(slipNo)
  if (slip) state.slips.set(slipNo, { ...slip, ...change })
}

function move(state: CustodyState, sheet: SheetId, place: Place, seq: number, slipNo: string | null): void {
  const custody = state.sheets.get(sheet)
  if (!custody) throw new Error(`entry ${seq} moves the unknown sheet ${sheet}`)
  if (custody.place === 'expected') state.received += 1
  state.counts[custody.place] -= 1
  state.counts[place] += 1
  state.sheets.set(sheet, { ...custody, place, seq, slipNo })
}
