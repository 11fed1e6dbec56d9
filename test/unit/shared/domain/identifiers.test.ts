import { expect, test } from 'vitest'
import {
  checkPhone,
  checkResidentId,
  checkTaxpayerId,
  isDigitalNumber,
  isFapiaoNumber,
  isSheetId,
  normaliseDigits,
  paperKindOfCode,
  parseFapiaoCode,
} from '../../../../shared/domain/identifiers.ts'

test('identifiers are compared in ASCII capitals without spaces, dashes and invisible signs', () => {
  expect(normaliseDigits('　９１１１ 0000-6000\u200B37341l\t')).toBe('91110000600037341L')
  expect(normaliseDigits("'05797497")).toBe('05797497')
  expect(normaliseDigits('\uFEFF021—28986102')).toBe('02128986102')
})

test.each(['91350100M000100Y43', '91110000600037341L', '91110000 600037341l', '91320505W3X96M7PR4'])(
  '%s is a 统一社会信用代码 (GB 32100-2015)',
  id => {
    expect(checkTaxpayerId(id)).toEqual({ status: 'ok', code: 'socialCreditCode' })
  },
)

test('one wrong character is caught by the check character', () => {
  expect(checkTaxpayerId('91350100M000100Y34')).toEqual({ status: 'bad', code: 'taxpayerIdCheckCharacter' })
  expect(checkTaxpayerId('91350100N000100Y43')).toEqual({ status: 'bad', code: 'taxpayerIdCheckCharacter' })
})

test('letters that the code does not use, and other signs, are named as such', () => {
  for (const letter of ['I', 'O', 'Z', 'S', 'V'])
    expect(checkTaxpayerId(`91350100M00010${letter}Y43`)).toEqual({ status: 'bad', code: 'taxpayerIdCharacter' })
  expect(checkTaxpayerId('9.135E+17')).toEqual({ status: 'bad', code: 'taxpayerIdCharacter' })
})

test('IDs of before 2015 and resident IDs are accepted with a warning, individuals have none', () => {
  expect(checkTaxpayerId('310115632345678')).toEqual({ status: 'warning', code: 'taxpayerIdOld15' })
  expect(checkTaxpayerId('44052418800101001401')).toEqual({ status: 'warning', code: 'taxpayerIdOld20' })
  expect(checkTaxpayerId('11010519491231002X')).toEqual({ status: 'warning', code: 'taxpayerIdIsResidentId' })
  expect(checkTaxpayerId(' ')).toEqual({ status: 'ok', code: 'none' })
})

test('any other length is wrong', () => {
  expect(checkTaxpayerId('91350100M000100Y4')).toEqual({ status: 'bad', code: 'taxpayerIdLength' })
})

test.each(['11010519491231002X', '11010519491231002x', '440524188001010014'])('%s is a resident ID (GB 11643)', id => {
  expect(checkResidentId(id)).toEqual({ status: 'ok', code: 'residentId' })
})

test('each of the eleven check characters of a resident ID is known (ISO 7064 MOD 11-2)', () => {
  for (let serial = 0; serial < 11; serial++) {
    const body = `110105194912310${String(serial).padStart(2, '0')}`
    const product = [...body].reduce((carry, digit) => ((carry + Number(digit)) * 2) % 11, 0)
    const check = (12 - product) % 11
    expect(checkResidentId(`${body}${check === 10 ? 'X' : check}`).status).toBe('ok')
  }
})

test('a resident ID is wrong by form, birth date or check character', () => {
  expect(checkResidentId('1101051949123100')).toEqual({ status: 'bad', code: 'residentIdForm' })
  expect(checkResidentId('11010519490231002X')).toEqual({ status: 'bad', code: 'residentIdBirthDate' })
  expect(checkResidentId('110105194912310029')).toEqual({ status: 'bad', code: 'residentIdCheckCharacter' })
})

test.each(['13812345678', '+86 138-1234-5678', '8613812345678', '１９９１２３４５６７８', '14350128081'])(
  '%s is a mobile',
  text => {
    expect(checkPhone(text)).toEqual({ status: 'ok', code: 'mobile' })
  },
)

test.each([
  '021-28986102',
  '02128986102',
  '0571-87654321',
  '(021)28986102',
  '86-21-28986102',
  '021-28986102-8001',
  '021-28986102转12',
  '400-089-0365',
])('%s is a landline', text => {
  expect(checkPhone(text)).toEqual({ status: 'ok', code: 'landline' })
})

test('phones from elsewhere are a warning, an empty field is none', () => {
  for (const text of ['12812345678', '1381234567', '+852 9123 4567', '28986102', 'abc'])
    expect(checkPhone(text)).toEqual({ status: 'warning', code: 'phoneUnusual' })
  expect(checkPhone('')).toEqual({ status: 'ok', code: 'none' })
})

test('a code of ten digits: area, year, batch, kind', () => {
  expect(parseFapiaoCode('3100251130')).toEqual({
    area: '3100',
    year: 2025,
    batch: '1',
    kind: 'special',
    blockchain: false,
  })
  expect(parseFapiaoCode('1200154130')?.kind).toBe('special')
  expect(parseFapiaoCode('4200161350')?.kind).toBe('normal')
})

test('a code of twelve digits: zero, area, year, batch, kind', () => {
  expect(parseFapiaoCode('031002500104')).toEqual({
    area: '3100',
    year: 2025,
    batch: '001',
    kind: 'normal',
    blockchain: false,
  })
  expect(parseFapiaoCode('031002500106')?.kind).toBe('roll')
  expect(parseFapiaoCode('050003523411')?.kind).toBe('electronicNormal')
  expect(parseFapiaoCode('144031909111')).toMatchObject({ area: '4403', blockchain: true, kind: null })
})

test('other lengths are no code, and only paper kinds are handed over', () => {
  expect(parseFapiaoCode('31002511')).toBeNull()
  expect(parseFapiaoCode('231002500104')).toBeNull()
  expect(paperKindOfCode('031002500104')).toBe('normal')
  expect(paperKindOfCode('050003523411')).toBeNull()
})

test('numbers and ids of sheets are text with their zeros', () => {
  expect(isFapiaoNumber('05797497')).toBe(true)
  expect(isFapiaoNumber('5797497')).toBe(false)
  expect(isDigitalNumber('26312000000012345678')).toBe(true)
  expect(isSheetId('3100251130-05797497')).toBe(true)
  expect(isSheetId('031002500104-05797497')).toBe(true)
  expect(isSheetId('26312000000012345678')).toBe(true)
  expect(isSheetId('3100251130-5797497')).toBe(false)
  expect(isSheetId('31002511300-05797497')).toBe(false)
})
