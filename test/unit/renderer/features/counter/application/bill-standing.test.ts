import { expect, test } from 'vitest'
import type { ApplicationRow, WaybillRow } from '../../../../../../renderer/data/db.ts'
import { standingsOf, waitsSince } from '../../../../../../renderer/features/counter/application/bill-standing.ts'
import { calendar } from '../../../../../../renderer/host/work-calendar.ts'
import { sampleSheet } from '../../../../../support/sample-application.ts'
import { sampleRow } from '../../../../../support/sample-row.ts'

const number = 'SF9999000010007'
const waybill: WaybillRow = {
  ...{
    number,
    added: 1,
    application: 'FP100',
    courier: 'sf',
    account: '月结',
    route: null,
    state: 'collected',
    seq: 5,
  },
  ...{ parcel: { application: 'FP100', sheets: [sampleSheet(100)] }, batchNo: null, manifestNo: null },
  ...{ returned: false, reprints: 0 },
}
const readinessOf = (row: ApplicationRow, waybills: readonly WaybillRow[] = []) =>
  standingsOf(row, '2026-11-22', calendar, new Map(), waybills)[0]?.readiness

test('a sheet at the branch is ready for its collector, not for a courier', () => {
  expect(readinessOf(sampleRow(100, ['branch']))).toMatchObject({ reason: 'atBranch' })
  const byCourier = sampleRow(100, ['branch'], { delivery: 'sf' })
  expect(readinessOf(byCourier)).toMatchObject({ reason: 'awaitingMailing', atBranch: true, waybill: null })
  const packed = { ...byCourier, packed: { [sampleSheet(100)]: number } }
  expect(readinessOf(packed)).toMatchObject({ reason: 'awaitingMailing', courier: 'sf', waybill: number })
})

test('the way the customer last asked for counts, and is no contradiction', () => {
  const row = sampleRow(100, ['branch'], { delivery: 'yunda' })
  const changed: ApplicationRow = { ...row, deliveryChange: { to: 'pickup', seq: 9 } }
  expect(readinessOf(changed)).toMatchObject({ reason: 'atBranch' })
  const collected: ApplicationRow = {
    ...sampleRow(100, ['handedOver'], { delivery: 'yunda' }),
    deliveryChange: { to: 'pickup', seq: 9 },
  }
  expect(standingsOf(collected, '2026-11-22', calendar)[0]?.contradictions).toEqual([])
})

test('what was shipped names the parcel it left in, not one that came back', () => {
  const shipped = sampleRow(100, ['shipped'], { delivery: 'sf' })
  const returned = { ...waybill, number: 'SF9999000010020', returned: true }
  expect(readinessOf(shipped, [returned, waybill])).toMatchObject({ reason: 'shipped', courier: 'sf', waybill: number })
  expect(readinessOf(shipped, [returned])).toMatchObject({ reason: 'shipped', waybill: null })
})

test('an application waits here for its collector or for its courier', () => {
  expect(waitsSince(sampleRow(100, ['branch']))).toBe(2)
  expect(waitsSince(sampleRow(100, ['branch'], { delivery: 'sf' }))).toBe(2)
  expect(waitsSince(sampleRow(100, ['expected']))).toBeUndefined()
})
