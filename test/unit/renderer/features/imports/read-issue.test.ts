import { expect, test } from 'vitest'
import { nameIssue, readIssue } from '../../../../../renderer/features/imports/read-issue.ts'
import { refuseRow, warnRow } from '../../../../../shared/domain/import/row-issue.ts'
import { textsOf } from '../../../../../shared/i18n/texts.ts'

const texts = textsOf('zh-CN')
const { importing } = texts

test('a personal value inside a reason is masked on the screen', () => {
  const reason = readIssue(warnRow('taxpayerIdOld', 'taxpayerId', { value: '310115198801017' }), importing)
  expect(reason).toContain('31•••••••••1017')
  expect(reason).not.toContain('310115198801017')
})

test('what a spreadsheet has made of a number stays readable', () => {
  expect(readIssue(refuseRow('damagedNumber', 'phone', { value: '1.38E+10' }), importing)).toContain('“1.38E+10”')
  expect(readIssue(refuseRow('errorCell', 'email', { value: '#N/A' }), importing)).toContain('“#N/A”')
})

test('a value that is not personal stays as the file has it', () => {
  expect(readIssue(refuseRow('statusUnknown', 'status', { value: '待确认' }), importing)).toContain('待确认')
})

test('a short name says which column only where any column could be meant', () => {
  expect(nameIssue(refuseRow('damagedNumber', 'number', { value: '2.34E+19' }), texts)).toBe(
    '发票号码：数字成了科学计数法',
  )
  expect(nameIssue(refuseRow('titleMissing', 'title', {}), texts)).toBe('没有发票抬头')
})
