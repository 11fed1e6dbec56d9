import type { Application, ApplicationKey, Bill, BillPersonal } from '../../shared/domain/application.ts'
import { foldForSearch, type SearchField } from '../../shared/domain/search-query.ts'
import type { ApplicationRow } from '../data/db.ts'
import { type AlphabetName, firstTextSign, isAscii, isLetters, isPackable, syllableFlag } from './alphabets.ts'
import { type Reading, readName } from './readings.ts'

/** The fields in the order of their marks; the first of them are numbers, which can be packed. */
export const searchFields: readonly SearchField[] = [
  ...(['applicationNo', 'orderNo', 'sheet', 'phone', 'waybill', 'taxpayerId'] as const),
  ...(['title', 'payer', 'recipient', 'email'] as const),
]
const numberFields = 6

/** Added to a field's mark where a reading stands instead of the text itself. */
const readingMark = 0x10

/**
 * What an application is found by: its fields, each behind its mark, one after the other in the alphabet they can be written in. A
 * reading stands beside the name it is of.
 */
export type SearchKeys = Readonly<Record<AlphabetName, string>>

/** An application with what the desk has noted beside it, where it has. */
export type Searchable = Application & Pick<ApplicationRow, 'parcels' | 'recipientCorrection'>

/** Makes the search keys of an application; an erased one is found by its numbers only. */
export function makeSearchKeys(application: Searchable): SearchKeys {
  const keys = { packed: '', letters: '', ascii: '', wide: '' }
  for (const [field, texts] of fieldsOf(application)) {
    const mark = searchFields.indexOf(field)
    for (const text of new Set(texts)) if (text) addField(keys, mark, foldForSearch(text))
  }
  return keys
}

/** The key of an application as its packed text tells it; another one where its number is written otherwise. */
export function tellKey(packed: string): ApplicationKey {
  let end = 1
  while (packed.charCodeAt(end) >= firstTextSign) end += 1
  const number = packed.slice(1, end)
  return packed.charCodeAt(0) === searchFields.indexOf('applicationNo') ? number.toUpperCase() : `order:${number}`
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
    ['applicationNo', [application.applicationNo]],
    ['orderNo', [application.orderNo]],
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

function addField(keys: Record<AlphabetName, string>, mark: number, text: string): void {
  if (text === '') return
  const field = String.fromCharCode(mark) + text
  if (!isAscii(text)) {
    keys.wide += field
    for (const reading of readName(text)) {
      addReading(keys, mark, reading)
      addReading(
        keys,
        mark,
        reading.map(syllable => syllable.charAt(0)),
      )
    }
  } else if (mark < numberFields && isPackable(text)) keys.packed += field
  else keys[isLetters(text) ? 'letters' : 'ascii'] += field
}

function addReading(keys: Record<AlphabetName, string>, mark: number, syllables: Reading): void {
  const flagged = syllables.map(
    syllable => syllable && String.fromCharCode(syllable.charCodeAt(0) | syllableFlag) + syllable.slice(1),
  )
  keys[syllables.every(isLetters) ? 'letters' : 'ascii'] += String.fromCharCode(mark + readingMark) + flagged.join('')
}
