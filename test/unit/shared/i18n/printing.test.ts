import { expect, test } from 'vitest'
import { textsOf } from '../../../../shared/i18n/texts.ts'

const languages = ['zh-CN', 'en'] as const

test.each(languages)('every fault and state of a print job says what to do next (%s)', language => {
  const { fault, stateNext } = textsOf(language).printing
  for (const { message, next } of Object.values(fault)) {
    expect(message('')).not.toBe('')
    expect(next).not.toBe('')
  }
  for (const next of Object.values(stateNext)) expect(next).not.toBe('')
})

test.each(languages)('a button that a text tells to press exists (%s)', language => {
  const { fault, stateNext, action } = textsOf(language).printing
  const told = [...Object.values(fault).map(({ next }) => next), ...Object.values(stateNext)].join(' ')
  const buttons = [...told.matchAll(/“([^”]+)”/g)].map(match => match[1])
  expect(new Set(buttons)).toEqual(new Set([action.printed, action.retry]))
})

test('a printer is called by its name, the default one by what it is', () => {
  const { message } = textsOf('zh-CN').printing.fault.printerMissing
  expect(message('Slips')).toContain('“Slips”')
  expect(message('')).toContain('默认打印机')
})
