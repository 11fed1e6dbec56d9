import type { OperatorId } from '../domain/entry.ts'
import { maskPersonName, maskPhone, maskTitle } from '../domain/masking.ts'
import type { Texts } from '../i18n/texts.ts'

/** How the files and the paper of a report put things into words. */
export interface ReportWords {
  readonly texts: Texts
  /** Names of operators as they were then. */
  readonly names: ReadonlyMap<OperatorId, string>
  /** Whether names, phones and titles are masked. */
  readonly masked: boolean
}

/** Who did it; the desk itself where nobody did. */
export function operatorName(operator: OperatorId | null, { texts, names }: ReportWords): string {
  return operator === null || operator === '' ? texts.reportFiles.desk : (names.get(operator) ?? operator)
}

/** A title as the report shows it. */
export function shownTitle(title: string, { masked }: ReportWords): string {
  return masked ? maskTitle(title) : title.trim()
}

/** A collector's name as the report shows it; '' once erased. */
export function shownName(name: string, { masked }: ReportWords): string {
  return masked ? maskPersonName(name) : name.trim()
}

/** A phone as the report shows it. */
export function shownPhone(phone: string, { masked }: ReportWords): string {
  return masked ? maskPhone(phone) : phone.trim()
}

/** What operators wrote in their own words. Masked, the phones and document numbers in it are hidden. */
export function shownRemark(remark: string, { masked }: ReportWords): string {
  return masked ? remark.trim().replace(/\d[\d -]{5,}[\dXx]/g, number => '•'.repeat(number.length)) : remark.trim()
}
