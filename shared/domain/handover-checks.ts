import type { ApplicationKey, Bill, BillPersonal, Purpose, SheetId } from './application.ts'
import { dropInvisible, toHalfWidth } from './half-width.ts'

/** One sheet about to be handed over, with both halves of its bill. `personal` is null once it has been erased. */
export interface CheckedSheet {
  readonly application: ApplicationKey
  readonly sheet: SheetId
  readonly bill: Bill
  readonly personal: BillPersonal | null
}

/** A field of the buyer that a special VAT Fapiao needs. */
export type BuyerField = 'title' | 'taxpayerId' | 'addressPhone' | 'bankAccount'

/**
 * What a check before a handover found. `block`: the rule stands in the seed document; `warn`: it rests on a weaker source, or could
 * not be checked. Carries nothing personal.
 */
export type HandoverFinding =
  | {
      readonly rule: 'specialNeedsBuyerData'
      readonly seedRule: 'R6'
      readonly severity: 'warn'
      readonly application: ApplicationKey
      readonly sheet: SheetId
      readonly missing: readonly BuyerField[]
    }
  | {
      readonly rule: 'payerMustEqualTitle'
      readonly seedRule: 'R9'
      readonly severity: 'block'
      readonly application: ApplicationKey
      readonly sheet: SheetId
      readonly purpose: Purpose
    }
  | {
      /** The purpose asks for the comparison, but the export gave no payer. */
      readonly rule: 'payerUnknown'
      readonly seedRule: 'R9'
      readonly severity: 'warn'
      readonly application: ApplicationKey
      readonly sheet: SheetId
      readonly purpose: Purpose
    }
  | {
      readonly rule: 'oneTitlePerBill'
      readonly seedRule: 'R7'
      readonly severity: 'block'
      readonly application: ApplicationKey
      readonly sheets: readonly SheetId[]
    }
  | {
      /** The central system says that this sheet is void or was mailed, while it lies here. Both sides are shown, a person decides. */
      readonly rule: 'centralSystemDisagrees'
      readonly seedRule: null
      readonly severity: 'warn'
      readonly application: ApplicationKey
      readonly sheet: SheetId
      readonly status: 'void' | 'mailed'
    }
  | {
      /** Personal data was erased, so R6, R7 and R9 cannot be checked. */
      readonly rule: 'personalDataErased'
      readonly seedRule: null
      readonly severity: 'warn'
      readonly application: ApplicationKey
      readonly sheet: SheetId
    }

/** Checks the sheets of one handover, of one or several applications, against the central system and seed rules R6, R7 and R9. */
export function checkHandover(sheets: readonly CheckedSheet[]): readonly HandoverFinding[] {
  return [...sheets.flatMap(checkStatus), ...sheets.flatMap(checkSheet), ...checkTitles(sheets)]
}

/** Whether a name and a title are the same but for width, spaces and the kind of brackets. */
export function isSameTitle(one: string, other: string): boolean {
  return comparable(one) === comparable(other)
}

function checkStatus({ application, sheet, bill }: CheckedSheet): HandoverFinding[] {
  const { status } = bill
  if (status !== 'void' && status !== 'mailed') return []
  return [{ rule: 'centralSystemDisagrees', seedRule: null, severity: 'warn', application, sheet, status }]
}

function checkSheet({ application, sheet, bill, personal }: CheckedSheet): HandoverFinding[] {
  if (personal === null) {
    return [{ rule: 'personalDataErased', seedRule: null, severity: 'warn', application, sheet }]
  }
  const findings: HandoverFinding[] = []
  const missing = isSpecial(bill) ? BUYER_FIELDS.filter(field => comparable(personal[field]) === '') : []
  if (missing.length > 0) {
    findings.push({ rule: 'specialNeedsBuyerData', seedRule: 'R6', severity: 'warn', application, sheet, missing })
  }
  const { purpose } = bill
  if (purpose !== null && comparable(personal.payer) === '') {
    findings.push({ rule: 'payerUnknown', seedRule: 'R9', severity: 'warn', application, sheet, purpose })
  } else if (purpose !== null && !isSameTitle(personal.payer, personal.title)) {
    findings.push({ rule: 'payerMustEqualTitle', seedRule: 'R9', severity: 'block', application, sheet, purpose })
  }
  return findings
}

function checkTitles(sheets: readonly CheckedSheet[]): HandoverFinding[] {
  const titles = new Map<ApplicationKey, Map<SheetId, string>>()
  for (const { application, sheet, personal } of sheets) {
    if (personal === null) continue
    const known = titles.get(application) ?? new Map()
    titles.set(application, known.set(sheet, comparable(personal.title)))
  }
  return [...titles].flatMap(([application, known]): HandoverFinding[] => {
    if (new Set(known.values()).size < 2) return []
    return [{ rule: 'oneTitlePerBill', seedRule: 'R7', severity: 'block', application, sheets: [...known.keys()] }]
  })
}

const BUYER_FIELDS: readonly BuyerField[] = ['title', 'taxpayerId', 'addressPhone', 'bankAccount']

function isSpecial(bill: Bill): boolean {
  return bill.kind === 'special' || bill.kind === 'digitalSpecial'
}

function comparable(text: string): string {
  return toHalfWidth(dropInvisible(text))
    .replace(/\s/g, '')
    .replace(/[【〔[]/g, '(')
    .replace(/[】〕\]]/g, ')')
    .toUpperCase()
}
