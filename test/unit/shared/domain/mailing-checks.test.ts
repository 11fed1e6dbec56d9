import { expect, test } from 'vitest'
import year2026 from '../../../../assets/calendar/2026.json' with { type: 'json' }
import {
  blocksMailing,
  checkAddress,
  checkMailingPhone,
  checkRecipient,
  mailingDue,
} from '../../../../shared/domain/mailing-checks.ts'
import { readHolidayYear } from '../../../../shared/domain/workdays.ts'

const whole = {
  name: '单雪芹',
  phone: '13812345678',
  address: '上海市浦东新区科苑路88号德国中心3号楼657',
  postcode: '',
}

test('a name, a phone and an address that a courier can use leave nothing to say', () => {
  expect(checkRecipient(whole)).toEqual([])
})

test.each([
  '上海市浦东新区科苑路88号德国中心3号楼657',
  '上海浦东科苑路八十八号德国中心',
  '江苏省苏州市工业园区星湖街 328 号创意产业园',
  '新疆维吾尔自治区伊犁哈萨克自治州伊宁县人民路一号',
  '内蒙古锡林郭勒盟正蓝旗上都镇金莲川大街３号',
  '北京市海淀区清华大学',
  '浙江省杭州市余杭区径山镇径山村',
  '重庆渝中区解放碑环球金融中心',
  '上海市黄浦区南京东路A座',
])('%s can be found', address => {
  expect(checkAddress(address)).toEqual([])
})

test.each([
  ['', ['addressMissing']],
  ['　\u200b', ['addressMissing']],
  ['--', ['addressMissing']],
  ['暂无', ['addressMissing']],
  ['N/A', ['addressMissing']],
  ['科苑路88号德国中心3号楼', ['addressNoRegion']],
  ['阳光小区三号楼二单元', ['addressNoRegion']],
  ['菜市场旁边的超市二楼', ['addressNoRegion']],
  ['上海市浦东新区科苑路', ['addressNoPlace']],
  ['上海市浦东新区', ['addressShort', 'addressNoPlace']],
  ['88号', ['addressShort', 'addressNoRegion']],
  ['Room 657, Building 3, 88 Keyuan Road, Shanghai', ['addressForeign']],
  ['Berlin', ['addressShort', 'addressForeign']],
])('address %j: %j', (address, problems) => {
  expect(checkAddress(address)).toEqual(problems)
})

test.each([
  ['13812345678', null],
  ['+86 138 1234 5678', null],
  ['１３８１２３４５６７８', null],
  ['021-28986102', null],
  ['400-089-0365', null],
  ['', 'phoneMissing'],
  ['无', 'phoneMissing'],
  ['138****5678', 'phoneUnreadable'],
  ['1381234567', 'phoneUnreadable'],
  ['+852 2345 6789', 'phoneUnreadable'],
] as const)('phone %j: %s', (phone, problem) => {
  expect(checkMailingPhone(phone)).toBe(problem)
})

test('only what is empty or erased blocks; a doubtful phone or address is a question', () => {
  expect(checkRecipient(null)).toEqual(['erased'])
  expect(checkRecipient({ name: '', phone: '', address: '', postcode: '' }).every(blocksMailing)).toBe(true)
  expect(checkRecipient({ ...whole, phone: '12', address: '德国中心' }).some(blocksMailing)).toBe(false)
})

test('what blocks comes before what is only asked about', () => {
  expect(checkRecipient({ ...whole, phone: '12', address: '' })).toEqual(['addressMissing', 'phoneUnreadable'])
})

const calendar = [readHolidayYear(year2026)].flatMap(year => (year.ok ? year.value : []))

test('a parcel is due two working days after its sheets came to the branch (R3)', () => {
  // Friday; Monday and Tuesday are worked.
  expect(mailingDue('2026-11-20', '2026-11-24', calendar)).toEqual({ kind: 'date', date: '2026-11-24', overdue: false })
  expect(mailingDue('2026-11-20', '2026-11-25', calendar)).toMatchObject({ overdue: true })
})

test('without a calendar nothing is called overdue', () => {
  expect(mailingDue('2026-12-31', '2027-02-01', calendar)).toEqual({ kind: 'noCalendar', year: 2027 })
  expect(mailingDue(null, '2026-11-25', calendar)).toEqual({ kind: 'unknown' })
})
