import type { Fen } from './application.ts'
import { dropInvisible, toHalfWidth } from './half-width.ts'
import { ok, type Result, refused } from './result.ts'

/** Why a text is no amount. `moneyTooPrecise`: it has parts of a fen that spreadsheet noise does not explain. */
export type MoneyFault = 'moneyEmpty' | 'moneyForm' | 'moneyTooPrecise' | 'moneyTooLarge'

const AMOUNT = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/

/**
 * Reads an amount in yuan as fen: `¥1,234.50`, full-width signs, `-5`, `(1,234.50)` as negative, `1234.5元`. Binary noise of a
 * spreadsheet (35389.399999999994) is rounded away; a real third decimal is refused.
 */
export function parseYuan(text: string): Result<Fen, MoneyFault> {
  const tidy = tidyAmount(text)
  if (tidy === '') return refused('moneyEmpty')
  const [, sign = '', whole, decimals = ''] = AMOUNT.exec(tidy) ?? []
  if (whole === undefined) return refused('moneyForm')
  const places = decimals.padEnd(2, '0')
  const rest = places.slice(2)
  const roundUp = /^9{3,}/.test(rest)
  if (!roundUp && !/^(?:0{3,}\d*|0*)$/.test(rest)) return refused('moneyTooPrecise')
  const fen = Number(whole.replaceAll(',', '') + places.slice(0, 2)) + (roundUp ? 1 : 0)
  if (!Number.isSafeInteger(fen)) return refused('moneyTooLarge')
  // Minus zero would compare unequal to zero in a ledger digest.
  return ok(sign && fen !== 0 ? -fen : fen)
}

/** Writes fen as yuan with sign, thousands separators and two decimals: `¥50,775.81`, `-¥1.00`. */
export function formatYuan(fen: Fen): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}¥${whole}.${digits.slice(-2)}`
}

/** How three amounts fit: exactly, as far as the digits that were printed can tell, or not. */
export type Agreement = 'agree' | 'agreeWithinPrintedPrecision' | 'disagree'

/**
 * Whether amount + tax = total, judged on the texts as they stood in the file. Each may be off by half a unit of its last
 * printed digit, since some exports print six significant digits and drop trailing zeros (35389.4 + 2123.36 = 37512.8), and every
 * text by half a fen. null where one of them is no amount.
 */
export function totalsAgree(amount: string, tax: string, total: string): Agreement | null {
  const texts = [amount, tax, total].map(tidyAmount)
  const [net, levy, gross] = texts.map(parseYuan)
  if (!net?.ok || !levy?.ok || !gross?.ok) return null
  const difference = Math.abs(net.value + levy.value - gross.value)
  if (difference === 0) return 'agree'
  const tolerance = texts.reduce((sum, text) => sum + printedUnit(text) / 2, 0)
  return difference <= tolerance ? 'agreeWithinPrintedPrecision' : 'disagree'
}

const PRINTED_SIGNIFICANT_DIGITS = 6

/** The worth of the last digit a six-digit export can have meant, in fen, never below one. */
function printedUnit(text: string): Fen {
  const [whole = '', decimals = ''] = text.replace(/[^\d.]/g, '').split('.')
  const leading = whole.replace(/^0+/, '')
  // More digits than six: this amount was not shortened, so it is exact to the fen.
  if (leading.length + decimals.length > PRINTED_SIGNIFICANT_DIGITS) return 1
  return Math.max(1, 100 * 10 ** (leading.length - PRINTED_SIGNIFICANT_DIGITS))
}

function tidyAmount(text: string): string {
  const tidy = toHalfWidth(dropInvisible(text))
    .replace(/[\s'¥]|RMB|CNY|人民币|元$|圆$/gi, '')
    .replaceAll('。', '.')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
  return tidy.replace(/^\(([^-]+)\)$/, '-$1')
}

/** Why an amount has no capitals: negative amounts are written by other means, and a part of a fen cannot be. */
export type CapitalFault = 'capitalNegative' | 'capitalNotWholeFen'

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']

/**
 * Writes an amount in capitals (大写), 人民币 first and without a gap. Ends at 元 or 角: 整 follows; has 分: no 整. Inner zeros
 * collapse to one 零; 角 zero and 分 not: 零 (325.04 → 人民币叁佰贰拾伍元零肆分). Works up to 90 万亿 yuan, the largest exact amount.
 */
export function capitalAmount(fen: Fen): Result<string, CapitalFault> {
  if (fen < 0) return refused('capitalNegative')
  if (!Number.isSafeInteger(fen)) return refused('capitalNotWholeFen')
  const yuan = Math.floor(fen / 100)
  const jiao = Math.floor(fen / 10) % 10
  const rest = fen % 10
  const whole = yuan > 0 ? `${readWhole(yuan)}元` : ''
  if (jiao === 0 && rest === 0) return ok(`人民币${whole || '零元'}整`)
  const tenths = jiao > 0 ? `${DIGITS[jiao]}角` : whole && '零'
  return ok(`人民币${whole}${tenths}${rest > 0 ? `${DIGITS[rest]}分` : '整'}`)
}

function readWhole(value: number): string {
  if (value >= 1e8) return readAbove(value, 1e8, '亿')
  if (value >= 1e4) return readAbove(value, 1e4, '万')
  return readFour(value)
}

function readAbove(value: number, unit: number, name: string): string {
  const rest = value % unit
  const high = `${readWhole(Math.floor(value / unit))}${name}`
  if (rest === 0) return high
  return `${high}${rest < unit / 10 ? '零' : ''}${readWhole(rest)}`
}

function readFour(value: number): string {
  const digits = [...String(value)].map(Number)
  const read = digits.map((digit, index) =>
    digit === 0 ? '零' : `${DIGITS[digit]}${PLACES[digits.length - 1 - index]}`,
  )
  return read.join('').replace(/零+/g, '零').replace(/零$/, '')
}
