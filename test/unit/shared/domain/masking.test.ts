import { expect, test } from 'vitest'
import {
  maskAddress,
  maskBankAccount,
  maskDocumentLast4,
  maskEmail,
  maskPersonName,
  maskPhone,
  maskTaxpayerId,
  maskTitle,
} from '../../../../shared/domain/masking.ts'

test.each([
  ['13812345606', '13•••••••06'],
  ['+86 138 1234 5606', '13•••••••06'],
  ['１３８１２３４５６０６', '13•••••••06'],
  ['021-28986102', '02•••••••02'],
  ['28986102', '••••••02'],
  ['2898610', '••••••0'],
  ['12345', '•••••'],
  ['无', '•'],
  ['', ''],
])('phone %s is shown as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})

test('every phone hides at least six digits, or all it has', () => {
  for (let length = 1; length <= 20; length++) {
    const hidden = [...maskPhone('9'.repeat(length))].filter(sign => sign === '•').length
    expect(hidden).toBeGreaterThanOrEqual(Math.min(6, length))
  }
})

test.each([
  ['王某某', '王••'],
  ['朱琴', '朱•'],
  ['王', '•'],
  ['𠮷田', '𠮷•'],
  ['John Smith', 'J•••'],
  ['', ''],
])('name %s is shown as %s', (name, masked) => {
  expect(maskPersonName(name)).toBe(masked)
})

test.each([
  ['劉注東', '劉••'],
  ['欧阳文静', '欧•••'],
  ['王　某', '王••'],
  ['张园园', '张••'],
  ['李会行', '李••'],
  ['买买提·艾力', '买•••••'],
  ['王小明（个人）', '王••••••'],
  ['个人(王小明)', '个••••••'],
  ['个人-王小明', '个•••••'],
  ['王小明 先生', '王•••••'],
])('title %s may be a person and is masked', (title, masked) => {
  expect(maskTitle(title)).toBe(masked)
})

test.each([
  '铭意科技有限公司',
  '爱得莱德(上海)有限公司',
  '爱得莱德（上海）有限公司',
  '铭意公司',
  '张江店',
  '钢铁厂',
  '复旦大学',
  '文创中心',
  '中国银行',
  '光明小学',
  '律师事务所',
  'Contoso Ltd',
  'Contoso Co., Ltd.',
  'Contoso',
])('title %s is shown whole', title => {
  expect(maskTitle(title)).toBe(title)
})

test.each([
  ['user1@contoso1.partner.onmschina.cn', 'u•••@contoso1.partner.onmschina.cn'],
  ['u@contoso.com', '•••@contoso.com'],
  ['contoso', '••••••'],
  ['', ''],
])('e-mail %s is shown as %s', (email, masked) => {
  expect(maskEmail(email)).toBe(masked)
})

test.each([
  ['上海市浦东新区科苑路88号德国中心3号楼657', '上海市浦东新区科苑路88号德国中心•号楼•••'],
  ['上海市浦东新区碧波路1732号22幢2239室', '上海市浦东新区碧波路1732号••幢••••室'],
  ['浙江省杭州市西湖区文三路781号4幢545室 17727817965', '浙江省杭州市西湖区文三路781号•幢•••室 •••••••••••'],
  ['上海市张江镇中心小区三号楼二〇一室', '上海市张江镇中心小区•号楼•••室'],
  ['上海市张江镇3号楼B座201', '上海市张江镇•号楼•座•••'],
  ['碧波路1732弄5号201', '碧波路1732弄•号•••'],
  ['', ''],
])('address %s is shown as %s', (address, masked) => {
  expect(maskAddress(address)).toBe(masked)
})

test('a phone in front of an address is hidden too', () => {
  expect(maskAddress('17727817965 文三路781号545室')).toBe('17•••••••65 文三路781号•••室')
})

test('of a document only the last four characters are left', () => {
  expect(maskDocumentLast4('002X')).toBe('••••002X')
  expect(maskDocumentLast4('11010519491231002X')).toBe('••••002X')
  expect(maskDocumentLast4('')).toBe('')
})

test('a taxpayer ID keeps two and four characters', () => {
  expect(maskTaxpayerId('91110000600037341L')).toBe('91••••••••••••341L')
  expect(maskTaxpayerId('1234567890')).toBe('••••••••••')
})

test('the bank is shown, the account by its last four digits', () => {
  expect(maskBankAccount('招商银行上海张江支行 400316021477766')).toBe('招商银行上海张江支行 •••••••••••7766')
})
