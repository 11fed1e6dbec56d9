import type { Bill } from '../application.ts'
import { sheetId } from '../application.ts'
import { isDigitalNumber, isFapiaoNumber, parseFapiaoCode } from '../identifiers.ts'
import type { CellContext, IdentifierText } from './cells.ts'
import type { FieldName } from './fields.ts'
import { refuseRow, warnRow } from './row-issue.ts'
import type { RowReader } from './row-reader.ts'

/** Code, number and 数电 number of a bill; all null before issue. */
export type SheetNumber = Pick<Bill, 'sheet' | 'code' | 'number' | 'digitalNumber'>

const CODE = { form: (text: string) => parseFapiaoCode(text) !== null, lengths: [11], full: 12 }
const NUMBER = { form: isFapiaoNumber, lengths: [1, 2, 3, 4, 5, 6, 7], full: 8 }

/**
 * Reads 发票代码, 发票号码 and the 数电 number. Where a spreadsheet dropped leading zeros of a number they are put back with a warning:
 * a number has eight digits and a code that lost one digit had twelve, so there is only one reading. Everything else out of form is
 * refused, and so is half a number: a sheet under a wrong number would be counted and never found.
 */
export function readSheetNumber(row: RowReader, context: CellContext): SheetNumber {
  const before = row.issues.length
  const inNumber = row.identifier('number')
  const ownDigital = row.identifier('digitalNumber')
  // 数电 Fapiao often carry their 20 digits in the column of the 8-digit number.
  const digital = ownDigital ?? (inNumber && isDigitalNumber(inNumber.text) ? inNumber : null)
  const digitalNumber = digital && inForm(row, 'digitalNumber', digital, isDigitalNumber)
  const number = inNumber === digital || !inNumber ? null : restore(row, 'number', inNumber, NUMBER, context)
  const inCode = row.identifier('code')
  const code = inCode && restore(row, 'code', inCode, CODE, context)
  const sound = row.issues.slice(before).every(issue => issue.severity === 'warn')
  if (sound && number && !code && !digitalNumber)
    row.issues.push(refuseRow('numberWithoutCode', 'code', { value: number }))
  if (sound && code && !number && !digitalNumber)
    row.issues.push(refuseRow('codeWithoutNumber', 'number', { value: code }))
  const parts = { code, number, digitalNumber }
  return { ...parts, sheet: sheetId(parts) }
}

function inForm(
  row: RowReader,
  field: FieldName,
  read: IdentifierText,
  form: (text: string) => boolean,
): string | null {
  if (form(read.text)) return read.text
  row.issues.push(refuseRow('wrongForm', field, { value: read.text }))
  return null
}

function restore(
  row: RowReader,
  field: 'code' | 'number',
  read: IdentifierText,
  rule: { readonly form: (text: string) => boolean; readonly lengths: readonly number[]; readonly full: number },
  context: CellContext,
): string | null {
  const mayHaveLost = read.number || !context.typed
  if (!mayHaveLost || !/^\d*[1-9]\d*$/.test(read.text) || !rule.lengths.includes(read.text.length))
    return inForm(row, field, read, rule.form)
  const restored = read.text.padStart(rule.full, '0')
  if (!rule.form(restored)) return inForm(row, field, read, rule.form)
  row.issues.push(warnRow('zerosRestored', field, { value: read.text, restored }))
  return restored
}
