import { type FieldName, isFieldName } from '../../../shared/domain/import/fields.ts'
import type { ColumnMeaning, HeaderMapping } from '../../../shared/domain/import/headers.ts'
import type { MappingRequest } from '../../imports/import-preview.ts'

/** What each column is taken for, by its plain header; null where nobody has decided yet. */
export type ColumnChoices = Readonly<Record<string, ColumnMeaning>>

/** The fields in the order a person looks for them. */
export const fieldGroups = {
  application: [
    'applicationNo',
    'orderNo',
    'email',
    'paymentDate',
    'appliedDate',
    'status',
    'expectedDate',
    'purpose',
    'remark',
  ],
  bill: ['kind', 'code', 'number', 'digitalNumber', 'issueDate', 'amount', 'tax', 'total'],
  buyer: ['title', 'taxpayerId', 'addressPhone', 'buyerPhone', 'bankAccount', 'accountNo', 'payer'],
  delivery: ['delivery', 'recipient', 'phone', 'address', 'postcode', 'waybill'],
} as const satisfies Readonly<Record<string, readonly FieldName[]>>

/** What the desk takes the columns for by itself; what a person said before comes first. */
export function initialChoices({ columns }: MappingRequest, earlier: HeaderMapping): ColumnChoices {
  const choices: Record<string, ColumnMeaning> = {}
  // A column without a header has no name to remember it by.
  for (const { plain, meaning } of columns)
    if (plain !== '' && !(plain in choices)) choices[plain] = readMeaning(earlier[plain]) ?? meaning
  return choices
}

/** Decides a column. A field belongs to one column, so another that had it is open again. */
export function chooseMeaning(choices: ColumnChoices, plain: string, meaning: ColumnMeaning): ColumnChoices {
  const others = Object.entries(choices).map(
    ([other, current]) => [other, current === meaning && meaning !== 'ignore' ? null : current] as const,
  )
  return { ...Object.fromEntries(others), [plain]: meaning }
}

/** Leaves out every column nobody has decided. */
export function ignoreRest(choices: ColumnChoices): ColumnChoices {
  return Object.fromEntries(Object.entries(choices).map(([plain, meaning]) => [plain, meaning ?? 'ignore']))
}

/** How many columns nobody has decided. */
export function countUndecided(choices: ColumnChoices): number {
  return Object.values(choices).filter(meaning => meaning === null).length
}

/** What the desk cannot do without. */
export function findNeeded(choices: ColumnChoices): { readonly key: boolean; readonly title: boolean } {
  const meanings = Object.values(choices)
  return {
    key: meanings.includes('orderNo') || meanings.includes('applicationNo'),
    title: meanings.includes('title'),
  }
}

/** The mapping to remember. */
export function toMapping(choices: ColumnChoices): HeaderMapping {
  return Object.fromEntries(Object.entries(choices).map(([plain, meaning]) => [plain, meaning ?? 'ignore']))
}

function readMeaning(text: string | undefined): ColumnMeaning {
  if (text === undefined) return null
  return isFieldName(text) ? text : 'ignore'
}
