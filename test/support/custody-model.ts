import type { SeededRandom } from '../../shared/demo/seeded-random.ts'
import type { Command } from '../../shared/domain/command.ts'
import type { BatchApplication, CustodyState } from '../../shared/domain/custody.ts'
import { type CustodyRefusal, type DecideContext, decide } from '../../shared/domain/decide-custody.ts'
import { decideLabelsPrinted } from '../../shared/domain/decide-dispatch.ts'
import type { Draft, Entry } from '../../shared/domain/entry.ts'
import type { Result } from '../../shared/domain/result.ts'
import type { Courier } from '../../shared/domain/waybill.ts'
import { handOver, sampleSheet } from './sample-application.ts'

/** A draft as the entry with this number; hashes and times do not matter to custody. */
export function entryOf(draft: Draft, seq: number): Entry {
  const facts = { v: 1, station: 'desk-1', seq, at: '2026-11-22T02:00:00.000Z', operator: 'op-1', personalDigest: null }
  return { ...facts, prev: '', hash: '', ...draft } as Entry
}

/** The entry of an import; its counts do not matter to custody. */
export function importEntry(seq: number): Entry {
  const counts = { rows: 0, new: 0, changed: 0, unchanged: 0, warned: 0, refused: 0, received: 0, applications: 0 }
  return entryOf({ kind: 'imported', body: { batch: '', fileSha256: '', ...counts }, personal: { fileName: '' } }, seq)
}

/** One application of a batch with these sheets, of which some come to the branch. */
export function batchOf(key: string, sheets: readonly number[], received: readonly number[] = []): BatchApplication {
  return { key, bills: sheets.map(number => ({ sheet: sampleSheet(number) })), received: received.map(sampleSheet) }
}

/** A command a clumsy operator might give: mostly about sheets 1 to `sheets`, of applications of two sheets each. */
export function randomCommand(random: SeededRandom, state: CustodyState, sheets: number): Command {
  const number = 1 + random.below(sheets + 1)
  const other = 1 + random.below(sheets + 1)
  const list = (random.below(4) === 0 ? [number, other] : [number]).map(sampleSheet)
  const reason = random.below(10) === 0 ? ' ' : '原因'
  const slipNos = [...state.slips.keys()]
  const slipNo = slipNos[random.below(slipNos.length + 1)] ?? 'SH-20261122-9999'
  switch (random.below(14)) {
    case 10:
    case 11:
    case 12:
    case 13:
      return randomParcelCommand(random, state, number)
    case 0:
      return { kind: 'receive', sheets: list, via: 'scan' }
    case 1:
    case 2:
    case 3:
      return handOver(applicationOf(number), random.below(4) === 0 ? [number, other] : [number])
    case 4:
      return { kind: 'voidHandover', slipNo, reason }
    case 5:
      return { kind: 'takeBack', sheets: list, reason, documentKind: null, collector: null }
    case 6:
      return { kind: 'sendBack', sheets: list, reason }
    case 7:
      return { kind: 'linkReissue', oldSheet: sampleSheet(number), newSheet: sampleSheet(other) }
    case 8:
      return { kind: 'voidSheets', sheets: list, reason }
    default:
      return { kind: 'reprint', slipNo }
  }
}

/** What comes of a random command, or of labels that come out of the printer: nobody commands that. */
export function randomDecision(
  random: SeededRandom,
  state: CustodyState,
  sheets: number,
  context: DecideContext,
): Result<Draft, CustodyRefusal> {
  if (random.below(8) > 0) return decide(state, randomCommand(random, state, sheets), context)
  const printed = [...state.dispatch.waybills.keys()].filter(() => random.below(3) === 0)
  return decideLabelsPrinted(state, printed, random.below(4) === 0 ? 'person' : 'printer')
}

/** The courier's numbers in the model; the last ones are never in a pool. */
export const modelNumbers = {
  sf: Array.from({ length: 400 }, (_, index) => `SF${String(1_000_000_000_000 + index)}`),
  yunda: Array.from({ length: 400 }, (_, index) => String(4_300_000_000_000 + index)),
} as const

/** A command about parcels, mostly about the application of one sheet and about numbers that are known. */
export function randomParcelCommand(random: SeededRandom, state: CustodyState, number: number): Command {
  const courier = random.below(3) === 0 ? 'yunda' : 'sf'
  const offered = random.below(390)
  const numbers = modelNumbers[courier].slice(offered, offered + 1 + random.below(10))
  const given = random.below(4) > 0
  const known = [...state.dispatch.waybills.keys()].filter(key => !given || state.dispatch.waybills.get(key)?.parcel)
  const waybill = known[random.below(known.length + 1)] ?? modelNumbers[courier][random.below(400)] ?? ''
  const parcelOf = (sheet: number) => ({ application: applicationOf(sheet), sheets: [sampleSheet(sheet)] })
  const reason = random.below(10) === 0 ? ' ' : '原因'
  switch (random.below(14)) {
    case 0:
      return addWaybills(courier, numbers)
    case 1:
    case 2:
    case 3: {
      const parcels = [parcelOf(number), ...(random.below(3) === 0 ? [parcelOf(number + 2)] : [])]
      return { kind: 'reserveLabels', courier, account: 'A1', freightCollect: true, parcels }
    }
    case 4:
      return { kind: 'useOwnWaybill', courier, waybill, ...parcelOf(number) }
    case 5:
      return { kind: 'reprintLabel', waybill }
    case 6:
      return { kind: 'voidWaybills', waybills: [waybill], reason }
    case 7:
    case 8:
    case 9:
      return { kind: 'collectParcel', courier: state.dispatch.waybills.get(waybill)?.courier ?? courier, waybill }
    case 10:
      return { kind: 'undoCollection', waybill }
    case 11:
      return { kind: 'closeManifest', courier }
    case 12:
      return { kind: 'returnParcel', waybill, reason }
    default:
      return { kind: 'changeDelivery', application: applicationOf(number), from: 'sf', to: 'pickup', reason }
  }
}

/** Numbers of the model for the pool of an account. */
export function addWaybills(courier: Courier, numbers: readonly string[]): Command {
  return {
    kind: 'addWaybills',
    courier,
    account: 'A1',
    via: 'file',
    numbers: numbers.map(number => ({ number, route: null })),
  }
}

/** The application of a sheet in the model: 1 and 2 belong to A0, 3 and 4 to A1. */
export function applicationOf(number: number): string {
  return `A${Math.floor((number - 1) / 2)}`
}
