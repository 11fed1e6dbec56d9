import type { Application, Bill, BillPersonal } from '../../shared/domain/application.ts'
import { foldForSearch, type SearchField } from '../../shared/domain/search-query.ts'
import type { ApplicationRow } from '../data/db.ts'
import { readName } from './readings.ts'

/** The fields in the order of their marks. */
export const searchFields: readonly SearchField[] = [
  'orderNo',
  'applicationNo',
  'title',
  'payer',
  'recipient',
  'taxpayerId',
  'email',
  'phone',
  'sheet',
  'waybill',
]

/** Added to a field's mark where a reading stands instead of the text itself. */
export const readingMark = 0x10

/** Every unit below this is a mark; no query holds one, so no match spans two fields. */
export const firstTextUnit = 0x20

/**
 * What an application is found by. Both strings are fields one after the other, each behind its mark. `narrow` is ASCII: numbers,
 * Latin texts and the readings of names. `wide` holds the texts that are not ASCII.
 */
export interface SearchKeys {
  readonly narrow: string
  readonly wide: string
  /** Where words begin in `narrow`, besides the beginnings of fields. */
  readonly wordStarts: readonly number[]
}

/** An application with what the desk has noted beside it, where it has. */
export type Searchable = Application & Pick<ApplicationRow, 'parcels' | 'recipientCorrection'>

/** Makes the search keys of an application; an erased one is found by its numbers only. */
export function makeSearchKeys(application: Searchable): SearchKeys {
  const keys = { narrow: '', wide: '', wordStarts: [] as number[] }
  for (const [field, texts] of fieldsOf(application)) {
    const mark = searchFields.indexOf(field) + 1
    for (const text of new Set(texts)) if (text) addField(keys, mark, foldForSearch(text))
  }
  return keys
}

function fieldsOf(
  application: Searchable,
): readonly (readonly [SearchField, readonly (string | null | undefined)[]])[] {
  const { personal, bills, parcels = [], recipientCorrection: corrected } = application
  const ofBills = (read: (bill: Bill) => string | null) => bills.map(read)
  const ofPersonal = (read: (bill: BillPersonal) => string) => personal?.bills.map(read) ?? []
  const titles = ofPersonal(bill => bill.title)
  // A payer or recipient who is the buyer is found by the title already.
  const others = (names: readonly (string | undefined)[]) => names.filter(name => name && !titles.includes(name))
  return [
    ['orderNo', [application.orderNo]],
    ['applicationNo', [application.applicationNo]],
    ['title', titles],
    ['payer', others(ofPersonal(bill => bill.payer))],
    ['recipient', others([personal?.recipient, corrected?.name])],
    ['taxpayerId', ofPersonal(bill => bill.taxpayerId)],
    ['email', [personal?.email]],
    ['phone', [personal?.phone, corrected?.phone]],
    ['sheet', bills.flatMap(({ code, number, digitalNumber }) => [`${code ?? ''}${number ?? ''}`, digitalNumber])],
    ['waybill', [...ofBills(bill => bill.waybill), ...parcels]],
  ]
}

function addField(keys: { narrow: string; wide: string; wordStarts: number[] }, mark: number, text: string): void {
  if (text === '') return
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
  if (/^[\x00-\x7f]*$/.test(text)) {
    keys.narrow += String.fromCharCode(mark)
    const domain = text.indexOf('@') + 1
    if (domain > 0) keys.wordStarts.push(keys.narrow.length + domain)
    keys.narrow += text
    return
  }
  keys.wide += String.fromCharCode(mark) + text
  for (const reading of readName(text)) {
    addSyllables(keys, mark, reading)
    addSyllables(
      keys,
      mark,
      reading.map(syllable => syllable.charAt(0)),
    )
  }
}

function addSyllables(
  keys: { narrow: string; wordStarts: number[] },
  mark: number,
  syllables: readonly string[],
): void {
  keys.narrow += String.fromCharCode(mark + readingMark)
  for (const syllable of syllables) {
    if (syllable !== '') keys.wordStarts.push(keys.narrow.length)
    keys.narrow += syllable
  }
}
