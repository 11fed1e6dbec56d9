import { expect, test } from 'vitest'
import { textsOf } from '../../../../shared/i18n/texts.ts'

test('the test language marks every text with its place and what it was given', () => {
  const texts = textsOf('test')
  expect(texts.common.cancel).toBe('[[common.cancel]]')
  expect(texts.handover.counted(2, 3)).toBe('[[handover.counted(2,3)]]')
  expect(texts.handover.tickReasons[1]).toBe('[[handover.tickReasons.1]]')
})

test('the test language has as many lines as the text it stands for', () => {
  const lines = textsOf('test').corrections.voidHandover.will(2, 'SH-1')
  expect(lines).toHaveLength(textsOf('zh-CN').corrections.voidHandover.will(2, 'SH-1').length)
  expect(lines[0]).toBe('[[corrections.voidHandover.will.0(2,SH-1)]]')
})
