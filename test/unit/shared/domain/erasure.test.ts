import { expect, test } from 'vitest'
import { emptyCustody, evolve } from '../../../../shared/domain/custody.ts'
import type { Entry } from '../../../../shared/domain/entry.ts'
import {
  applicationsConcerned,
  countSheetsHere,
  emptyErasure,
  evolveErasure,
  isErasableKind,
  isImportErased,
  isPastRetention,
  retentionCutoff,
} from '../../../../shared/domain/erasure.ts'
import { createMemoryLedger } from '../../../support/memory-ledger.ts'
import { handOver, sampleApplication, sampleSheet } from '../../../support/sample-application.ts'

const erasure = (seq: number, applications: string[], entries: number[]) =>
  ({ kind: 'personErased', seq, body: { basis: 'request', applications, entries } }) as unknown as Entry

test('the retention period ends on the same day so many years ago, and on the next where there is none', () => {
  expect(retentionCutoff('2026-11-22', 5)).toBe('2021-11-22')
  expect(retentionCutoff('2028-02-29', 5)).toBe('2023-03-01')
  expect(retentionCutoff('2028-02-29', 4)).toBe('2024-02-29')
})

test('an erasure covers the imports before it, not those after it', () => {
  const state = emptyErasure()
  evolveErasure(state, erasure(7, ['FP1'], [3, 5]))
  expect([isImportErased(state, 'FP1', 2), isImportErased(state, 'FP1', 9), isImportErased(state, 'FP2', 2)]).toEqual([
    ...[true, false, false],
  ])
  expect([[...state.entries], state.last]).toEqual([[3, 5], 7])
  evolveErasure(state, erasure(12, ['FP1'], []))
  expect([isImportErased(state, 'FP1', 9), state.last]).toEqual([true, 12])
})

test('who an entry is about: its own applications, those of its sheets, or those of the parcels', () => {
  const ledger = createMemoryLedger()
  const mailed = sampleApplication({ first: 21, delivery: 'sf' })
  ledger.importAll([sampleApplication({ first: 1, sheets: 2 }), sampleApplication({ first: 11 }), mailed])
  const concerned = (entry: Entry) => applicationsConcerned(ledger.state, entry)
  const together = {
    ...handOver('FP1', [1, 2]),
    sheets: [...handOver('FP1', [1, 2]).sheets, ...handOver('FP11', [11]).sheets],
  }
  const handed = ledger.record(together)
  expect(concerned(handed)).toEqual(['FP1', 'FP11'])
  const slipNo = handed.kind === 'handedOver' ? handed.body.slipNo : ''
  expect(concerned(ledger.record({ kind: 'voidHandover', slipNo, reason: '拿错了' }))).toEqual(['FP1', 'FP11'])
  expect(concerned(ledger.record({ kind: 'sendBack', sheets: [sampleSheet(11)], reason: '错' }))).toEqual(['FP11'])
  const own = { courier: 'sf', waybill: 'SF1234567890123', application: 'FP21', sheets: [sampleSheet(21)] } as const
  const packed = ledger.record({ kind: 'useOwnWaybill', ...own })
  expect([concerned(packed), isErasableKind(packed.kind)]).toEqual([[], false])
  const voided = ledger.record({ kind: 'voidWaybills', waybills: ['SF1234567890123'], reason: '破了' })
  expect([concerned(voided), isErasableKind(voided.kind)]).toEqual([['FP21'], true])
  for (const kind of ['operatorAdded', 'operatorChanged', 'imported'] as const) expect(isErasableKind(kind)).toBe(false)
})

test('past retention is what nothing has happened to since, with no sheet here; what never came counts from its import', () => {
  const custody = emptyCustody()
  const bills = (sheet: string) => [{ sheet }]
  const batch = [
    { key: 'here', bills: bills('a'), received: ['a'] },
    { key: 'gone', bills: bills('b'), received: ['b'] },
    { key: 'expected', bills: bills('c'), received: [] },
    { key: 'none', bills: [{ sheet: null }], received: [] },
  ]
  evolve(custody, { kind: 'imported', seq: 2, body: { received: 2 } } as unknown as Entry, batch)
  evolve(custody, { kind: 'sheetsVoided', seq: 5, body: { sheets: ['b'] } } as unknown as Entry)
  const past = (key: string, cutoff: number) => isPastRetention(custody, key, { lastImport: 2, cutoff })
  expect(['here', 'gone', 'expected', 'none'].map(key => past(key, 5))).toEqual([false, true, true, true])
  expect(['here', 'gone', 'expected', 'none'].map(key => past(key, 4))).toEqual([false, false, true, true])
  expect(['gone', 'expected', 'none'].map(key => past(key, 1))).toEqual([false, false, false])
  expect([countSheetsHere(custody, 'here'), countSheetsHere(custody, 'gone')]).toEqual([1, 0])
})
