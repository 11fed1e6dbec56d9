import { expect, test } from 'vitest'
import { checkWaybill, courierOfWaybill } from '../../../../shared/domain/waybill.ts'

test.each([
  ['sf', 'SF1672869249975', 'SF1672869249975'],
  ['sf', 'sf 1672 8692 49975', 'SF1672869249975'],
  ['sf', '618022349876', '618022349876'],
  ['yunda', '1800686753916', '1800686753916'],
  ['yunda', '１８００６８６７５３９１６', '1800686753916'],
  ['yunda', '463006867539161', '463006867539161'],
] as const)('%s: %s is stored as %s', (courier, text, number) => {
  expect(checkWaybill(courier, text)).toEqual({ ok: true, value: number })
})

test('of an old 18-digit Yunda barcode the first 13 digits are the number', () => {
  expect(checkWaybill('yunda', '318006867539160001')).toEqual({ ok: true, value: '3180068675391' })
})

test("a number of the other courier's form is told apart from one of no form", () => {
  expect(checkWaybill('sf', '1800686753916')).toEqual({ ok: false, error: 'waybillOfOtherCourier' })
  expect(checkWaybill('yunda', 'SF1672869249975')).toEqual({ ok: false, error: 'waybillOfOtherCourier' })
  expect(checkWaybill('yunda', '18006867539')).toEqual({ ok: false, error: 'waybillFormat' })
  expect(checkWaybill('sf', 'SF167286924997')).toEqual({ ok: false, error: 'waybillFormat' })
  expect(checkWaybill('sf', ' ')).toEqual({ ok: false, error: 'waybillEmpty' })
})

test('the courier is known by the form of the number', () => {
  expect(courierOfWaybill('SF1672869249975')).toEqual({ courier: 'sf', number: 'SF1672869249975' })
  expect(courierOfWaybill('463006867539161')).toEqual({ courier: 'yunda', number: '463006867539161' })
  expect(courierOfWaybill('12345')).toBeNull()
})
