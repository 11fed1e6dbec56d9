import { expect, test } from 'vitest'
import { personalFieldsOf } from '../../../../../../renderer/features/counter/application/personal-fields.ts'
import type { ApplicationPersonal } from '../../../../../../shared/domain/application.ts'

const bill = {
  title: '单雪芹',
  taxpayerId: '91350100M000100Y43',
  payer: '单雪芹',
  addressPhone: '上海市浦东新区科苑路88号3幢657室 021-28986102',
  bankAccount: '招商银行上海张江支行 6214830212345678',
  remark: '请交给王小明',
}
const personal: ApplicationPersonal = {
  ...{ email: 'finance@contoso.cn', recipient: '单雪芹', phone: '13812345678', address: '', postcode: '' },
  bills: [bill, bill],
}

test('nothing of a customer can be read from the masked fields', () => {
  const masked = personalFieldsOf(personal)
    .map(field => field.masked)
    .join('\n')
  for (const secret of ['雪芹', '350100', '657', '28986102', '62148302', '王小明', '12345', 'finance'])
    expect(masked).not.toContain(secret)
})

test('what the bills agree on is shown once, what they differ in side by side', () => {
  const title = (bills: ApplicationPersonal['bills']) =>
    personalFieldsOf({ ...personal, bills }).find(({ name }) => name === 'title')?.value
  expect(title([bill, bill])).toBe('单雪芹')
  expect(title([bill, { ...bill, title: '解子墨' }])).toBe('单雪芹 / 解子墨')
})

test('empty fields are left out', () => {
  expect(personalFieldsOf(personal).map(({ name }) => name)).not.toContain('address')
})
