import type { FapiaoKind, Fen, IsoDate, SheetId } from './application.ts'
import { crc16Umts } from './crc16-umts.ts'
import { dropInvisible, toHalfWidth } from './half-width.ts'
import {
  checkResidentId,
  checkTaxpayerId,
  isDigitalNumber,
  isFapiaoNumber,
  isSheetId,
  paperKindOfCode,
  parseFapiaoCode,
} from './identifiers.ts'
import { parseYuan } from './money.ts'
import { parseCompactDate } from './shanghai-time.ts'
import { parseSlipNo } from './slip-number.ts'
import { type Courier, courierOfWaybill } from './waybill.ts'

/** A Fapiao recognised by its QR code, or by code and number typed together. */
export interface FapiaoScan {
  readonly kind: 'fapiao'
  readonly sheet: SheetId
  /** null on a 数电 Fapiao, whose QR code has none. */
  readonly code: string | null
  /** Eight digits, or the 20 digits of a 数电 Fapiao. */
  readonly number: string
  /** null for kinds that do not exist on paper and where the code does not tell. */
  readonly fapiaoKind: FapiaoKind | null
  readonly issueDate: IsoDate | null
  /** As printed in the QR code. Not reliably the total with tax. */
  readonly amount: Fen | null
  /** `mismatch`: misread or altered, a warning and never a block. `absent`: nothing to check against. */
  readonly crc: 'ok' | 'mismatch' | 'absent'
}

/**
 * What a scan, or a typed text, looks like. Only `fapiao` and `slip` are certain; the others go by their form (13 digits may be a
 * Yunda number or a phone with 86), so what is not found as such is searched for as text.
 */
export type Scan =
  | FapiaoScan
  | { readonly kind: 'slip'; readonly slipNo: string }
  | { readonly kind: 'waybill'; readonly courier: Courier; readonly number: string }
  | { readonly kind: 'sheetNumber'; readonly digits: string }
  | { readonly kind: 'order'; readonly orderNo: string }
  | { readonly kind: 'application'; readonly applicationNo: string }
  | { readonly kind: 'text'; readonly text: string }

/** Recognises a scan whatever the keyboard, input method or scanner suffix made of it. */
export function readScan(raw: string): Scan {
  const text = toHalfWidth(dropInvisible(raw)).trim()
  return readQrCode(text) ?? readCode(text) ?? { kind: 'text', text }
}

const KIND_OF_QR: Readonly<Record<string, FapiaoKind>> = {
  '01': 'special',
  '04': 'normal',
  '11': 'roll',
  '31': 'digitalSpecial',
  '32': 'digitalNormal',
}

function readQrCode(text: string): FapiaoScan | null {
  // In Chinese punctuation an input method types 、 for the comma key's neighbour and 。 for the decimal point.
  const ascii = text
    .replace(/[、，]/g, ',')
    .replaceAll('。', '.')
    .replace(/\s/g, '')
  const fields = ascii.replace(/,$/, '').split(',')
  const [version, kindCode = '', code = '', number = '', amount = '', date = ''] = fields
  if (version !== '01' || fields.length < 6 || fields.length > 8) return null
  const sheet = isDigitalNumber(number) ? number : `${code}-${number}`
  if (!isSheetId(sheet)) return null
  const yuan = parseYuan(amount)
  return {
    kind: 'fapiao',
    sheet,
    code: code || null,
    number,
    fapiaoKind: KIND_OF_QR[kindCode] ?? null,
    issueDate: parseCompactDate(date),
    amount: yuan.ok ? yuan.value : null,
    crc: checkCrc(fields, kindCode),
  }
}

/** For the paper kinds 01 and 04 the sum covers the comma before it, for kind 10 not; of other kinds neither is known. */
function checkCrc(fields: readonly string[], kindCode: string): FapiaoScan['crc'] {
  const printed = fields[7]?.toUpperCase()
  if (!printed) return 'absent'
  const covered = fields.slice(0, 7).join(',')
  const withComma = crc16Umts(`${covered},`) === printed
  const withoutComma = crc16Umts(covered) === printed
  if (kindCode === '01' || kindCode === '04') return withComma ? 'ok' : 'mismatch'
  if (kindCode === '10') return withoutComma ? 'ok' : 'mismatch'
  return withComma || withoutComma ? 'ok' : 'mismatch'
}

function readCode(text: string): Scan | null {
  const compact = text
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase()
  const slip = parseSlipNo(compact)
  if (slip) return { kind: 'slip', slipNo: compact }
  if (/^FP\d{12,20}$/.test(compact)) return { kind: 'application', applicationNo: compact }
  const typedSheet = readCodeAndNumber(text)
  if (typedSheet) return typedSheet
  if (isFapiaoNumber(compact) || isDigitalNumber(compact)) return { kind: 'sheetNumber', digits: compact }
  const waybill = looksLikeOtherNumber(compact) ? null : courierOfWaybill(compact)
  if (waybill) return { kind: 'waybill', ...waybill }
  // A Fapiao code of ten digits looks the same; Shanghai's are the ones met here.
  if (/^\d{10}$/.test(compact) && !compact.startsWith('3100')) return { kind: 'order', orderNo: compact }
  return null
}

function readCodeAndNumber(text: string): FapiaoScan | null {
  const [, code, number] = /^(\d{10}|\d{12})[\s-](\d{8})$/.exec(text) ?? []
  if (code === undefined || number === undefined) return null
  const sheet = `${code}-${number}`
  return {
    kind: 'fapiao',
    sheet,
    code,
    number,
    fapiaoKind: paperKindOfCode(code),
    issueDate: null,
    amount: null,
    crc: 'absent',
  }
}

/** Digits that a courier's number could be, but that prove to be something else. */
function looksLikeOtherNumber(digits: string): boolean {
  if (digits.length === 12) return parseFapiaoCode(digits)?.kind != null
  return digits.length === 18 && (checkTaxpayerId(digits).status === 'ok' || checkResidentId(digits).status === 'ok')
}
