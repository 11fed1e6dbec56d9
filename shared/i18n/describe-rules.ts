import type { Contradiction } from '../domain/contradictions.ts'
import type { HandoverFinding } from '../domain/handover-checks.ts'
import type { Due, Readiness, Waited } from '../domain/readiness.ts'
import type { Texts } from './texts.ts'

/** Says in a sentence or two, to be read out, where a bill stands and what to do next. */
export function describeReadiness({ rules }: Pick<Texts, 'rules'>, readiness: Readiness): string {
  const texts = rules.readiness
  switch (readiness.reason) {
    case 'atBranch':
      return texts.atBranch(readiness.since) + describeWaited(rules, readiness.waited)
    case 'handedOver':
    case 'sentBack':
    case 'sheetVoid':
      return texts[readiness.reason](readiness.since)
    case 'shipped':
      return texts.shipped(nameOf(rules, readiness.courier), readiness.waybill, readiness.since)
    case 'billVoid':
      return texts.billVoid
    case 'mailed':
      return texts.mailed(nameOf(rules, readiness.courier), readiness.waybill)
    case 'outOfStock': {
      const { expectedDate, overdue } = readiness
      return overdue && expectedDate ? texts.outOfStockOverdue(expectedDate) : texts.outOfStock(expectedDate)
    }
    case 'paymentSyncing': {
      const { due } = readiness
      if (due.kind !== 'date') return texts.paymentSyncingNoDate
      return due.overdue ? texts.paymentSyncingOverdue(due.date) : texts.paymentSyncing(due.date)
    }
    case 'inProcess':
      return describeCompletion(rules, readiness.due)
    case 'onTheWayToBranch':
      return texts.onTheWayToBranch(readiness.issueDate)
    case 'awaitingMailing':
      return describeMailing(rules, readiness)
  }
}

/** Says what a check before a handover found and what to do next. The rule it rests on is `rules.seedRule`. */
export function describeFinding({ rules }: Pick<Texts, 'rules'>, finding: HandoverFinding): string {
  const texts = rules.handover
  switch (finding.rule) {
    case 'specialNeedsBuyerData': {
      const missing = finding.missing.map(field => rules.buyerField[field])
      return texts.specialNeedsBuyerData(missing.join(rules.listSeparator))
    }
    case 'payerMustEqualTitle':
    case 'payerUnknown':
      return texts[finding.rule](rules.purpose[finding.purpose])
    case 'oneTitlePerBill':
      return texts.oneTitlePerBill(finding.sheets.length)
    case 'centralSystemDisagrees':
      return texts.centralSystemDisagrees[finding.status]
    case 'personalDataErased':
      return texts.personalDataErased
  }
}

/** Both sides of a contradiction in a line each, and what to do next. */
export function describeContradiction(
  { rules }: Pick<Texts, 'rules'>,
  { claim, place, since }: Contradiction,
): { readonly central: string; readonly ledger: string; readonly next: string } {
  const { central, ledger, next } = rules.contradiction
  return { central: central[claim], ledger: ledger[place](since), next: next[place] }
}

function describeMailing(
  { courier: names, readiness: texts }: Texts['rules'],
  { courier, atBranch, issueDate, since, waybill }: Extract<Readiness, { reason: 'awaitingMailing' }>,
): string {
  if (waybill !== null) return texts.inParcel(names[courier], waybill)
  return atBranch ? texts.toBeMailed(names[courier], since) : texts.awaitingMailing(names[courier], issueDate)
}

function describeWaited(rules: Texts['rules'], waited: Waited): string {
  if (waited.kind === 'unknown') return ''
  const texts = rules.readiness
  const said = waited.kind === 'workdays' ? texts.waited(waited.workdays) : texts.waitedNoCalendar(waited.year)
  return rules.sentenceGap + said
}

function describeCompletion({ readiness }: Texts['rules'], due: Due): string {
  if (due.kind === 'unknown') return readiness.inProcessNoDate
  if (due.kind === 'noCalendar') return readiness.inProcessNoCalendar(due.year)
  return due.overdue ? readiness.inProcessOverdue(due.date) : readiness.inProcess(due.date)
}

function nameOf(rules: Texts['rules'], courier: keyof Texts['rules']['courier'] | null): string | null {
  return courier && rules.courier[courier]
}
