import type { RowIssue } from '../domain/import/row-issue.ts'
import type { Texts } from './texts.ts'

/** One finding of an import in words: the column it is about, what is wrong, and what to do next. */
export function describeIssue(issue: RowIssue, texts: Texts['importing']): string {
  // Code and params of an issue belong together by its type; the compiler cannot follow that through the table.
  const reason = texts.reason[issue.code] as (params: RowIssue['params']) => string
  return texts.issue(issue.field && texts.field[issue.field], reason(issue.params))
}
