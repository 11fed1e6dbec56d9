import { expect, test } from 'vitest'
import type { Entry } from '../../../../../shared/domain/entry.ts'
import { beginSummary, summarise } from '../../../../../shared/domain/report/summarise.ts'
import { closingOf } from '../../../../../shared/domain/stock.ts'
import { randomLedger } from '../../../../support/random-ledger.ts'

const seeds = [1, 2, 3, 4, 5, 6]

function count(entries: readonly Entry[], fits: (entry: Entry) => number | boolean): number {
  let sum = 0
  for (const entry of entries) sum += Number(fits(entry))
  return sum
}

test.each(seeds)('every figure is what plain loops over the raw ledger count (seed %i)', seed => {
  const { entries, facts } = randomLedger(seed)
  const summary = summarise(entries, sheet => facts.get(sheet) ?? null, 0)
  const of = (kind: Entry['kind']) => count(entries, entry => entry.kind === kind)
  expect(summary.handovers).toBe(of('handedOver'))
  expect(summary.handovers).toBeGreaterThan(20)
  expect(summary.proxies).toBe(count(entries, entry => entry.kind === 'handedOver' && !entry.body.inPerson))
  expect(summary.voidedHandovers).toBe(of('handoverVoided'))
  expect(summary.reprints).toBe(of('reprinted'))
  for (let hour = 0; hour < 24; hour += 1) {
    const inHour = (entry: Entry) => (new Date(entry.at).getUTCHours() + 8) % 24 === hour
    expect(summary.byHour[hour]).toBe(count(entries, entry => entry.kind === 'handedOver' && inHour(entry)))
  }
  for (const operator of ['op-1', 'op-2', 'op-3']) {
    const own = entries.filter(entry => entry.operator === operator)
    expect(summary.byOperator.get(operator)).toEqual({
      handovers: count(own, entry => entry.kind === 'handedOver'),
      sheets: count(own, entry => (entry.kind === 'handedOver' ? entry.body.sheets.length : 0)),
    })
  }
  for (const courier of ['sf', 'yunda'] as const)
    expect(summary.parcels[courier].collected).toBe(
      count(entries, entry => entry.kind === 'parcelCollected' && entry.body.courier === courier),
    )
  expect(summary.parcels.sf.returned + summary.parcels.yunda.returned).toBe(of('parcelReturned'))
  expect(summary.waybills.void).toBe(
    count(entries, entry => (entry.kind === 'waybillsVoided' ? entry.body.waybills.length : 0)),
  )
})

test.each(seeds)('amounts with and without tax are those of the sheets that left (seed %i)', seed => {
  const { entries, facts } = randomLedger(seed)
  const { byWay, byKind } = summarise(entries, sheet => facts.get(sheet) ?? null, 0)
  const expected = { sheets: 0, amount: 0, tax: 0, total: 0, withoutAmount: 0 }
  for (const entry of entries) {
    if (entry.kind !== 'handedOver') continue
    for (const { sheet } of entry.body.sheets) {
      const known = facts.get(sheet)
      expected.sheets += 1
      expected.amount += known?.amount ?? 0
      expected.tax += known?.tax ?? 0
      expected.total += known?.total ?? 0
      if (known?.total == null) expected.withoutAmount += 1
    }
  }
  expect(byWay.pickup).toEqual(expected)
  expect(expected.withoutAmount).toBeGreaterThan(0)
  let shipped = 0
  for (const entry of entries) if (entry.kind === 'parcelCollected') shipped += entry.body.sheets.length
  expect(byWay.sf.sheets + byWay.yunda.sheets).toBe(shipped)
  const known = [...byKind.values()].reduce((sum, totals) => sum + totals.pickup.sheets, 0)
  const unnamed = entries.flatMap(entry =>
    entry.kind === 'handedOver' ? entry.body.sheets.filter(({ sheet }) => !facts.has(sheet)) : [],
  )
  expect(known).toBe(byWay.pickup.sheets - unnamed.length)
})

test.each(seeds)(
  'the flow of any part leads from what was at the branch before it to what is there after it (seed %i)',
  seed => {
    const { entries, state, facts } = randomLedger(seed)
    const lookUp = (sheet: string) => facts.get(sheet) ?? null
    for (const cut of [0, 1, 50, entries.length - 1]) {
      const before = closingOf(summarise(entries.slice(0, cut), lookUp, 0).flow)
      const { flow } = summarise(entries.slice(cut), lookUp, before)
      expect(flow.opening).toBe(before)
      expect(closingOf(flow)).toBe(state.counts.branch)
    }
  },
)

test('a period read in parts gives the same as read at once', () => {
  const { entries, facts } = randomLedger(9)
  const lookUp = (sheet: string) => facts.get(sheet) ?? null
  const growing = beginSummary(12)
  for (const entry of entries) {
    // Asked for in between, it must not be disturbed by what comes.
    if (entry.seq === 40) growing.read()
    growing.add(entry, lookUp)
  }
  expect(growing.read()).toEqual(summarise(entries, lookUp, 12))
})
