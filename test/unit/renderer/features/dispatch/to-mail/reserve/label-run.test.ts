import { expect, test } from 'vitest'
import type { PoolRow } from '../../../../../../../renderer/data/parcel-queries.ts'
import {
  countSheets,
  couriersOf,
  parcelsOf,
  poolsWithNumbers,
} from '../../../../../../../renderer/features/dispatch/to-mail/reserve/label-run.ts'
import { mailItem } from '../../../../../../support/mail-item.ts'
import { sampleSheet } from '../../../../../../support/sample-application.ts'

const items = [mailItem({ first: 10, delivery: 'yunda' }), mailItem({ first: 20, sheets: 2 }), mailItem({ first: 30 })]
const pool = (courier: PoolRow['courier'], account: string, available: number): PoolRow => ({
  ...{ courier, account, available },
  ...{ reserved: 0, printed: 0, collected: 0, void: 0 },
})

test('a run is of one courier, the one with more parcels first', () => {
  expect(couriersOf(items)).toEqual(['sf', 'yunda'])
  expect(couriersOf(items.slice(0, 1))).toEqual(['yunda'])
})

test('every sheet is counted, and a parcel holds those of one application', () => {
  expect(countSheets(items)).toBe(4)
  expect(parcelsOf(items)[1]).toEqual({ application: 'FP20', sheets: [sampleSheet(20), sampleSheet(21)] })
})

test('only pools of the courier with numbers left are offered, the fullest first', () => {
  const pools = [pool('sf', 'A', 5), pool('sf', 'B', 0), pool('sf', 'C', 90), pool('yunda', 'D', 40)]
  expect(poolsWithNumbers(pools, 'sf').map(({ account }) => account)).toEqual(['C', 'A'])
})
