import { expect, test } from 'vitest'
import { refuseRow, warnRow } from '../../../../shared/domain/import/row-issue.ts'
import { describeIssue } from '../../../../shared/i18n/describe-issue.ts'
import { textsOf } from '../../../../shared/i18n/texts.ts'

test('a finding names its column, what is wrong and what to do', () => {
  const issue = warnRow('zerosRestored', 'number', { value: '5797497', restored: '05797497' })
  expect(describeIssue(issue, textsOf('zh-CN').importing)).toBe(
    '发票号码：“5797497”开头的 0 被表格软件去掉了，已补成 05797497。请核对。',
  )
  expect(describeIssue(issue, textsOf('en').importing)).toMatch(/^Fapiao number: .*05797497/)
})

test('a finding on the row as a whole has no column before it', () => {
  const issue = refuseRow('rowOfRefusedApplication', null, { row: 7 })
  expect(describeIssue(issue, textsOf('zh-CN').importing)).toMatch(/^同一个发票申请的第 7 行/)
})
