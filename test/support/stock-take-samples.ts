import type { StockTakeLine, StockTakeModel } from '../../shared/documents/stock-take-model.ts'

/** The `index`-th sheet that is not where it should be; every fifth has 20 digits and no code. */
export function stockTakeLine(index: number, changes: Partial<StockTakeLine> = {}): StockTakeLine {
  const number = String(25_215_622 + index)
  return {
    ...(index % 5 === 4
      ? { code: null, number: `263100000000${number}` }
      : { code: index % 3 === 0 ? '031002600104' : '3100251130', number }),
    title: index % 2 === 0 ? '上海澄波软件有限公司' : '单••',
    custody: `2026-11-${String(1 + (index % 20)).padStart(2, '0')} 逐张扫描，收到 1 张`,
    ...changes,
  }
}

/** The protocol of a count with so many sheets missing, unexpected and unknown. */
export function stockTakeOf(
  [missing, unexpected, unknown]: readonly [number, number, number],
  changes: Partial<StockTakeModel> = {},
): StockTakeModel {
  const lines = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => stockTakeLine(from + index))
  return {
    takeNo: 'SH-P20261122-001',
    begun: { at: '2026-11-22T08:40:00Z', operator: '沈一鸣' },
    finished: { at: '2026-11-22T09:05:00Z', operator: '朱琴琴' },
    branch: {
      name: '世纪互联上海分公司',
      address: '上海市浦东新区科苑路88号德国中心3号楼657',
      contact: '朱琴琴',
      phone: '021-28986102',
      hotline: '400-089-0365',
    },
    counts: { atBranch: 412 + missing, present: 412 },
    missing: lines(0, missing),
    unexpected: lines(10_000, unexpected).map(line => ({
      ...line,
      custody: '2026-11-19 交给王••（本人），1 张，交接单 SH-20261119-0017',
    })),
    unknown: Array.from({ length: unknown }, (_, index) => `3100251130-${String(90_000_000 + index)}`),
    ledger: { seq: 10_482, hash: '9f3c21a7b0e45d68'.repeat(4) },
    language: 'zh-CN',
    ...changes,
  }
}

/** Data nobody wishes for, which must still come out as a protocol that stays in its lines. */
export const hostileStockTakes: Readonly<Record<string, StockTakeModel>> = {
  'the longest of everything': stockTakeOf([0, 0, 0], {
    takeNo: 'ABCDEF-P20261122-123456789',
    begun: { at: '2026-11-22T08:40:00Z', operator: '名'.repeat(80) },
    finished: { at: '2026-11-22T09:05:00Z', operator: 'W'.repeat(80) },
    branch: {
      name: '分公司'.repeat(40),
      address: 'Room 657, Building 3, German Center, 88 Keyuan Road, Pudong New Area, Shanghai '.repeat(3),
      contact: '朱'.repeat(30),
      phone: '021-28986102'.repeat(5),
      hotline: '400-089-0365'.repeat(5),
    },
    counts: { atBranch: 999_999_999, present: 999_999_999 },
    missing: Array.from({ length: 40 }, (_, index) =>
      stockTakeLine(index, { title: '限'.repeat(200), custody: '很长的经过'.repeat(60) }),
    ),
    unknown: Array.from({ length: 40 }, (_, index) => `${index}${'X'.repeat(198)}`),
    ledger: { seq: 999_999_999, hash: 'f'.repeat(64) },
  }),
  'everything empty': stockTakeOf([0, 0, 0], {
    begun: { at: '2026-11-22T08:40:00Z', operator: '' },
    finished: { at: '2026-11-22T09:05:00Z', operator: '' },
    branch: { name: '', address: '', contact: '', phone: '', hotline: '' },
    counts: { atBranch: 0, present: 0 },
    missing: [stockTakeLine(0, { code: '', number: '', title: '', custody: '' })],
    unknown: [''],
  }),
  'characters no font has': stockTakeOf([1, 0, 0], { missing: [stockTakeLine(0, { title: '\u{20bb7}野家\u{3402}' })] }),
}
