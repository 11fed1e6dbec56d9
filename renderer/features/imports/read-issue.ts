import type { IssueCode, RowIssue } from '../../../shared/domain/import/row-issue.ts'
import { describeIssue } from '../../../shared/i18n/describe-issue.ts'
import type { Texts } from '../../../shared/i18n/texts.ts'
import { maskField } from './show-value.ts'

/** A finding in words for the screen: what the cell holds is masked where its field is personal. The downloaded list has it in full. */
export function readIssue(issue: RowIssue, texts: Texts['importing']): string {
  const { field, params } = issue
  if (field === null || !('value' in params)) return describeIssue(issue, texts)
  // 2.34E+19 and #N/A say nothing about a person, and masked they would say nothing at all.
  const value = /E\+|^#/i.test(params.value) ? params.value : maskField(field, params.value)
  // Code and params stay a pair: only a text inside the params is replaced.
  return describeIssue({ ...issue, params: { ...params, value } } as RowIssue, texts)
}

/** A finding in a few words. */
export function nameIssue({ code, field }: RowIssue, { importing, importsScreen }: Texts): string {
  const name = importsScreen.reasonTitle[code]
  return anyField.has(code) ? importing.issue(field && importing.field[field], name) : name
}

/** Findings that can be on any column; the name of every other one says which it is. */
const anyField: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'damagedNumber',
  'lostDigits',
  'errorCell',
  'tooLong',
  'moneyUnreadable',
  'negativeAmount',
  'dateUnreadable',
  'wrongForm',
  'damagedLeftOut',
  'zerosRestored',
  'rowsDiffer',
])
