import type { SheetId } from './application.ts'
import type { CustodyState } from './custody.ts'
import type { Entry } from './entry.ts'

/** What came to the branch and what left it since the last close of day, in sheets. */
export interface StockFlow {
  /** At the branch when the period began. */
  readonly opening: number
  /** Came to the branch for the first time. */
  readonly received: number
  /** Brought back by customers. */
  readonly takenBack: number
  /** Back with annulled handovers. */
  readonly handoverVoided: number
  /** Back from couriers: parcels returned, and collections that were undone. */
  readonly returned: number
  readonly handedOver: number
  readonly shipped: number
  /** Back to the Service Center. */
  readonly sentBack: number
  readonly void: number
}

/** A stock-take under way: what has been scanned so far. */
export interface OpenStockTake {
  readonly takeNo: string
  /** The entry that began it. */
  readonly seq: number
  readonly sheets: Set<SheetId>
  /** Codes that belong to no sheet of the ledger, as scanned. */
  readonly unknown: Set<string>
}

/** What the host knows about stock beyond where each sheet is. `evolveStock` changes it in place. */
export interface StockState {
  flow: StockFlow
  /** null while nobody counts. */
  take: OpenStockTake | null
  /** The last close of day, null before the first. */
  lastClose: { readonly closeNo: string; readonly seq: number } | null
}

/** A branch without a sheet. */
export function emptyStock(): StockState {
  return { flow: beginFlow(0), take: null, lastClose: null }
}

/** The flow of a period that begins with so many sheets at the branch. */
export function beginFlow(opening: number): StockFlow {
  const nothing = { received: 0, takenBack: 0, handoverVoided: 0, returned: 0 }
  return { opening, ...nothing, handedOver: 0, shipped: 0, sentBack: 0, void: 0 }
}

/** Sheets at the branch when the period ends: opening and everything that came, less everything that left. */
export function closingOf(flow: StockFlow): number {
  const came = flow.received + flow.takenBack + flow.handoverVoided + flow.returned
  const left = flow.handedOver + flow.shipped + flow.sentBack + flow.void
  return flow.opening + came - left
}

/** The flow after an entry. `received` counts the sheets that an import brought to the branch; other entries tell themselves. */
export function flowAfter(flow: StockFlow, entry: Entry): StockFlow {
  switch (entry.kind) {
    case 'imported':
      return { ...flow, received: flow.received + entry.body.received }
    case 'received':
      return { ...flow, received: flow.received + entry.body.sheets.length }
    case 'takenBack':
      return { ...flow, takenBack: flow.takenBack + entry.body.sheets.length }
    case 'handoverVoided':
      return { ...flow, handoverVoided: flow.handoverVoided + entry.body.sheets.length }
    case 'parcelReturned':
    case 'collectionUndone':
      return { ...flow, returned: flow.returned + entry.body.sheets.length }
    case 'handedOver':
      return { ...flow, handedOver: flow.handedOver + entry.body.sheets.length }
    case 'parcelCollected':
      return { ...flow, shipped: flow.shipped + entry.body.sheets.length }
    case 'sentBack':
      return { ...flow, sentBack: flow.sentBack + entry.body.sheets.length }
    case 'sheetsVoided':
      return { ...flow, void: flow.void + entry.body.sheets.length }
    case 'dayClosed':
      return beginFlow(entry.body.closing)
    default:
      return flow
  }
}

/** Applies an accepted entry to the state, in place. */
export function evolveStock(state: StockState, entry: Entry): void {
  state.flow = flowAfter(state.flow, entry)
  switch (entry.kind) {
    case 'stockTakeBegun':
      state.take = { takeNo: entry.body.takeNo, seq: entry.seq, sheets: new Set(), unknown: new Set() }
      return
    case 'stockScanned':
      for (const sheet of entry.body.sheets) state.take?.sheets.add(sheet)
      for (const code of entry.body.unknown) state.take?.unknown.add(code)
      return
    case 'stockTaken':
    case 'stockTakeDropped':
      state.take = null
      return
    case 'dayClosed':
      state.lastClose = { closeNo: entry.body.closeNo, seq: entry.seq }
  }
}

/** What `entry` is about to change, as it is now; the answer puts it back. */
export function rememberStock(state: StockState, entry: Entry): () => void {
  const { flow, take, lastClose } = state
  // Only what is new to the count goes again.
  const sheets = entry.kind === 'stockScanned' ? entry.body.sheets.filter(sheet => !take?.sheets.has(sheet)) : []
  const unknown = entry.kind === 'stockScanned' ? entry.body.unknown.filter(code => !take?.unknown.has(code)) : []
  return () => {
    state.flow = flow
    state.take = take
    state.lastClose = lastClose
    for (const sheet of sheets) take?.sheets.delete(sheet)
    for (const code of unknown) take?.unknown.delete(code)
  }
}

/** The count of a stock-take against the ledger. */
export interface StockCount {
  /** Sheets the ledger has at the branch. */
  readonly atBranch: number
  /** Of those, sheets that were scanned. */
  readonly present: number
  /** At the branch by the ledger, and not scanned. */
  readonly missing: readonly SheetId[]
  /** Scanned, and elsewhere by the ledger. */
  readonly unexpected: readonly SheetId[]
  readonly unknown: readonly string[]
}

/** Compares what was scanned with what the ledger has at the branch. Lists are in the order of the sheet ids. */
export function countStock(state: Pick<CustodyState, 'sheets'>, take: OpenStockTake): StockCount {
  const missing: SheetId[] = []
  let atBranch = 0
  for (const [sheet, { place }] of state.sheets) {
    if (place !== 'branch') continue
    atBranch += 1
    if (!take.sheets.has(sheet)) missing.push(sheet)
  }
  const unexpected = [...take.sheets].filter(sheet => state.sheets.get(sheet)?.place !== 'branch')
  return {
    atBranch,
    present: atBranch - missing.length,
    missing: missing.sort(),
    unexpected: unexpected.sort(),
    unknown: [...take.unknown].sort(),
  }
}
