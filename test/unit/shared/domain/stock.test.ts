import { expect, test } from 'vitest'
import { seededRandom } from '../../../../shared/demo/seeded-random.ts'
import { evolve } from '../../../../shared/domain/custody.ts'
import { decideStock } from '../../../../shared/domain/decide-stock.ts'
import { closingOf, countStock, evolveStock, flowAfter, rememberStock } from '../../../../shared/domain/stock.ts'
import { entryOf, randomDecision } from '../../../support/custody-model.ts'
import { sampleSheet } from '../../../support/sample-application.ts'
import { stockDay, stockOf, takeStock } from '../../../support/stock-taking.ts'

const pending = { printJobs: 0, parcels: 0, handovers: 0 }

test.each([1, 2, 3, 4, 5, 6])('the flow always leads to what is at the branch, closed or not (seed %i)', seed => {
  const random = seededRandom(seed)
  const state = stockOf(60, 60)
  for (let seq = 2; seq < 1500; seq += 1) {
    const decided =
      random.below(60) === 0
        ? decideStock(state, { kind: 'closeDay', pending }, stockDay)
        : randomDecision(random, state, 120, stockDay)
    if (!decided.ok) continue
    const entry = entryOf(decided.value, seq)
    const expected = flowAfter(state.stock.flow, entry)
    evolve(state, entry)
    expect(state.stock.flow).toEqual(expected)
    expect(closingOf(state.stock.flow), `after ${entry.kind}`).toBe(state.counts.branch)
  }
})

test.each([
  ['received', ['received']],
  ['takenBack', ['takenBack']],
  ['handoverVoided', ['handoverVoided']],
  ['parcelReturned', ['returned']],
  ['collectionUndone', ['returned']],
  ['handedOver', ['handedOver']],
  ['parcelCollected', ['shipped']],
  ['sentBack', ['sentBack']],
  ['sheetsVoided', ['void']],
] as const)('%s counts as %s and as nothing else', (kind, [term]) => {
  const before = { ...stockOf(0).stock.flow, opening: 7 }
  const entry = entryOf({ kind, body: { sheets: ['a', 'b'] }, personal: null } as never, 2)
  expect(flowAfter(before, entry)).toEqual({ ...before, [term]: 2 })
})

test('a sheet scanned twice counts once, and so does an unknown code', () => {
  const state = stockOf(3)
  takeStock(state, 2, { kind: 'beginStockTake' })
  const sheets = [1, 2, 1].map(sampleSheet)
  takeStock(state, 3, { kind: 'scanStock', sheets, unknown: ['x', 'x'] })
  const again = takeStock(state, 4, { kind: 'scanStock', sheets: [sampleSheet(2)], unknown: ['x'] })
  expect(again.kind).toBe('stockScanned')
  const { take } = state.stock
  if (!take) throw new Error('nobody counts')
  expect(countStock(state, take)).toEqual({
    ...{ atBranch: 3, present: 2, missing: [sampleSheet(3)], unexpected: [], unknown: ['x'] },
  })
})

test('the lists of a count are in the order of the sheet ids, whatever the order of the scans', () => {
  const state = stockOf(4, 4)
  takeStock(state, 2, { kind: 'beginStockTake' })
  takeStock(state, 3, { kind: 'scanStock', sheets: [8, 6, 7].map(sampleSheet), unknown: ['b', 'a'] })
  const { take } = state.stock
  if (!take) throw new Error('nobody counts')
  const count = countStock(state, take)
  expect(count.missing).toEqual([1, 2, 3, 4].map(sampleSheet))
  expect(count.unexpected).toEqual([6, 7, 8].map(sampleSheet))
  expect(count.unknown).toEqual(['a', 'b'])
})

test('what an entry changes is put back exactly, scans that were there before it included', () => {
  const state = stockOf(4)
  takeStock(state, 2, { kind: 'beginStockTake' })
  takeStock(state, 3, { kind: 'scanStock', sheets: [sampleSheet(1)], unknown: ['x'] })
  const before = structuredClone(state.stock)
  for (const command of [
    { kind: 'scanStock', sheets: [1, 2].map(sampleSheet), unknown: ['x', 'y'] },
    { kind: 'finishStockTake' },
    { kind: 'dropStockTake' },
    { kind: 'closeDay', pending },
  ] as const) {
    const decided = decideStock(state, command, stockDay)
    if (!decided.ok) throw new Error(decided.error.code)
    const entry = entryOf(decided.value, 4)
    const undo = rememberStock(state.stock, entry)
    evolveStock(state.stock, entry)
    expect(state.stock).not.toEqual(before)
    undo()
    expect(state.stock).toEqual(before)
  }
})
