import { expect, test } from 'vitest'
import { findQuestions } from '../../../../../renderer/features/help/find-questions.ts'
import { defaultSettings } from '../../../../../shared/domain/settings.ts'

const find = (typed: string) => findQuestions(typed, defaultSettings.branch)

test('nothing typed shows every question', () => {
  expect(find(' ').length).toBeGreaterThan(10)
})

test('a question that asks for the word comes before one that only answers with it', () => {
  expect(find('密码')[0]).toBe('password')
  expect(find('密码')).toContain('howToApply')
})

test('a word of either language finds, whatever the screen speaks', () => {
  expect(find('activation')[0]).toBe('activationMail')
  expect(find('激活')[0]).toBe('activationMail')
})

test('every word narrows', () => {
  expect(find('抬头 拆开')).toEqual(['split'])
  expect(find('抬头 没有这个词')).toEqual([])
})

test('the branch can be found by its own address and phone', () => {
  expect(find('科苑路')).toEqual(['address'])
  expect(find('28986102')).toEqual(['address'])
})
