import { expect, test } from 'vitest'
import { groupChanges, leadingChange, readChange } from '../../../../../renderer/features/imports/read-change.ts'
import type { FieldName } from '../../../../../shared/domain/import/fields.ts'
import type { Change } from '../../../../../shared/domain/import/verdicts.ts'
import { textsOf } from '../../../../../shared/i18n/texts.ts'

const texts = textsOf('zh-CN')
const field = (
  name: FieldName,
  from: string | number | null,
  to: string | number | null,
  sheet: string | null = null,
) => ({ kind: 'field', field: name, sheet, from, to }) as const satisfies Change

test('values are words of the counter: money with ¥, states and ways translated, nothing as blank', () => {
  expect(readChange(field('total', 1060000, null), texts)).toEqual({
    what: '价税合计',
    values: { from: '¥10,600.00', to: '（空）' },
  })
  expect(readChange(field('status', 'inProcess', 'issued'), texts).values).toEqual({ from: '处理中', to: '已开具' })
  expect(readChange(field('delivery', 'pickup', 'sf'), texts).values).toEqual({
    from: '到分公司领取',
    to: '顺丰（运费到付）',
  })
  expect(readChange(field('waybill', '', 'SF0123456789012'), texts).values).toEqual({
    from: '（空）',
    to: 'SF0123456789012',
  })
})

test('personal data is masked, and a difference that hides in the masked part is said', () => {
  expect(readChange(field('phone', '13812345606', '13912345678'), texts).values).toEqual({
    from: '13•••••••06',
    to: '13•••••••78',
  })
  expect(readChange(field('phone', '13812345606', '13999995606'), texts).values).toEqual({
    from: '13•••••••06',
    to: '13•••••••06（隐去的部分不同）',
  })
  const shown = (name: FieldName, value: string) => readChange(field(name, null, value), texts).values?.to
  expect(shown('title', '王小明')).toBe('王••')
  expect(shown('title', '上海示例科技有限公司')).toBe('上海示例科技有限公司')
  expect(shown('payer', '王小明')).toBe('王••')
  expect(shown('recipient', '王小明')).toBe('王••')
  expect(shown('email', 'wang@contoso.com')).toBe('w•••@contoso.com')
  expect(shown('taxpayerId', '91350100M000100Y43')).toBe('91••••••••••••0Y43')
  expect(shown('address', '碧波路88号8801室')).toBe('碧波路88号••••室')
  expect(shown('addressPhone', '碧波路88号 13812345606')).not.toContain('13812345606')
  expect(shown('bankAccount', '招商银行 303481299794580')).not.toContain('303481299794580')
  expect(shown('remark', '请打 13812345606，预计 2026-11-26 寄票')).toBe('请打 13•••••••06，预计 2026-11-26 寄票')
})

test('what happened to a bill names its sheet', () => {
  const change = { kind: 'billVanished', sheet: '3100251130-00000001' } as const
  expect(readChange(change, texts)).toEqual({
    what: '文件里不再有发票 3100251130-00000001（台账保留）',
    values: null,
  })
})

test('differences stand by sheet, those of the application first', () => {
  const changes = [field('number', null, '00000001', 'A'), field('orderNo', '1', '2'), field('code', null, 'C', 'A')]
  expect(groupChanges(changes, texts).map(({ sheet, changes: found }) => [sheet, found.length])).toEqual([
    [null, 1],
    ['A', 2],
  ])
})

test('the state leads, before it only a sheet that is gone', () => {
  const status = field('status', 'inProcess', 'issued', 'A')
  const gone = { kind: 'billVanished', sheet: 'B' } as const
  expect(leadingChange([field('code', null, 'C', 'A'), status])).toEqual({ change: status, more: 1 })
  expect(leadingChange([status, gone])?.change).toBe(gone)
  expect(leadingChange([])).toBeNull()
})
