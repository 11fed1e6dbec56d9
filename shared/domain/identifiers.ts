import type { FapiaoKind } from './application.ts'
import { dropInvisible, toHalfWidth } from './half-width.ts'
import { parseCompactDate } from './shanghai-time.ts'

/** What a check of an identifier found: `warning` may be accepted, `bad` is surely mistyped or damaged. */
export interface IdentifierCheck<Code extends string> {
  readonly status: 'ok' | 'warning' | 'bad'
  readonly code: Code
}

/** What `checkTaxpayerId` says. `none`: nothing given; individuals have no taxpayer ID. */
export type TaxpayerIdCode =
  | 'none'
  | 'socialCreditCode'
  | 'taxpayerIdOld15'
  | 'taxpayerIdOld20'
  | 'taxpayerIdIsResidentId'
  | 'taxpayerIdLength'
  | 'taxpayerIdCharacter'
  | 'taxpayerIdCheckCharacter'

/** What `checkResidentId` says. */
export type ResidentIdCode = 'residentId' | 'residentIdForm' | 'residentIdBirthDate' | 'residentIdCheckCharacter'

/** What `checkPhone` says. `none`: nothing given. */
export type PhoneCode = 'none' | 'mobile' | 'landline' | 'phoneUnusual'

/** An identifier as it is stored and compared: ASCII, no spaces, dashes, invisible signs, or Excel's leading apostrophe; capitals. */
export function normaliseDigits(text: string): string {
  return toHalfWidth(dropInvisible(text))
    .replace(/[\s'`\u2010-\u2015\u2212-]/g, '')
    .toUpperCase()
}

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * Checks a taxpayer ID: 统一社会信用代码 with its check character (GB 32100-2015). The 15- and 20-character IDs of before 2015, and a
 * resident ID used by a sole trader, are warnings.
 */
export function checkTaxpayerId(text: string): IdentifierCheck<TaxpayerIdCode> {
  const id = normaliseDigits(text)
  if (id === '') return { status: 'ok', code: 'none' }
  if (!/^[0-9A-Z]+$/.test(id)) return { status: 'bad', code: 'taxpayerIdCharacter' }
  if (id.length === 15) return { status: 'warning', code: 'taxpayerIdOld15' }
  if (id.length === 20) return { status: 'warning', code: 'taxpayerIdOld20' }
  if (id.length !== 18) return { status: 'bad', code: 'taxpayerIdLength' }
  if (creditCheckCharacter(id) === id[17]) return { status: 'ok', code: 'socialCreditCode' }
  if (checkResidentId(id).status === 'ok') return { status: 'warning', code: 'taxpayerIdIsResidentId' }
  const foreign = [...id].some(character => !CREDIT_ALPHABET.includes(character))
  return { status: 'bad', code: foreign ? 'taxpayerIdCharacter' : 'taxpayerIdCheckCharacter' }
}

function creditCheckCharacter(id: string): string | null {
  let sum = 0
  let weight = 1
  for (const character of id.slice(0, 17)) {
    const value = CREDIT_ALPHABET.indexOf(character)
    if (value < 0) return null
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] ?? null
}

const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Checks an 18-character resident ID: form, birth date and check character (GB 11643). The branch never stores more than its last four. */
export function checkResidentId(text: string): IdentifierCheck<ResidentIdCode> {
  const id = normaliseDigits(text)
  if (!/^[1-9]\d{16}[0-9X]$/.test(id)) return { status: 'bad', code: 'residentIdForm' }
  if (parseCompactDate(id.slice(6, 14)) === null) return { status: 'bad', code: 'residentIdBirthDate' }
  const sum = RESIDENT_WEIGHTS.reduce((total, weight, index) => total + weight * Number(id[index]), 0)
  if ('10X98765432'[sum % 11] !== id[17]) return { status: 'bad', code: 'residentIdCheckCharacter' }
  return { status: 'ok', code: 'residentId' }
}

/** Whether a text is a mainland mobile number, with or without +86. */
export function isMobile(text: string): boolean {
  return /^(?:\+?86)?1[3-9]\d{9}$/.test(normaliseDigits(text))
}

/** Whether a text is a mainland landline: area code, 7 or 8 digits and perhaps an extension; or a 400 or 800 number. */
export function isLandline(text: string): boolean {
  const digits = toHalfWidth(dropInvisible(text)).replace(/[\s()]/g, '')
  return (
    /^(?:\+?86-?)?(?:0?[1-9]\d{1,2}-|0[1-9]\d{1,2})\d{7,8}(?:(?:-|转|ext\.?|x)\d{1,6})?$/i.test(digits) ||
    /^[48]00-?\d{3}-?\d{4}$/.test(digits)
  )
}

/** Checks a phone number. What is neither mobile nor landline (abroad, Hong Kong) is a warning, never refused. */
export function checkPhone(text: string): IdentifierCheck<PhoneCode> {
  if (normaliseDigits(text) === '') return { status: 'ok', code: 'none' }
  if (isMobile(text)) return { status: 'ok', code: 'mobile' }
  return isLandline(text) ? { status: 'ok', code: 'landline' } : { status: 'warning', code: 'phoneUnusual' }
}

/** What a 发票代码 of 10 or 12 digits says about the Fapiao. */
export interface FapiaoCode {
  /** Administrative area, four digits; Shanghai is 3100. */
  readonly area: string
  /** Year the paper was printed for. */
  readonly year: number
  readonly batch: string
  /** null where the code does not tell. */
  readonly kind: 'special' | 'normal' | 'roll' | 'electronicNormal' | 'electronicSpecial' | 'toll' | null
  /** Issued on a blockchain: a 12-digit code that begins with 1. */
  readonly blockchain: boolean
}

const KIND_OF_TEN: Readonly<Record<string, FapiaoCode['kind']>> = {
  1: 'special',
  5: 'special',
  3: 'normal',
  6: 'normal',
}
const KIND_OF_TWELVE: Readonly<Record<string, FapiaoCode['kind']>> = {
  '04': 'normal',
  '05': 'normal',
  '06': 'roll',
  '07': 'roll',
  '11': 'electronicNormal',
  '12': 'toll',
  '13': 'electronicSpecial',
}

/** Takes a 发票代码 apart, or null where the text is none. It carries no check digit, so a mistyped one can pass. */
export function parseFapiaoCode(text: string): FapiaoCode | null {
  const code = normaliseDigits(text)
  if (/^\d{10}$/.test(code)) {
    const kind = KIND_OF_TEN[code.slice(7, 8)] ?? null
    return {
      area: code.slice(0, 4),
      year: 2000 + Number(code.slice(4, 6)),
      batch: code.slice(6, 7),
      kind,
      blockchain: false,
    }
  }
  if (!/^[01]\d{11}$/.test(code)) return null
  const blockchain = code.startsWith('1')
  const kind = blockchain ? null : (KIND_OF_TWELVE[code.slice(10)] ?? null)
  return { area: code.slice(1, 5), year: 2000 + Number(code.slice(5, 7)), batch: code.slice(7, 10), kind, blockchain }
}

/** The kind of paper Fapiao a code belongs to, or null where it is electronic, a toll or unknown. */
export function paperKindOfCode(text: string): FapiaoKind | null {
  const kind = parseFapiaoCode(text)?.kind ?? null
  return kind === 'special' || kind === 'normal' || kind === 'roll' ? kind : null
}

/** Whether a text is a 发票号码: eight digits, leading zeros count. */
export function isFapiaoNumber(text: string): boolean {
  return /^\d{8}$/.test(text)
}

/** Whether a text is the 20-digit number of a 数电 Fapiao. */
export function isDigitalNumber(text: string): boolean {
  return /^\d{20}$/.test(text)
}

/** Whether a text is the id of a sheet: `code-number`, or a 20-digit number. */
export function isSheetId(text: string): boolean {
  return /^(?:\d{10}|\d{12})-\d{8}$/.test(text) || isDigitalNumber(text)
}
