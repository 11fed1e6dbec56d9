import { expect, test } from 'vitest'
import { seededRandom } from '../../../../shared/demo/seeded-random.ts'
import { balanceOf, type CustodyState, emptyCustody, evolve, movementOf } from '../../../../shared/domain/custody.ts'
import { decide } from '../../../../shared/domain/decide-custody.ts'
import { applicationOf, batchOf, entryOf, importEntry, randomDecision } from '../../../support/custody-model.ts'
import { handOver, sampleSheet } from '../../../support/sample-application.ts'

const context = { branchCode: 'SH', day: '2026-11-22' }

function stateWith(sheets: number, received: (number: number) => boolean): CustodyState {
  const state = emptyCustody()
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1)
  const batch = numbers.map(number => batchOf(applicationOf(number), [number], received(number) ? [number] : []))
  evolve(state, importEntry(1), batch)
  return state
}

function countPlaces(state: CustodyState) {
  const counts = { expected: 0, branch: 0, handedOver: 0, shipped: 0, sentBack: 0, void: 0 }
  for (const { place } of state.sheets.values()) counts[place] += 1
  return counts
}

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
  'whatever is asked for, received = branch + handed over + shipped + sent back + void at every entry (seed %i)',
  seed => {
    const random = seededRandom(seed)
    const state = stateWith(30, number => number % 3 !== 0)
    let seq = 1
    let accepted = 0
    for (let step = 0; step < 1500; step += 1) {
      const decided = randomDecision(random, state, 30, context)
      if (!decided.ok) continue
      accepted += 1
      seq += 1
      const entry = entryOf(decided.value, seq)
      const before = new Map(state.sheets)
      evolve(state, entry)
      const { received, expected, ...places } = balanceOf(state)
      expect(Object.values(places).reduce((sum, count) => sum + count, 0)).toBe(received)
      expect({ ...places, expected }).toEqual(countPlaces(state))
      expect(received + expected).toBe(state.sheets.size)
      const moved = new Set(movementOf(entry)?.sheets ?? [])
      for (const [sheet, custody] of state.sheets) {
        if (moved.has(sheet)) expect(custody.seq).toBe(seq)
        else expect(custody.place).toBe(before.get(sheet)?.place)
      }
    }
    expect(accepted).toBeGreaterThan(100)
  },
)

test('no sheet leaves the branch twice without coming back in between', () => {
  const random = seededRandom(7)
  const state = stateWith(20, () => true)
  const out = new Set<string>()
  let seq = 1
  for (let step = 0; step < 3000; step += 1) {
    const decided = randomDecision(random, state, 20, context)
    if (!decided.ok) continue
    seq += 1
    const entry = entryOf(decided.value, seq)
    const movement = movementOf(entry)
    for (const sheet of movement?.sheets ?? []) {
      if (movement?.place === 'branch') out.delete(sheet)
      else {
        expect(out.has(sheet)).toBe(false)
        out.add(sheet)
      }
    }
    evolve(state, entry)
  }
})

test('an import makes sheets expected or received, and importing them again changes nothing', () => {
  const state = emptyCustody()
  evolve(state, importEntry(1), [batchOf('A', [1, 2], [1])])
  expect(balanceOf(state)).toMatchObject({ received: 1, branch: 1, expected: 1 })
  evolve(state, entryOf({ kind: 'received', body: { sheets: [sampleSheet(2)], via: 'scan' }, personal: null }, 2))
  const balance = balanceOf(state)
  evolve(state, importEntry(3), [batchOf('A', [1, 2])])
  expect(balanceOf(state)).toEqual(balance)
  expect(state.sheets.get(sampleSheet(1))).toMatchObject({ place: 'branch', seq: 1 })
})

test('a sheet that is no longer in an export stays known with its application', () => {
  const state = emptyCustody()
  evolve(state, importEntry(1), [batchOf('A', [1, 2])])
  evolve(state, importEntry(2), [batchOf('A', [3])])
  expect(state.applications.get('A')).toEqual([1, 2, 3].map(sampleSheet))
})

test('an import in parts is the same as one at once', () => {
  const applications = Array.from({ length: 10 }, (_, index) => batchOf(`A${index}`, [index + 1], [index + 1]))
  const whole = emptyCustody()
  evolve(whole, importEntry(1), applications)
  const parts = emptyCustody()
  for (const application of applications) evolve(parts, importEntry(1), [application])
  expect(parts).toEqual(whole)
})

test('a slip keeps its sheets, whether it was voided, and how often it was printed again', () => {
  const state = stateWith(2, () => true)
  const handed = decide(state, handOver('A0', [1, 2]), context)
  if (!handed.ok) throw new Error(handed.error.code)
  evolve(state, entryOf(handed.value, 2))
  const slipNo = 'SH-20261122-0001'
  evolve(state, entryOf({ kind: 'reprinted', body: { slipNo, reprint: 1 }, personal: null }, 3))
  const sheets = [1, 2].map(sampleSheet)
  expect(state.slips.get(slipNo)).toEqual({ kind: 'handedOver', seq: 2, sheets, voided: false, reprints: 1 })
  evolve(state, entryOf({ kind: 'handoverVoided', body: { slipNo, sheets }, personal: { reason: '拿错了' } }, 4))
  expect(state.slips.get(slipNo)).toMatchObject({ voided: true, reprints: 1 })
  expect(state.sheets.get(sampleSheet(1))).toMatchObject({ place: 'branch', seq: 4 })
})

test('an entry about a sheet nobody knows is a bug', () => {
  const entry = entryOf({ kind: 'received', body: { sheets: [sampleSheet(1)], via: 'scan' }, personal: null }, 5)
  expect(() => evolve(emptyCustody(), entry)).toThrow('entry 5 moves the unknown sheet')
})
