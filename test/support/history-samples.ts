import type { HistoryModel } from '../../shared/documents/history-model.ts'
import { defaultSettings } from '../../shared/domain/settings.ts'

const places = ['handedOver', 'branch', 'shipped', 'sentBack', 'void', 'expected'] as const

/** A history of so many sheets and so many entries. */
export function historyOf(sheets: number, lines: number, change: Partial<HistoryModel> = {}): HistoryModel {
  return {
    branch: defaultSettings.branch,
    language: 'zh-CN',
    applicationNo: 'FP2026111300042',
    orderNo: '2703729684',
    title: '上海澄波软件有限公司',
    delivery: 'pickup',
    sheets: Array.from({ length: sheets }, (_, index) => ({
      ...{ kind: 'special' as const, code: '3100251130', number: String(25_215_622 + index), digitalNumber: null },
      ...{ total: 5_077_581 + index, place: places[index % places.length] ?? null },
    })),
    lines: Array.from({ length: lines }, (_, index) => ({
      seq: 100 + index * 7,
      at: new Date(Date.UTC(2026, 10, 20, 1, index)).toISOString(),
      operator: index % 5 === 0 ? '' : '朱琴琴',
      what:
        index % 3 === 0
          ? '从世纪互联发票管理系统的导出文件导入'
          : `交给王••（本人），2 张，交接单 SH-20261122-${String(index).padStart(4, '0')}`,
    })),
    at: '2026-11-22T06:05:00.000Z',
    clerk: '朱琴琴',
    ledger: { seq: 10_482, hash: '3f9a'.repeat(16) },
    ...change,
  }
}

/** What must still stand in its place. */
export const hostileHistories: Readonly<Record<string, HistoryModel>> = {
  'nothing at all': historyOf(0, 0, { title: '', applicationNo: null }),
  'a title of 200 characters': historyOf(1, 2, { title: '澄波'.repeat(100) }),
  'a sentence without an end': historyOf(1, 3, {
    lines: historyOf(0, 3).lines.map(line => ({ ...line, what: '运单SF9999000010007、'.repeat(30) })),
  }),
  'long names': historyOf(2, 2, {
    clerk: '很长的名字'.repeat(8),
    applicationNo: 'A'.repeat(60),
    lines: historyOf(0, 2).lines.map(line => ({ ...line, seq: 99_999_999, operator: '很长的名字'.repeat(8) })),
  }),
  'a sheet without a code': historyOf(1, 1, {
    sheets: [
      {
        kind: 'digitalNormal',
        code: null,
        number: null,
        digitalNumber: '26312000000012345678',
        total: null,
        place: null,
      },
    ],
  }),
}
