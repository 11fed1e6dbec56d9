import { expect, test } from 'vitest'
import { describeLastCustody } from '../../../../shared/documents/last-custody.ts'
import type { Entry } from '../../../../shared/domain/entry.ts'
import { textsOf } from '../../../../shared/i18n/texts.ts'
import { entryOf, importEntry } from '../../../support/custody-model.ts'
import { handOver, sampleSheet } from '../../../support/sample-application.ts'

const texts = textsOf('zh-CN')
const subject = { key: 'FP1', sheets: [1, 2].map(sampleSheet), imports: [1] }
const sheet = sampleSheet(1)

function told(place: 'branch' | 'handedOver' | 'expected', entry: Entry | null): string {
  return describeLastCustody(texts, { sheet, place, entry, subject })
}

test('a sheet that was handed over names day, collector masked, and slip; of its siblings it says nothing', () => {
  const { sheets, inPerson, documentKind, collector, checks } = handOver('FP1', [1, 2])
  const body = { slipNo: 'SH-20261122-0001', sheets, inPerson, documentKind, checks }
  const personal = { collector, handReasons: {}, remark: '' }
  const entry = entryOf({ kind: 'handedOver', body, personal } as never, 7)
  expect(told('handedOver', entry)).toBe('2026-11-22 交给单••（本人），1 张，交接单 SH-20261122-0001')
})

test('a sheet that came with an import, one that never came, one whose entry is not here', () => {
  expect(told('branch', importEntry(1))).toBe('2026-11-22 随导入文件登记收到')
  expect(told('expected', null)).toBe('还没有登记收到')
  expect(told('branch', null)).toBe('记录不在本机')
})
