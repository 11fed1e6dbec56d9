import { expect, test } from 'vitest'
import { seededRandom } from '../../../../shared/demo/seeded-random.ts'
import { type CustodyState, emptyCustody, evolve } from '../../../../shared/domain/custody.ts'
import {
  evolveDispatch,
  isWaiting,
  openCollection,
  rememberDispatch,
  type WaybillState,
} from '../../../../shared/domain/dispatch.ts'
import type { Entry } from '../../../../shared/domain/entry.ts'
import { applicationOf, batchOf, entryOf, importEntry, randomDecision } from '../../../support/custody-model.ts'

const context = { branchCode: 'SH', day: '2026-11-22' }
const seeds = [1, 2, 3, 4, 5, 6, 7, 8]

function branchWith(sheets: number): CustodyState {
  const state = emptyCustody()
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1)
  evolve(
    state,
    importEntry(1),
    numbers.map(number => batchOf(applicationOf(number), [number], [number])),
  )
  return state
}

/** Lets clumsy operators work for so many steps; `look` sees each entry before and after it is applied. */
function work(seed: number, steps: number, look: (entry: Entry, state: CustodyState, apply: () => void) => void): void {
  const random = seededRandom(seed)
  const state = branchWith(200)
  let seq = 1
  for (let step = 0; step < steps; step += 1) {
    const decided = randomDecision(random, state, 200, context)
    if (!decided.ok) continue
    seq += 1
    const entry = entryOf(decided.value, seq)
    look(entry, state, () => evolve(state, entry))
  }
}

test.each(seeds)('a sheet that waits in a parcel is at the branch, and the parcels agree on it (seed %i)', seed => {
  work(seed, 2000, (_, state, apply) => {
    apply()
    const waiting = [...state.dispatch.waybills].filter(([, waybill]) => isWaiting(waybill))
    const packed = waiting.flatMap(([number, { parcel }]) => (parcel?.sheets ?? []).map(sheet => [sheet, number]))
    expect([...state.dispatch.parcelOf].sort()).toEqual(packed.sort())
    for (const sheet of state.dispatch.parcelOf.keys()) expect(state.sheets.get(sheet)?.place).toBe('branch')
  })
})

const next: Readonly<Record<WaybillState, readonly WaybillState[]>> = {
  available: ['reserved', 'void'],
  reserved: ['printed', 'void'],
  printed: ['collected', 'void'],
  collected: ['printed'],
  void: [],
}

test.each(seeds)(
  'no number is used twice: its parcel never changes and it never becomes available again (seed %i)',
  seed => {
    const seen = new Set<string>()
    work(seed, 2000, (entry, { dispatch }, apply) => {
      const before = new Map(dispatch.waybills)
      apply()
      for (const [number, after] of dispatch.waybills) {
        const was = before.get(number)
        if (!was) expect(seen.has(number)).toBe(false)
        seen.add(number)
        if (!was || was === after) continue
        if (was.state !== after.state) expect(next[was.state], `${number}, ${entry.kind}`).toContain(after.state)
        if (was.parcel) expect(after.parcel).toEqual(was.parcel)
        if (was.manifestNo) expect(after.manifestNo).toBe(was.manifestNo)
        if (was.returned) expect(after).toMatchObject({ returned: true, state: 'collected' })
      }
      expect(seen.size).toBe(dispatch.waybills.size)
    })
  },
)

test.each(seeds)('a manifest names each parcel that is still out, once, in the order of scanning (seed %i)', seed => {
  const named = new Set<string>()
  let manifests = 0
  work(seed, 2000, (entry, { dispatch }, apply) => {
    if (entry.kind === 'manifestClosed') {
      manifests += 1
      const seqs = entry.body.waybills.map(number => dispatch.waybills.get(number)?.seq ?? 0)
      expect(seqs).toEqual(seqs.toSorted((left, right) => left - right))
      for (const number of entry.body.waybills) {
        expect(dispatch.waybills.get(number)).toMatchObject({ courier: entry.body.courier, returned: false })
        expect(named.has(number)).toBe(false)
        named.add(number)
      }
    }
    apply()
    if (entry.kind === 'manifestClosed') expect(openCollection(dispatch, entry.body.courier)).toEqual([])
  })
  expect(manifests).toBeGreaterThan(3)
})

test.each(seeds)('what an entry changed is taken back exactly (seed %i)', seed => {
  const kinds = new Set<string>()
  work(seed, 1500, (entry, state, apply) => {
    kinds.add(entry.kind)
    const before = structuredClone(state.dispatch)
    const takeBack = rememberDispatch(state.dispatch, entry)
    evolveDispatch(state.dispatch, entry)
    takeBack()
    expect(state.dispatch).toEqual(before)
    apply()
  })
  for (const kind of ['waybillsAdded', 'labelsReserved', 'labelsPrinted', 'parcelCollected', 'parcelReturned'])
    expect(kinds).toContain(kind)
})

test('an entry about a number nobody has seen is a bug', () => {
  const entry = entryOf({ kind: 'labelsPrinted', body: { waybills: ['SF1'], word: 'printer' }, personal: null }, 9)
  expect(() => evolve(emptyCustody(), entry)).toThrow('entry 9 is about the unknown waybill SF1')
})
