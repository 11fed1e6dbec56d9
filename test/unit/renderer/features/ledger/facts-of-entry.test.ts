import { expect, test } from 'vitest'
import { factsOf } from '../../../../../renderer/features/ledger/facts-of-entry.ts'
import type { EntryKind } from '../../../../../shared/domain/entry.ts'
import { textsOf } from '../../../../../shared/i18n/texts.ts'
import { everyKind, sampleBodies, sampleEntry } from '../../../../support/entry-samples.ts'

const words = { texts: textsOf('zh-CN'), nameOf: () => '沈一鸣' }
const facts = (kind: EntryKind) => Object.fromEntries(factsOf(sampleEntry(kind), words).map(f => [f.name, f.values]))

test('everything an entry carries in the chain is told, of every kind', () => {
  for (const kind of everyKind) {
    expect(Object.keys(facts(kind)).sort()).toEqual(Object.keys(sampleBodies[kind]).sort())
    expect(JSON.stringify(facts(kind))).not.toMatch(/undefined|\[object|NaN|\[\]/)
  }
})

test('codes are words, numbers are grouped, nothing is a dash', () => {
  expect(facts('imported')).toMatchObject({ applications: ['1,200'], rows: ['2,400'] })
  expect(facts('handedOver')).toMatchObject({
    ...{ inPerson: ['否'], documentKind: ['护照'], checks: ['R9 · 有提醒'] },
    sheets: ['3100251130-00000001 · FP1 · 扫描', '3100251130-00000002 · FP1 · 手工'],
  })
  expect(facts('takenBack')).toMatchObject({ documentKind: ['—'] })
  expect(facts('deliveryChanged')).toMatchObject({ from: ['到分公司领取'], to: ['顺丰（运费到付）'] })
  expect(facts('operatorAdded')).toMatchObject({ operator: ['沈一鸣'], roles: ['柜员'] })
  expect(facts('dayClosed')).toMatchObject({ pending: ['打印任务 1', '未揽收邮件 2', '未完成交接 3'], since: ['#0'] })
  expect(facts('personErased')).toMatchObject({ entries: ['#3', '#4'], basis: ['客户要求'] })
})

test('the number people know an entry by comes first', () => {
  expect(factsOf(sampleEntry('handedOver'), words)[0]?.name).toBe('slipNo')
})
