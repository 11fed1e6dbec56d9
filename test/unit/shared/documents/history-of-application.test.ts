import { expect, test } from 'vitest'
import { historyOfApplication } from '../../../../shared/documents/history-of-application.ts'
import { defaultSettings } from '../../../../shared/domain/settings.ts'
import { createMemoryLedger } from '../../../support/memory-ledger.ts'
import { handOver, sampleApplication } from '../../../support/sample-application.ts'
import { sampleRow } from '../../../support/sample-row.ts'

test('a history tells what happened to one application, without anything only the desk should know', () => {
  const ledger = createMemoryLedger()
  const title = '单雪芹'
  const application = sampleApplication({ first: 100, sheets: 2 })
  ledger.importAll([application, sampleApplication({ first: 200 })])
  const command = handOver('FP100', [100])
  ledger.record({ ...command, sheets: [...command.sheets, ...handOver('FP200', [200]).sheets] })
  ledger.record({ kind: 'voidHandover', slipNo: 'SH-20261122-0001', reason: '客户嫌慢' })
  const bills = application.personal?.bills.map(bill => ({ ...bill, title })) ?? []
  const personal = application.personal && { ...application.personal, bills }
  const row = { ...sampleRow(100, ['branch', 'expected'], { personal }), imports: [1] }
  const model = historyOfApplication(row, ledger.entries, {
    ...{ settings: defaultSettings, language: 'zh-CN', names: new Map([['op-1', '朱琴琴']]) },
    ...{ at: '2026-11-22T06:00:00.000Z', clerk: '朱琴琴', ledger: { seq: 3, hash: 'ab' } },
  })
  expect(model.title).toBe('单••')
  expect(model.lines.map(({ what }) => what)).toEqual([
    '从世纪互联发票管理系统的导出文件导入',
    '交给单••（本人），1 张，交接单 SH-20261122-0001',
    '交接单 SH-20261122-0001 作废，1 张回到分公司',
  ])
  expect(model.lines.map(({ operator }) => operator)).toEqual(['朱琴琴', '朱琴琴', '朱琴琴'])
  expect(model.sheets.map(({ place }) => place)).toEqual(['branch', 'expected'])
  for (const secret of ['单雪芹', '客户嫌慢', '13812345678', '002X', '91350100M000100Y43'])
    expect(JSON.stringify(model)).not.toContain(secret)
})
