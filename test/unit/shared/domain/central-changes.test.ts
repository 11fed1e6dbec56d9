import { expect, test } from 'vitest'
import { seededRandom } from '../../../../shared/demo/seeded-random.ts'
import type { SheetId } from '../../../../shared/domain/application.ts'
import {
  type CentralChanges,
  type CentralState,
  listCentralChanges,
  noteCentralChanges,
} from '../../../../shared/domain/central-changes.ts'
import { emptyCustody, evolve } from '../../../../shared/domain/custody.ts'
import type { Draft, Entry, EntryBodies, EntryKind } from '../../../../shared/domain/entry.ts'
import { applicationOf, batchOf, entryOf, importEntry, randomDecision } from '../../../support/custody-model.ts'
import { sampleSheet } from '../../../support/sample-application.ts'

function entry<K extends EntryKind>(
  seq: number,
  kind: K,
  body: EntryBodies[K],
  at = '2026-11-22T02:00:00.000Z',
): Entry {
  return { ...entryOf({ kind, body, personal: null } as unknown as Draft, seq), at }
}

const sheet = sampleSheet(1)
const parcel = { waybill: 'SF1234567890123', application: 'FP1', sheets: [sheet] }
const handed = { slipNo: 'SH-20261122-0001', sheets: [{ sheet, application: 'FP1', how: 'scan' }] } as const
const handedOver = (seq: number, at?: string) =>
  entry(seq, 'handedOver', { ...handed, inPerson: true, documentKind: 'residentId', checks: [] }, at)
const collected = (seq: number, waybill = parcel.waybill) =>
  entry(seq, 'parcelCollected', { courier: 'sf', ...parcel, waybill })

function changesOf(...entries: readonly Entry[]) {
  const changes: CentralChanges = new Map()
  for (const one of entries) noteCentralChanges(changes, one)
  return listCentralChanges(changes)
}

test('a sheet handed over is reported with its slip and its Shanghai day', () => {
  expect(changesOf(handedOver(5, '2026-11-22T16:30:00.000Z'))).toEqual([
    { sheet, application: 'FP1', state: { kind: 'collected', slipNo: handed.slipNo }, day: '2026-11-23', seq: 5 },
  ])
})

test('a parcel its courier took is reported with courier and number', () => {
  const [change] = changesOf(collected(5))
  expect(change?.state).toEqual({ kind: 'mailed', courier: 'sf', waybill: parcel.waybill })
})

test('what was annulled before any report is not reported at all', () => {
  const annulled = entry(6, 'handoverVoided', { slipNo: handed.slipNo, sheets: [sheet] })
  expect(changesOf(handedOver(5), annulled)).toEqual([])
  expect(changesOf(collected(5), entry(6, 'collectionUndone', parcel))).toEqual([])
})

test.each<readonly [string, Entry]>([
  ['a handover that was annulled', entry(9, 'handoverVoided', { slipNo: handed.slipNo, sheets: [sheet] })],
  ['a sheet the customer brought back', entry(9, 'takenBack', { slipNo: 's', sheets: [sheet], documentKind: null })],
  ['a parcel that came back', entry(9, 'parcelReturned', parcel)],
  ['a collection that was undone', entry(9, 'collectionUndone', parcel)],
])('%s after it had been reported is reported as issued again', (_what, back) => {
  expect(changesOf(back)).toMatchObject([{ sheet, state: { kind: 'issued' }, seq: 9 }])
})

test('a sheet that came back and went out again is reported as it stands at the end', () => {
  const back = entry(9, 'parcelReturned', parcel)
  expect(changesOf(back, collected(10, 'SF2222222222222'))).toMatchObject([
    { state: { kind: 'mailed', waybill: 'SF2222222222222' }, seq: 10 },
  ])
  expect(changesOf(back, collected(10), entry(11, 'parcelReturned', parcel))).toMatchObject([
    { state: { kind: 'issued' }, seq: 11 },
  ])
})

test('sheets of one entry come in the order of their numbers', () => {
  const sheets = [3, 1, 2].map(number => sampleSheet(number))
  const one = entry(5, 'parcelCollected', { courier: 'sf', ...parcel, sheets })
  expect(changesOf(one).map(change => change.sheet)).toEqual([1, 2, 3].map(sampleSheet))
})

/** How the central system would have to see every sheet, had it been told everything at once. */
function statesAfter(entries: readonly Entry[]): Map<SheetId, CentralState> {
  const states = new Map<SheetId, CentralState>()
  for (const one of entries) {
    switch (one.kind) {
      case 'handedOver':
        for (const each of one.body.sheets) states.set(each.sheet, { kind: 'collected', slipNo: one.body.slipNo })
        break
      case 'parcelCollected':
        for (const each of one.body.sheets)
          states.set(each, { kind: 'mailed', courier: one.body.courier, waybill: one.body.waybill })
        break
      case 'handoverVoided':
      case 'takenBack':
      case 'collectionUndone':
      case 'parcelReturned':
        for (const each of one.body.sheets) states.delete(each)
    }
  }
  return states
}

test.each([1, 2, 3, 4, 5, 6])('whoever reads all reports knows what the ledger knows (seed %i)', seed => {
  const random = seededRandom(seed)
  const state = emptyCustody()
  const numbers = Array.from({ length: 40 }, (_, index) => index + 1)
  evolve(
    state,
    importEntry(1),
    numbers.map(number => batchOf(applicationOf(number), [number], [number])),
  )
  const entries: Entry[] = []
  const told = new Map<SheetId, CentralState>()
  const heard = { mailed: 0, collected: 0, issued: 0 }
  let changes: CentralChanges = new Map()
  for (let seq = 2; seq < 3000; ) {
    const decided = randomDecision(random, state, 40, { branchCode: 'SH', day: '2026-11-22' })
    if (!decided.ok) {
      seq += 1
      continue
    }
    const next = entryOf(decided.value, seq++)
    evolve(state, next)
    entries.push(next)
    noteCentralChanges(changes, next)
    if (random.below(25) > 0) continue
    for (const change of listCentralChanges(changes)) {
      heard[change.state.kind] += 1
      if (change.state.kind !== 'issued') told.set(change.sheet, change.state)
      else expect(told.delete(change.sheet)).toBe(true)
    }
    changes = new Map()
    expect(told).toEqual(statesAfter(entries))
  }
  expect(Math.min(heard.mailed, heard.collected, heard.issued)).toBeGreaterThan(3)
})
