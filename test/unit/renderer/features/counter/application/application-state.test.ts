import { expect, test } from 'vitest'
import { stateOf, wordOf } from '../../../../../../renderer/features/counter/application/application-state.ts'
import { standingsOf } from '../../../../../../renderer/features/counter/application/bill-standing.ts'
import { calendar } from '../../../../../../renderer/host/work-calendar.ts'
import type { Place } from '../../../../../../shared/domain/custody.ts'
import type { Readiness } from '../../../../../../shared/domain/readiness.ts'
import { sampleRow } from '../../../../../support/sample-row.ts'

const stateOfPlaces = (...places: Place[]) => stateOf(standingsOf(sampleRow(100, places), '2026-11-22', calendar))

test('an application is called what its most urgent sheet is', () => {
  expect(stateOfPlaces('branch', 'handedOver', 'branch')).toEqual({ word: 'ready', count: 2, of: 3 })
  expect(stateOfPlaces('handedOver', 'expected')).toEqual({ word: 'expected', count: 1, of: 2 })
  expect(stateOfPlaces('sentBack', 'handedOver')).toEqual({ word: 'returned', count: 1, of: 2 })
  expect(stateOfPlaces('void', 'void')).toEqual({ word: 'void', count: 2, of: 2 })
})

test('what should have been done by now is overdue', () => {
  const due = (overdue: boolean) => ({ kind: 'date', date: '2026-11-20', overdue }) as const
  const words: readonly (readonly [Readiness, string])[] = [
    [{ reason: 'inProcess', appliedDate: null, due: due(true) }, 'overdue'],
    [{ reason: 'inProcess', appliedDate: null, due: due(false) }, 'processing'],
    [{ reason: 'paymentSyncing', paymentDate: null, due: due(true) }, 'overdue'],
    [{ reason: 'paymentSyncing', paymentDate: null, due: { kind: 'unknown' } }, 'paymentSyncing'],
    [{ reason: 'outOfStock', expectedDate: '2026-11-20', overdue: true }, 'overdue'],
    [{ reason: 'outOfStock', expectedDate: null, overdue: false }, 'outOfStock'],
  ]
  for (const [readiness, word] of words) expect(wordOf(readiness)).toBe(word)
})

test('a sheet that goes by courier is to be mailed, then in a parcel, and never ready', () => {
  const awaiting = { reason: 'awaitingMailing', issueDate: null, courier: 'sf', atBranch: true, since: null } as const
  expect(wordOf({ ...awaiting, waybill: null })).toBe('toBeMailed')
  expect(wordOf({ ...awaiting, waybill: 'SF9999000010007' })).toBe('packed')
})
