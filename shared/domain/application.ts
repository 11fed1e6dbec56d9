/** A day in Asia/Shanghai, `2026-11-22`. */
export type IsoDate = string

/** Money in integer fen (1 yuan = 100 fen). */
export type Fen = number

/** Identifies one paper Fapiao: `code-number` (10 or 12 digits, 8 digits), or the 20-digit number of a 数电纸票. */
export type SheetId = string

/** Identifies an application: its application number, or `order:` and the order number where the export has none. */
export type ApplicationKey = string

/** The kinds of Fapiao that exist on paper: 01 special, 04 normal, 11 roll, and paper printed from a digital one (31, 32). */
export type FapiaoKind = 'special' | 'normal' | 'roll' | 'digitalSpecial' | 'digitalNormal'

/** What the central system says of a bill. `issued` 已开具, `mailed` 已邮寄, `inProcess` 申请中, `outOfStock` 票源紧张, `void` 已作废. */
export type CentralStatus = 'paymentSyncing' | 'inProcess' | 'outOfStock' | 'issued' | 'mailed' | 'void'

/** How the customer wants the Fapiao (seed rule R10). */
export type Delivery = 'pickup' | 'yunda' | 'sf'

/** What the customer needs the Fapiao for, where it matters (seed rule R9). */
export type Purpose = 'refund' | 'purchaseCertificate'

/** One line of the central export: a bill, and once it has been issued a sheet. Holds nothing personal. */
export interface Bill {
  readonly kind: FapiaoKind
  /** null until the bill has been issued. */
  readonly sheet: SheetId | null
  /** 发票代码, null for a 数电 sheet without one and before issue. */
  readonly code: string | null
  /** 发票号码 (8 digits), null before issue. */
  readonly number: string | null
  /** 数电 number (20 digits), null on other kinds. */
  readonly digitalNumber: string | null
  readonly issueDate: IsoDate | null
  /** Without tax. */
  readonly amount: Fen | null
  readonly tax: Fen | null
  /** With tax. */
  readonly total: Fen | null
  readonly status: CentralStatus
  /** The expected date announced with 票源紧张 (seed rule R12), null when none was given. */
  readonly expectedDate: IsoDate | null
  readonly waybill: string | null
  readonly purpose: Purpose | null
}

/** The personal half of a bill. Empty string where the export has nothing. */
export interface BillPersonal {
  readonly title: string
  readonly taxpayerId: string
  readonly payer: string
  readonly addressPhone: string
  readonly bankAccount: string
  readonly remark: string
}

/** The personal half of an application; kept beside the ledger chain so that it can be erased. */
export interface ApplicationPersonal {
  readonly email: string
  readonly recipient: string
  readonly phone: string
  readonly address: string
  readonly postcode: string
  /** Parallel to `Application.bills`. */
  readonly bills: readonly BillPersonal[]
}

/** The half of an application that the chain covers itself. */
export interface ApplicationPublic {
  readonly key: ApplicationKey
  readonly applicationNo: string | null
  readonly orderNo: string
  readonly paymentDate: IsoDate | null
  readonly appliedDate: IsoDate | null
  readonly delivery: Delivery
  readonly bills: readonly Bill[]
}

/** A Fapiao application as the central system exported it. `personal` is null once it has been erased. */
export interface Application extends ApplicationPublic {
  readonly personal: ApplicationPersonal | null
}

/** The key of an application: its number, or the order number where the export carries no application numbers. */
export function applicationKey(applicationNo: string | null, orderNo: string): ApplicationKey {
  return applicationNo ?? `order:${orderNo}`
}

/** Whether a key is made of an order number. */
export function isOrderKey(key: ApplicationKey): boolean {
  return key.startsWith('order:')
}

/** The id of an issued sheet, or null while the bill has no complete number. */
export function sheetId(bill: Pick<Bill, 'code' | 'number' | 'digitalNumber'>): SheetId | null {
  if (bill.digitalNumber) return bill.digitalNumber
  return bill.code && bill.number ? `${bill.code}-${bill.number}` : null
}

/**
 * Every id the paper of a bill may be scanned or exported under. A 数电纸票 carries a code and a number as well as its 20 digits;
 * the ledger counts it under the one it came in with, `bill.sheet`. Empty before issue.
 */
export function sheetIdsOf({
  code,
  number,
  digitalNumber,
}: Pick<Bill, 'code' | 'number' | 'digitalNumber'>): SheetId[] {
  const printed = sheetId({ code, number, digitalNumber: null })
  return [...(digitalNumber ? [digitalNumber] : []), ...(printed ? [printed] : [])]
}

/** The title an application is known by: its first bill's, or '' once erased. */
export function titleOf(application: Application): string {
  return application.personal?.bills[0]?.title ?? ''
}
