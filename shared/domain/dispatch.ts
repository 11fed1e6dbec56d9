import type { ApplicationKey, SheetId } from './application.ts'
import type { Entry } from './entry.ts'
import type { Courier } from './waybill.ts'

/**
 * What became of a waybill number. `printed`: its label was seen to leave the printer, or it was printed by the courier in advance;
 * `collected`: the courier has the parcel. Only an available number can be given to a parcel; no number ever becomes available again.
 */
export type WaybillState = 'available' | 'reserved' | 'printed' | 'collected' | 'void'

/** What the courier handed out together with a number: 三段码 and 大头笔. Never made up here. */
export interface WaybillRoute {
  readonly code: string
  readonly mark: string
}

/** A number as the courier hands it out; `route` null: the boxes on the label stay empty. */
export interface WaybillOffer {
  readonly number: string
  readonly route: WaybillRoute | null
}

/** What travels under one number: sheets of one application. */
export interface Parcel {
  readonly application: ApplicationKey
  readonly sheets: readonly SheetId[]
}

/** A waybill number and its life. */
export interface Waybill {
  readonly courier: Courier
  /** The account of the pool it came from, '' for a number on paper that the courier printed. */
  readonly account: string
  readonly route: WaybillRoute | null
  readonly state: WaybillState
  /** The entry that brought it into this state. */
  readonly seq: number
  /** What it was given to, null before; it stays when the number is void. */
  readonly parcel: Parcel | null
  /** The label batch it was reserved in, null where there was none. */
  readonly batchNo: string | null
  /** The manifest the courier signed for it, null before. */
  readonly manifestNo: string | null
  /** The parcel came back and its sheets are at the branch again. */
  readonly returned: boolean
  /** How often the label was printed again. */
  readonly reprints: number
}

/** A batch of labels that was begun together. */
export interface LabelBatch {
  readonly seq: number
  readonly courier: Courier
  readonly freightCollect: boolean
  readonly waybills: readonly string[]
}

/** What the courier signed for. */
export interface Manifest {
  readonly seq: number
  readonly courier: Courier
  readonly waybills: readonly string[]
}

/** Numbers of one courier and account in the order they came; before `next` none is available. */
interface Pool {
  readonly numbers: string[]
  next: number
}

/** Everything about parcels that the host decides on. `evolveDispatch` changes it in place. */
export interface DispatchState {
  readonly waybills: Map<string, Waybill>
  readonly pools: Map<string, Pool>
  /** The number a sheet waits under for its courier. */
  readonly parcelOf: Map<SheetId, string>
  readonly batches: Map<string, LabelBatch>
  readonly manifests: Map<string, Manifest>
  /** The last export to the central system, null before the first. */
  lastExport: { readonly exportNo: string; readonly seq: number } | null
}

/** A desk that has sent nothing yet. */
export function emptyDispatch(): DispatchState {
  return {
    waybills: new Map(),
    pools: new Map(),
    parcelOf: new Map(),
    batches: new Map(),
    manifests: new Map(),
    lastExport: null,
  }
}

/** The key of a pool: numbers are handed out for each courier and account. */
export function poolKey(courier: Courier, account: string): string {
  return `${courier}/${account}`
}

/** What an entry makes of one waybill; `before` is undefined for a number nobody has seen. */
export type WaybillChange = readonly [number: string, change: (before: Waybill | undefined) => Waybill | undefined]

/** What an entry changes about waybills, one change for each number in the order of the entry. */
export function waybillChanges(entry: Entry): readonly WaybillChange[] {
  const { seq } = entry
  switch (entry.kind) {
    case 'waybillsAdded': {
      const { courier, account, numbers } = entry.body
      return numbers.map(({ number, route }) => [
        number,
        () => ({ ...unused, courier, seq, account, route, state: 'available' }),
      ])
    }
    case 'ownWaybillUsed': {
      const { courier, waybill, application, sheets } = entry.body
      const parcel = { application, sheets }
      return [[waybill, () => ({ ...unused, courier, seq, account: '', route: null, state: 'printed', parcel })]]
    }
    case 'labelsReserved': {
      const { batchNo, labels } = entry.body
      return labels.map(({ waybill, application, sheets }) => [
        waybill,
        changed({ state: 'reserved', seq, parcel: { application, sheets }, batchNo }),
      ])
    }
    case 'labelsPrinted':
      return entry.body.waybills.map(number => [number, changed({ state: 'printed', seq })])
    case 'labelReprinted':
      return [[entry.body.waybill, changed({ reprints: entry.body.reprint })]]
    case 'waybillsVoided':
      return entry.body.waybills.map(number => [number, changed({ state: 'void', seq })])
    case 'parcelCollected':
      return [[entry.body.waybill, changed({ state: 'collected', seq })]]
    case 'collectionUndone':
      return [[entry.body.waybill, changed({ state: 'printed', seq })]]
    case 'manifestClosed':
      return entry.body.waybills.map(number => [number, changed({ manifestNo: entry.body.manifestNo })])
    case 'parcelReturned':
      return [[entry.body.waybill, changed({ returned: true })]]
    default:
      return []
  }
}

