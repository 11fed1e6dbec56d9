import type { SeededRandom } from '../../shared/demo/seeded-random.ts'
import type { Command } from '../../shared/domain/command.ts'
import type { BatchApplication, CustodyState } from '../../shared/domain/custody.ts'
import type { Draft, Entry } from '../../shared/domain/entry.ts'
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
  switch (random.below(10)) {
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

/** The application of a sheet in the model: 1 and 2 belong to A0, 3 and 4 to A1. */
export function applicationOf(number: number): string {
  return `A${Math.floor((number - 1) / 2)}`
}
