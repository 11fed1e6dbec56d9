import { expect, test } from 'vitest'
import { readScan } from '../../../../shared/domain/scan.ts'

const NORMAL = '01,04,4200161350,00015045,165106.00,20160501,48114255542168294433,DBFE,'
const SPECIAL = '01,01,1200154130,03630024,94339.62,20160621,,9335,'
const ELECTRONIC = '01,10,050003523456,29342181,104.72,20180613,02418567008427471889,1774,'

test('the QR code of a normal Fapiao', () => {
  expect(readScan(NORMAL)).toEqual({
    kind: 'fapiao',
    sheet: '4200161350-00015045',
    code: '4200161350',
    number: '00015045',
    fapiaoKind: 'normal',
    issueDate: '2016-05-01',
    amount: 16_510_600,
    crc: 'ok',
  })
})

test('the QR code of a special Fapiao has an empty check code', () => {
  expect(readScan(SPECIAL)).toMatchObject({
    sheet: '1200154130-03630024',
    fapiaoKind: 'special',
    amount: 9_433_962,
    crc: 'ok',
  })
})

test('an electronic Fapiao is recognised although it is no paper kind; its sum leaves the last comma out', () => {
  expect(readScan(ELECTRONIC)).toMatchObject({ sheet: '050003523456-29342181', fapiaoKind: null, crc: 'ok' })
})

test('a 数电 Fapiao has neither code nor check code', () => {
  expect(readScan('01,32,,26312000000012345678,100.00,20261119,,8D62,')).toEqual({
    kind: 'fapiao',
    sheet: '26312000000012345678',
    code: null,
    number: '26312000000012345678',
    fapiaoKind: 'digitalNormal',
    issueDate: '2026-11-19',
    amount: 10_000,
    crc: 'ok',
  })
})

test('of kinds whose sum is not known to cover the last comma both forms count', () => {
  const text = '01,32,,26312000000012345678,100.00,20261119,,'
  expect(readScan(`${text}438C`)).toMatchObject({ crc: 'ok' })
  expect(readScan(`${text}8D62`)).toMatchObject({ crc: 'ok' })
  expect(readScan(`${text}0000`)).toMatchObject({ crc: 'mismatch' })
})

test.each([
  ['without the trailing comma', NORMAL.slice(0, -1)],
  ['with carriage return and line feed', `${NORMAL}\r\n`],
  ['with a tab', `${NORMAL}\t`],
  ['in lower-case hex', NORMAL.toLowerCase()],
  ['with full-width commas', NORMAL.replaceAll(',', '，')],
  [
    'with full-width digits and letters',
    NORMAL.replace(/[0-9A-F,.]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  ],
  ['with a Chinese full stop for the decimal point', NORMAL.replace('.', '。')],
  ['with zero-width signs', `\uFEFF${NORMAL.replaceAll(',', ',\u200B')}`],
])('the same sheet %s', (_, text) => {
  expect(readScan(text)).toEqual(readScan(NORMAL))
})

test('a sum that does not fit is a mismatch, never a refusal', () => {
  expect(readScan(NORMAL.replace('00015045', '00015046'))).toMatchObject({
    sheet: '4200161350-00015046',
    crc: 'mismatch',
  })
  expect(readScan(NORMAL.replace('DBFE', '79DA'))).toMatchObject({ crc: 'mismatch' })
  expect(readScan(ELECTRONIC.replace('1774', 'F499'))).toMatchObject({ crc: 'mismatch' })
})

test('a code without a sum has nothing to check against', () => {
  expect(readScan('01,04,4200161350,00015045,165106.00,20160501,48114255542168294433')).toMatchObject({ crc: 'absent' })
  expect(readScan('01,04,4200161350,00015045,165106.00,20160501,48114255542168294433,,')).toMatchObject({
    crc: 'absent',
  })
})

test('an unreadable date or amount is null, the sheet is still known', () => {
  expect(readScan('01,04,4200161350,00015045,,20161301,,')).toMatchObject({
    sheet: '4200161350-00015045',
    issueDate: null,
    amount: null,
  })
})

test('a code with digits lost on the way is text, not another sheet', () => {
  expect(readScan('01,04,420016135,00015045,165106.00,20160501,48114255542168294433,DBFE,').kind).toBe('text')
})

test('code and number typed together', () => {
  for (const text of ['3100251130 25215622', '3100251130-25215622', '３１００２５１１３０　２５２１５６２２']) {
    expect(readScan(text)).toMatchObject({
      kind: 'fapiao',
      sheet: '3100251130-25215622',
      fapiaoKind: 'special',
      crc: 'absent',
    })
  }
})

test('a slip, also in lower case, full width or with the dashes of an input method', () => {
  const slip = { kind: 'slip', slipNo: 'SH-20261122-0017' }
  expect(readScan('SH-20261122-0017\r')).toEqual(slip)
  expect(readScan('sh-20261122-0017')).toEqual(slip)
  expect(readScan('ＳＨ－２０２６１１２２－００１７')).toEqual(slip)
  expect(readScan('SH—20261122—0017')).toEqual(slip)
})

test('waybills of both couriers', () => {
  expect(readScan('sf1672869249975')).toEqual({ kind: 'waybill', courier: 'sf', number: 'SF1672869249975' })
  expect(readScan('618022349876')).toEqual({ kind: 'waybill', courier: 'sf', number: '618022349876' })
  expect(readScan('1800686753916')).toEqual({ kind: 'waybill', courier: 'yunda', number: '1800686753916' })
  expect(readScan('318006867539160001')).toEqual({ kind: 'waybill', courier: 'yunda', number: '3180068675391' })
})

test('digits that prove to be something else are no waybill', () => {
  expect(readScan('031002500104')).toEqual({ kind: 'text', text: '031002500104' })
  expect(readScan('440524188001010014')).toEqual({ kind: 'text', text: '440524188001010014' })
})

test('numbers of sheets, orders and applications', () => {
  expect(readScan(' 00015045 ')).toEqual({ kind: 'sheetNumber', digits: '00015045' })
  expect(readScan('26312000000012345678')).toEqual({ kind: 'sheetNumber', digits: '26312000000012345678' })
  expect(readScan('2703729684')).toEqual({ kind: 'order', orderNo: '2703729684' })
  expect(readScan('fp20261008000001')).toEqual({ kind: 'application', applicationNo: 'FP20261008000001' })
  expect(readScan('3100251130')).toEqual({ kind: 'text', text: '3100251130' })
})

test('anything else is text, in ASCII where it can be', () => {
  expect(readScan('　铭意 科技')).toEqual({ kind: 'text', text: '铭意 科技' })
  expect(readScan('１３８１２３４５６７８')).toEqual({ kind: 'text', text: '13812345678' })
  expect(readScan('')).toEqual({ kind: 'text', text: '' })
})
