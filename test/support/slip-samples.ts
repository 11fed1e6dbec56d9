import type { SlipGroup, SlipModel, SlipSheet } from '../../shared/documents/slip-model.ts'

/** A handover of three sheets to the buyer's own employee. */
export const plainSlip: SlipModel = {
  slipNo: 'SH-20261122-0017',
  mark: null,
  reprint: 0,
  at: '2026-11-22T06:05:00Z',
  clerk: '沈佳',
  branch: {
    name: '世纪互联上海分公司',
    address: '上海市浦东新区科苑路88号德国中心3号楼657',
    contact: '朱琴琴',
    phone: '021-28986102',
    hotline: '400-089-0365',
  },
  groups: [groupOf('上海栖岚信息技术有限公司', 3)],
  collector: {
    name: '王晓岚',
    inPerson: true,
    documentKind: 'residentId',
    last4: '002X',
    phone: '13812345606',
    letterNo: '',
    proxyNote: '',
  },
  remark: '',
  codeStyle: 'code128',
  paper: 'A4',
  language: 'zh-CN',
}

/** A group of `count` sheets, numbered on from `first`. */
export function groupOf(title: string, count: number, first = 0): SlipGroup {
  return {
    title,
    taxpayerId: '91310115MA1K4B7X2Q',
    orderNo: String(2703729684 + first),
    applicationNo: `FP20261118${String(first + 1).padStart(4, '0')}`,
    sheets: Array.from({ length: count }, (_, index) => sheetOf(first + index)),
  }
}

/** The `index`-th sheet: special and normal paper Fapiao, every fifth printed from a digital one. */
export function sheetOf(index: number): SlipSheet {
  const amount = 4_790_171 - index * 73_219 > 0 ? 4_790_171 - index * 73_219 : 123_456 + index
  const tax = Math.round(amount * 0.06)
  const digital = index % 5 === 4
  return {
    kind: digital ? 'digitalNormal' : index % 2 === 0 ? 'special' : 'normal',
    code: digital ? null : index % 2 === 0 ? '3100251130' : '031002500104',
    number: digital ? null : String(25_215_622 + index),
    digitalNumber: digital ? `2531200000001234${String(5670 + index)}` : null,
    issueDate: `2026-10-${String(1 + (index % 28)).padStart(2, '0')}`,
    amount,
    tax,
    total: amount + tax,
  }
}

/** The plain slip with so many sheets of one application. */
export function slipOf(sheets: number, changes: Partial<SlipModel> = {}): SlipModel {
  return { ...plainSlip, groups: [groupOf('上海栖岚信息技术有限公司', sheets)], ...changes }
}

/** Every number of a slip that a reader must find on paper, without the spaces that group it. */
export function numbersOf(model: SlipModel): string[] {
  return model.groups.flatMap(group => [
    group.taxpayerId,
    group.orderNo,
    ...(group.applicationNo === null ? [] : [group.applicationNo]),
    ...group.sheets.flatMap(sheet =>
      [sheet.code, sheet.number, sheet.digitalNumber, sheet.issueDate].filter(text => text !== null),
    ),
  ])
}