/** Applies an accepted entry to the state, in place. */
export function evolveDispatch(state: DispatchState, entry: Entry): void {
  for (const [number, change] of waybillChanges(entry)) {
    const after = change(state.waybills.get(number))
    if (!after) throw new Error(`entry ${entry.seq} is about the unknown waybill ${number}`)
    state.waybills.set(number, after)
    for (const sheet of after.parcel?.sheets ?? []) {
      if (isWaiting(after)) state.parcelOf.set(sheet, number)
      else if (state.parcelOf.get(sheet) === number) state.parcelOf.delete(sheet)
    }
  }
  switch (entry.kind) {
    case 'waybillsAdded': {
      const key = poolKey(entry.body.courier, entry.body.account)
      const pool = state.pools.get(key) ?? { numbers: [], next: 0 }
      for (const { number } of entry.body.numbers) pool.numbers.push(number)
      state.pools.set(key, pool)
      return
    }
    case 'labelsReserved': {
      const { courier, freightCollect, batchNo, labels } = entry.body
      const waybills = labels.map(label => label.waybill)
      state.batches.set(batchNo, { seq: entry.seq, courier, freightCollect, waybills })
      const account = state.waybills.get(waybills[0] ?? '')?.account ?? ''
      const pool = state.pools.get(poolKey(courier, account))
      while (pool && pool.next < pool.numbers.length && !isAvailable(state, pool.numbers[pool.next])) pool.next += 1
      return
    }
    case 'manifestClosed': {
      const { manifestNo, courier, waybills } = entry.body
      state.manifests.set(manifestNo, { seq: entry.seq, courier, waybills })
      return
    }
    case 'changesExported':
      state.lastExport = { exportNo: entry.body.exportNo, seq: entry.seq }
  }
}

/** What `entry` is about to change, as it is now; the answer puts it back. */
export function rememberDispatch(state: DispatchState, entry: Entry): () => void {
  const waybills = waybillChanges(entry).map(([number]) => [number, state.waybills.get(number)] as const)
  const sheets = [
    ...waybills.flatMap(([, waybill]) => waybill?.parcel?.sheets ?? []),
    ...(entry.kind === 'labelsReserved' ? entry.body.labels.flatMap(label => label.sheets) : []),
    ...(entry.kind === 'ownWaybillUsed' ? entry.body.sheets : []),
  ]
  const parcels = sheets.map(sheet => [sheet, state.parcelOf.get(sheet)] as const)
  const { lastExport } = state
  const pools = new Map([...state.pools].map(([key, { numbers, next }]) => [key, { length: numbers.length, next }]))
  return () => {
    for (const [number, before] of waybills) restore(state.waybills, number, before)
    for (const [sheet, before] of parcels) restore(state.parcelOf, sheet, before)
    state.lastExport = lastExport
    if (entry.kind === 'labelsReserved') state.batches.delete(entry.body.batchNo)
    if (entry.kind === 'manifestClosed') state.manifests.delete(entry.body.manifestNo)
    for (const [key, pool] of state.pools) {
      const before = pools.get(key)
      if (!before) state.pools.delete(key)
      pool.numbers.length = before?.length ?? 0
      pool.next = before?.next ?? 0
    }
  }
}

/** Up to `count` numbers of a pool that can be given to parcels, in the order they came. */
export function availableNumbers(
  state: DispatchState,
  pool: { readonly courier: Courier; readonly account: string },
  count: number,
): string[] {
  const { numbers, next } = state.pools.get(poolKey(pool.courier, pool.account)) ?? { numbers: [], next: 0 }
  const found: string[] = []
  for (let index = next; index < numbers.length && found.length < count; index += 1) {
    const number = numbers[index]
    if (number !== undefined && isAvailable(state, number)) found.push(number)
  }
  return found
}

/** Whether a parcel still waits for its courier, so that its sheets can go no other way. */
export function isWaiting(waybill: Waybill): boolean {
  return waybill.state === 'reserved' || waybill.state === 'printed'
}

/** Collected parcels of a courier that no manifest names yet and that have not come back, in the order they were scanned. */
export function openCollection(state: DispatchState, courier: Courier): string[] {
  return [...state.waybills]
    .filter(([, waybill]) => waybill.courier === courier && isUnsigned(waybill))
    .sort(([, left], [, right]) => left.seq - right.seq)
    .map(([number]) => number)
}

/** The courier has it, and has neither signed for it nor brought it back. */
export function isUnsigned({ state, manifestNo, returned }: Waybill): boolean {
  return state === 'collected' && manifestNo === null && !returned
}

const unused = { parcel: null, batchNo: null, manifestNo: null, returned: false, reprints: 0 }

function changed(facts: Partial<Waybill>): (before: Waybill | undefined) => Waybill | undefined {
  return before => before && { ...before, ...facts }
}

function isAvailable(state: DispatchState, number: string | undefined): boolean {
  return number !== undefined && state.waybills.get(number)?.state === 'available'
}

function restore<K, V>(map: Map<K, V>, key: K, before: V | undefined): void {
  if (before === undefined) map.delete(key)
  else map.set(key, before)
}
