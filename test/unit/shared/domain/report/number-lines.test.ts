import { expect, test } from 'vitest'
import type { FapiaoKind } from '../../../../../shared/domain/application.ts'
import { type FlowTerm, linesBehind, type NumberName } from '../../../../../shared/domain/report/number-lines.ts'
import { summarise } from '../../../../../shared/domain/report/summarise.ts'
import { randomLedger, ways } from '../../../../support/random-ledger.ts'

const terms: readonly FlowTerm[] = [
  'received',
  'takenBack',
  'handoverVoided',
  'returned',
  'handedOver',
  'shipped',
  'sentBack',
  'void',
]

test.each([1, 2, 3, 4])('the lines behind every number add up to it (seed %i)', seed => {
  const { entries, facts } = randomLedger(seed)
  const lookUp = (sheet: string) => facts.get(sheet) ?? null
  const summary = summarise(entries, lookUp, 0)
  const linesOf = (name: NumberName) => entries.flatMap(entry => linesBehind(name, entry, lookUp))
  const behind = (name: NumberName) => linesOf(name).reduce((sum, { count }) => sum + count, 0)

  expect(behind({ of: 'handovers' })).toBe(summary.handovers)
  expect(behind({ of: 'handovers', proxy: true })).toBe(summary.proxies)
  summary.byHour.forEach((count, hour) => {
    expect(behind({ of: 'handovers', hour })).toBe(count)
  })
  for (const [operator, { handovers, sheets }] of summary.byOperator) {
    expect(behind({ of: 'handovers', operator })).toBe(handovers)
    expect(behind({ of: 'sheets', way: 'pickup', operator })).toBe(sheets)
  }
  expect(behind({ of: 'voidedHandovers' })).toBe(summary.voidedHandovers)
  expect(behind({ of: 'reprints' })).toBe(summary.reprints)
  expect(behind({ of: 'waybills', what: 'used' })).toBe(summary.waybills.used)
  expect(behind({ of: 'waybills', what: 'void' })).toBe(summary.waybills.void)
  for (const courier of ['sf', 'yunda'] as const)
    for (const what of ['collected', 'returned'] as const)
      expect(behind({ of: 'parcels', courier, what })).toBe(summary.parcels[courier][what])
  for (const way of ways) {
    expect(behind({ of: 'sheets', way })).toBe(summary.byWay[way].sheets)
    const kinds: FapiaoKind[] = [...summary.byKind.keys()]
    for (const kind of kinds) expect(behind({ of: 'sheets', way, kind })).toBe(summary.byKind.get(kind)?.[way].sheets)
    const known = kinds.reduce((sum, kind) => sum + (summary.byKind.get(kind)?.[way].sheets ?? 0), 0)
    expect(behind({ of: 'sheets', way, kind: null })).toBe(summary.byWay[way].sheets - known)
  }
  for (const term of terms) expect(behind({ of: 'flow', term })).toBe(summary.flow[term])
})

test('a line names the slip, the waybill and the sheet it leads to', () => {
  const { entries, facts } = randomLedger(1)
  const lookUp = (sheet: string) => facts.get(sheet) ?? null
  const handover = entries.find(entry => entry.kind === 'handedOver')
  const [line] = handover ? linesBehind({ of: 'handovers' }, handover, lookUp) : []
  expect(line?.slipNo).toBe(handover?.kind === 'handedOver' ? handover.body.slipNo : null)
  const printed = entries.find(entry => entry.kind === 'labelsPrinted' && entry.body.waybills.length > 0)
  const lines = printed ? linesBehind({ of: 'waybills', what: 'used' }, printed, lookUp) : []
  expect(lines.map(({ waybill }) => waybill)).toEqual(printed?.kind === 'labelsPrinted' ? printed.body.waybills : [])
  const [moved] = handover ? linesBehind({ of: 'flow', term: 'handedOver' }, handover, lookUp) : []
  expect(moved?.sheet).toMatch(/^3100251130-/)
})
