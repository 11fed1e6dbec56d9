import { expect, test } from 'vitest'
import { systemTexts } from '../../../../main/host/system-texts.ts'

test('the shells speak Chinese on a Chinese system and English on any other', () => {
  expect(systemTexts('zh-CN').shell.menu.quit).toBe('退出')
  expect(systemTexts('zh-Hans-CN').shell.menu.quit).toBe('退出')
  expect(systemTexts('de-DE').shell.menu.quit).toBe('Quit')
})
