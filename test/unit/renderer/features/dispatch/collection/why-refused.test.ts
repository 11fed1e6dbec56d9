import { expect, test } from 'vitest'
import type { WaybillRow } from '../../../../../../renderer/data/db.ts'
import { whyRefused } from '../../../../../../renderer/features/dispatch/collection/why-refused.ts'
import type { WaybillState } from '../../../../../../shared/domain/dispatch.ts'
import { textsOf } from '../../../../../../shared/i18n/texts.ts'

const texts = textsOf('zh-CN')
const { scan } = texts.collection
const waybill = 'SF2000000000001'
const shown = 'SF20 0000 0000 001'

function rowOf(changes: Partial<WaybillRow>): WaybillRow {
  return {
    ...{ number: waybill, courier: 'sf', account: '', route: null, state: 'collected', seq: 9, application: 'A1' },
    ...{
      added: 3,
      parcel: { application: 'A1', sheets: [] },
      batchNo: null,
      manifestNo: null,
      returned: false,
      reprints: 0,
    },
    ...changes,
  }
}

const because = (state: WaybillState, row: WaybillRow | null) =>
  whyRefused(texts, { code: 'waybillState', waybill, state }, row)

test('a number says in words why its parcel must stay', () => {
  expect(whyRefused(texts, { code: 'waybillUnknown', waybill }, null)).toBe(scan.unknown(shown))
  expect(whyRefused(texts, { code: 'waybillOfOtherCourier', waybill, courier: 'yunda' }, null)).toBe(
    scan.otherCourier(shown, '韵达'),
  )
  expect(because('available', null)).toBe(scan.notUsed(shown))
  expect(because('reserved', null)).toBe(scan.notPrinted(shown))
  expect(because('void', null)).toBe(scan.void(shown))
})

test('of a parcel that is out it says whether it is on this list, on an earlier manifest, or back', () => {
  expect(because('collected', rowOf({}))).toBe(scan.alreadyScanned(shown))
  expect(because('collected', rowOf({ manifestNo: 'SH-M20261122-001' }))).toBe(
    scan.inManifest(shown, 'SH-M20261122-001'),
  )
  expect(because('collected', rowOf({ manifestNo: 'SH-M20261122-001', returned: true }))).toBe(scan.returned(shown))
})

test('what is not the parcel’s fault stands on the screen instead', () => {
  expect(whyRefused(texts, { code: 'diskFull' }, null)).toBeNull()
  expect(whyRefused(texts, { code: 'roleMissing' }, null)).toBeNull()
})
