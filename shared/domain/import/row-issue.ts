import type { ApplicationKey, SheetId } from '../application.ts'
import type { FieldName } from './fields.ts'

/** Why a row is not taken in, with what its text needs. `value` is the cell as it was shown. */
export interface RefusalParams {
  /** A number written as 2.34E+19: its digits are gone. */
  damagedNumber: { readonly value: string }
  /** A number of more than 15 digits whose tail Excel has replaced by zeros. */
  lostDigits: { readonly value: string }
  /** `#N/A`, `#REF!`, `####`: the cell holds an error of the spreadsheet instead of a value. */
  errorCell: { readonly value: string }
  /** Longer than the desk keeps. */
  tooLong: { readonly limit: number }
  /** The row has filled cells beyond the last header: its columns have shifted. */
  tooManyCells: { readonly expected: number; readonly found: number }
  keyMissing: Record<never, never>
  titleMissing: Record<never, never>
  kindMissing: Record<never, never>
  kindUnknown: { readonly value: string }
  /** An electronic Fapiao: there is no paper to hand over. */
  kindElectronic: { readonly value: string }
  statusUnknown: { readonly value: string }
  deliveryUnknown: { readonly value: string }
  /** A code, number or 数电 number that does not have its form. */
  wrongForm: { readonly value: string }
  numberWithoutCode: { readonly value: string }
  codeWithoutNumber: { readonly value: string }
  moneyUnreadable: { readonly value: string }
  /** amount + tax is not total; formatted yuan. */
  totalsDiffer: { readonly amount: string; readonly tax: string; readonly total: string }
  /** A taxpayer ID of the wrong length or with characters that cannot be in one. */
  taxpayerIdForm: { readonly value: string }
  sheetBelongsToOther: { readonly sheet: SheetId; readonly other: ApplicationKey }
  /** The file carries this sheet twice with different content; `row` is the other one. */
  sheetTwiceInFile: { readonly sheet: SheetId; readonly row: number }
  /** Rows of one application name different orders. */
  ordersDiffer: { readonly row: number }
  /** A report back of this desk names an application this desk does not know. */
  changesOfUnknown: Record<never, never>
  applicationTooLarge: { readonly limit: number }
  /** The row itself is sound, but another row of its application is refused. */
  rowOfRefusedApplication: { readonly row: number }
}

/** What is odd about a row that is taken in all the same. */
export interface WarningParams {
  /** Excel dropped leading zeros; a Fapiao number has eight digits, so they could be put back. */
  zerosRestored: { readonly value: string; readonly restored: string }
  /** A damaged number in a field nobody looks things up by; it is left out. */
  damagedLeftOut: { readonly value: string }
  taxpayerIdCheckCharacter: { readonly value: string }
  taxpayerIdOld: { readonly value: string }
  taxpayerIdIsResidentId: Record<never, never>
  /** amount + tax meets total only within the digits the file shows; formatted yuan. */
  amountRounded: { readonly amount: string; readonly tax: string; readonly total: string }
  negativeAmount: { readonly value: string }
  dateUnreadable: { readonly value: string }
  waybillForm: { readonly value: string }
  waybillOfOtherCourier: { readonly value: string }
  mailedWithoutWaybill: Record<never, never>
  issuedWithoutNumber: Record<never, never>
  /** The code belongs to another kind of Fapiao than the row names. */
  kindDiffersFromCode: { readonly value: string }
  /** No status in the row: issued where there is a number, else in process. */
  statusAssumed: Record<never, never>
  /** No delivery in the row: by the waybill's courier, else to be collected. */
  deliveryAssumed: Record<never, never>
  /** The row says the same as `row`; it is counted once. */
  duplicateRow: { readonly row: number }
  /** Rows of one application differ in a field it has once; `row`, the first, is taken. */
  rowsDiffer: { readonly row: number }
  /** The desk knows issued sheets of this application that the file does not carry; they stay. */
  sheetsNotInFile: { readonly sheets: string }
}

/** The code of a refusal. */
export type RefusalCode = keyof RefusalParams
/** The code of a warning. */
export type WarningCode = keyof WarningParams
/** Every code a row can carry; each has a text in i18n. */
export type IssueCode = RefusalCode | WarningCode
/** What the text of each code needs. */
export interface IssueParams extends RefusalParams, WarningParams {}

/** One finding on a row. `field` names the column it is about, null where it is about the row as a whole. */
export type RowIssue =
  | {
      readonly [C in RefusalCode]: {
        readonly severity: 'refuse'
        readonly code: C
        readonly field: FieldName | null
        readonly params: RefusalParams[C]
      }
    }[RefusalCode]
  | {
      readonly [C in WarningCode]: {
        readonly severity: 'warn'
        readonly code: C
        readonly field: FieldName | null
        readonly params: WarningParams[C]
      }
    }[WarningCode]

/** Makes a refusal. */
export function refuseRow<C extends RefusalCode>(code: C, field: FieldName | null, params: RefusalParams[C]): RowIssue {
  // The compiler cannot join one code with its own params across the union.
  return { severity: 'refuse', code, field, params } as RowIssue
}

/** Makes a warning. */
export function warnRow<C extends WarningCode>(code: C, field: FieldName | null, params: WarningParams[C]): RowIssue {
  return { severity: 'warn', code, field, params } as RowIssue
}

/** Whether any finding refuses the row. */
export function isRefused(issues: readonly RowIssue[]): boolean {
  return issues.some(issue => issue.severity === 'refuse')
}
