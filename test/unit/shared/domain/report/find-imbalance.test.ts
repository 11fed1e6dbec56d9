import { expect, test } from 'vitest'
import { findImbalance } from '../../../../../shared/domain/report/find-imbalance.ts'
import { entryOf } from '../../../../support/custody-model.ts'
import { randomLedger } from '../../../../support/random-ledger.ts'
import { sampleSheet } from '../../../../support/sample-application.ts'

const sheet = sampleSheet(1)
const received = (seq: number) =>
  entryOf({ kind: 'received', body: { sheets: [sheet], via: 'scan' }, personal: null }, seq)
const voided = (seq: number) => entryOf({ kind: 'sheetsVoided', body: { sheets: [sheet] }, personal: null }, seq)

test.each([1, 2, 3, 4, 5])(
  'whatever happens by the rules, every sheet of every period comes out even (seed %i)',
  seed => {
    const { entries, state } = randomLedger(seed)
    const placeNow = (one: string) => state.sheets.get(one)?.place ?? null
    const closes = entries.filter(({ kind }) => kind === 'dayClosed')
    expect(closes.length).toBeGreaterThan(2)
    for (const { seq } of closes) expect(findImbalance(entries.slice(seq), placeNow)).toEqual([])
  },
)

test('a sheet that came twice without leaving is named with its entries', () => {
  expect(findImbalance([received(5), received(6)], () => 'branch')).toEqual([
    { sheet, seqs: [5, 6], counted: 2, changed: 1 },
  ])
})

test('a sheet that left twice is named', () => {
  expect(findImbalance([voided(5), voided(6)], () => 'void')).toEqual([
    { sheet, seqs: [5, 6], counted: -2, changed: -1 },
  ])
})

test('a sheet that is elsewhere than its entries say is named, and one that came and left again is not', () => {
  expect(findImbalance([received(5)], () => 'handedOver')).toEqual([{ sheet, seqs: [5], counted: 1, changed: 0 }])
  expect(findImbalance([received(5), voided(6)], () => 'void')).toEqual([])
})
