import { expect, test } from 'vitest'
import { describeLedgerEntry } from '../../../../shared/i18n/describe-ledger-entry.ts'
import { textsOf } from '../../../../shared/i18n/texts.ts'
import { everyKind, sampleEntry } from '../../../support/entry-samples.ts'

const tell = (kind: (typeof everyKind)[number], language: 'zh-CN' | 'en' | 'test' = 'zh-CN') =>
  describeLedgerEntry(sampleEntry(kind), { texts: textsOf(language), nameOf: () => '沈一鸣' })

test.each(['zh-CN', 'en', 'test'] as const)('every kind of entry has words of its own in %s', language => {
  const lines = everyKind.map(kind => tell(kind, language))
  expect(new Set(lines).size).toBe(everyKind.length)
  for (const line of lines) expect(line).not.toMatch(/undefined|NaN|null|\[object|, $|，$/)
})

test('a line says how many and which, without numbers that stand beside it', () => {
  expect(tell('handedOver')).toBe('领取交接，2 张，代领，护照')
  expect(tell('operatorChanged')).toBe('修改操作员，沈一鸣（柜员、主管），已停用，换了 PIN')
  expect(tell('stockTaken')).toBe('盘点完成，盘到 2 张，缺 1 张，多 2 张')
  expect(tell('deliveryChanged', 'en')).toContain('→')
  expect(tell('settingsChanged')).toBe('修改设置，分公司、工作日历')
})
