import { expect, test } from 'vitest'
import { defaultSettings } from '../../../../../shared/domain/settings.ts'
import { textsOf } from '../../../../../shared/i18n/texts.ts'

const { branch } = defaultSettings
const languages = ['zh-CN', 'en'] as const

test.each(languages)('the answers in %s carry the numbers of the seed document', language => {
  const { faq } = textsOf(language).help
  const answer = (id: keyof typeof faq) => faq[id].answer(branch)
  expect(answer('address')).toContain(branch.address)
  expect(answer('address')).toContain('021-28986102')
  expect(answer('hotline')).toContain('400-089-0365')
  expect(answer('activationMail')).toMatch(/24[\s\S]*400-089-0365/)
  expect(answer('wrongEmail')).toContain('24')
  expect(answer('threeDays')).toMatch(/三天|three days/)
  expect(answer('twoWorkingDays')).toMatch(/两个工作日|two working days/)
  expect(answer('payerMatches')).toMatch(/一致|match/)
})

test.each(languages)('the branch of the settings speaks in %s, not a fixed one', language => {
  const other = { ...branch, address: 'Nowhere 1', contact: 'Nobody', phone: '000', hotline: '999' }
  const { faq } = textsOf(language).help
  expect(faq.address.answer(other)).toContain('Nowhere 1')
  expect(faq.hotline.answer(other)).toContain('999')
})
