import type { FapiaoKind } from '../application.ts'
import { paperKindOfCode, parseFapiaoCode } from '../identifiers.ts'
import type { SheetNumber } from './read-sheet-number.ts'
import { readKind } from './read-words.ts'
import { refuseRow, warnRow } from './row-issue.ts'
import type { RowReader } from './row-reader.ts'

/**
 * Reads the kind of a bill; null where the row is refused for it. An electronic Fapiao has no paper, so there is nothing to hand over. A
 * 数电 kind counts as paper when it says so or carries the code and 8-digit number that only its paper form has. Without a word the
 * code tells the kind.
 */
export function readBillKind(row: RowReader, sheet: SheetNumber): FapiaoKind | null {
  const word = row.text('kind')
  const ofCode = sheet.code ? paperKindOfCode(sheet.code) : null
  const electronicCode = sheet.code !== null && isElectronicCode(sheet.code)
  if (!word) {
    if (electronicCode) row.issues.push(refuseRow('kindElectronic', 'code', { value: sheet.code ?? '' }))
    else if (!ofCode) row.issues.push(refuseRow('kindMissing', 'kind', {}))
    return ofCode
  }
  const read = readKind(word)
  const paperless = read !== 'electronic' && read?.form === 'digital' && !(sheet.code && sheet.number)
  if (read === 'electronic' || paperless || electronicCode) {
    row.issues.push(refuseRow('kindElectronic', 'kind', { value: word }))
    return null
  }
  if (!read) {
    row.issues.push(refuseRow('kindUnknown', 'kind', { value: word }))
    return null
  }
  const digital = read.kind === 'digitalSpecial' || read.kind === 'digitalNormal'
  if (ofCode && !digital && ofCode !== read.kind)
    row.issues.push(warnRow('kindDiffersFromCode', 'kind', { value: sheet.code ?? '' }))
  return read.kind
}

function isElectronicCode(code: string): boolean {
  const parsed = parseFapiaoCode(code)
  return (
    parsed !== null && (parsed.blockchain || parsed.kind === 'electronicNormal' || parsed.kind === 'electronicSpecial')
  )
}
