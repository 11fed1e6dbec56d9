import { expect, test } from 'vitest'
import type { CentralStatus } from '../../../../shared/domain/application.ts'
import { findContradictions, type TwoSides } from '../../../../shared/domain/contradictions.ts'
import type { Place } from '../../../../shared/domain/custody.ts'

function claims(status: CentralStatus, place: Place, change: Partial<TwoSides> = {}) {
  const sides = {
    bill: { status },
    delivery: 'pickup',
    place,
    since: '2026-11-20',
    vanished: false,
    ...change,
  } as const
  return findContradictions(sides).map(found => found.claim)
}

test('a contradiction carries both sides', () => {
  const sides = {
    bill: { status: 'mailed' },
    delivery: 'pickup',
    place: 'branch',
    since: '2026-11-20',
    vanished: false,
  } as const
  expect(findContradictions(sides)).toEqual([
    { claim: 'mailed', status: 'mailed', delivery: 'pickup', place: 'branch', since: '2026-11-20' },
  ])
})

test('mailed by the central system, but here, handed over here, or declared void here', () => {
  expect(claims('mailed', 'branch')).toEqual(['mailed'])
  expect(claims('mailed', 'handedOver')).toEqual(['mailed'])
  expect(claims('mailed', 'void')).toEqual(['mailed'])
  expect(claims('mailed', 'expected')).toEqual([])
})

test('not issued, or void, but the branch holds it or gave it away', () => {
  for (const place of ['branch', 'handedOver'] as const) {
    for (const status of ['inProcess', 'outOfStock', 'paymentSyncing'] as const) {
      expect(claims(status, place)).toEqual(['notIssued'])
    }
    expect(claims('void', place)).toEqual(['void'])
  }
  expect(claims('inProcess', 'shipped', { delivery: 'sf' })).toEqual(['notIssued'])
})

test('issued agrees with every place but void', () => {
  for (const place of ['expected', 'branch', 'handedOver', 'sentBack'] as const)
    expect(claims('issued', place)).toEqual([])
  expect(claims('issued', 'void')).toEqual(['issued'])
})

test('a sheet that was sent back may be mailed, reissued or void', () => {
  for (const status of ['mailed', 'inProcess', 'void', 'issued'] as const)
    expect(claims(status, 'sentBack')).toEqual([])
})

test('a sheet the branch holds or expects has vanished from the export', () => {
  expect(claims('issued', 'branch', { vanished: true })).toEqual(['vanished'])
  expect(claims('inProcess', 'expected', { vanished: true })).toEqual(['vanished'])
  expect(claims('issued', 'handedOver', { vanished: true })).toEqual([])
})

test('handed over though a courier was asked for, shipped though it was to be collected', () => {
  expect(claims('issued', 'handedOver', { delivery: 'yunda' })).toEqual(['courier'])
  expect(claims('issued', 'shipped')).toEqual(['pickup'])
  expect(claims('issued', 'shipped', { delivery: 'sf' })).toEqual([])
  expect(claims('mailed', 'handedOver', { delivery: 'sf' })).toEqual(['mailed', 'courier'])
})
