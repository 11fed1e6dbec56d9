import { beginLists, overdueTable } from '../../shared/documents/report-lists.ts'
import type { ReportModel } from '../../shared/documents/report-model.ts'
import { paperFigures } from '../../shared/documents/report-paper.ts'
import type { ReportWords } from '../../shared/documents/report-words.ts'
import type { CorrectionLine, PickupLine, SheetFacts } from '../../shared/domain/report/report-lines.ts'
import type { Summary } from '../../shared/domain/report/summarise.ts'
import { defaultSettings } from '../../shared/domain/settings.ts'
import { type Language, textsOf } from '../../shared/i18n/texts.ts'

interface ReportSample {
  readonly pickups: number
  readonly corrections?: number
  readonly overdue?: number
  readonly clerks?: number
  readonly language?: Language
  readonly masked?: boolean
  readonly title?: string
  readonly collector?: string
}

const kinds = ['special', 'normal', 'roll', 'digitalSpecial', 'digitalNormal'] as const

/** A report as it goes on paper, with so many lines of each sort. */
export function reportOf(sample: ReportSample, change: Partial<ReportModel> = {}): ReportModel {
  const { pickups, corrections = 3, overdue = 4, clerks = 3, language = 'zh-CN', masked = true } = sample
  const operators = Array.from({ length: clerks }, (_, index) => `op-${index}`)
  const names = new Map(operators.map((id, index) => [id, ['朱琴琴', '沈一鸣', '陆远'][index] ?? `柜员${index}`]))
  const words: ReportWords = { texts: textsOf(language), names, masked }
  const lists = beginLists(words)
  for (let index = 0; index < pickups; index += 1) lists.add([pickupOf(index, sample)])
  for (let index = 0; index < corrections; index += 1) lists.add([correctionOf(index, sample)])
  const late = Array.from({ length: overdue }, (_, index) => ({
    ...{ application: `FP20261113${String(index).padStart(5, '0')}`, appliedDate: '2026-11-13', due: '2026-11-17' },
    workdaysLate: index === 0 ? null : index,
  }))
  const facts = { applicationNo: 'FP2026111300042', orderNo: '2703729684', title: '上海澄波软件有限公司' }
  return {
    branch: defaultSettings.branch,
    language,
    days: words.texts.reportFiles.ofRange('2026-11-22', '2026-11-22'),
    closeNo: 'SH-D20261122-001',
    at: '2026-11-22T10:05:00.000Z',
    ledger: { seq: 10_482, hash: '3f9a'.repeat(16) },
    masked,
    ...paperFigures(
      { summary: summaryOf(pickups, operators), ages: { upTo2: 41, upTo7: 12, upTo30: 8, over30: 1 } },
      words,
    ),
    tables: [
      ...lists.read(),
      overdueTable({ overdue: late, noCalendar: new Map([[2027, ['FP1']]]), undated: ['FP2'] }, () => facts, words),
    ],
    ...change,
  }
}

/** What must still stand in its place. */
export const hostileReports: Readonly<Record<string, ReportModel>> = {
  'nothing at all': reportOf({ pickups: 0, corrections: 0, overdue: 0, clerks: 0 }),
  'a title of 200 characters': reportOf({ pickups: 3, title: '澄波'.repeat(100) }),
  'names nobody can draw': reportOf({ pickups: 3, masked: false, collector: '𠮷田𠮷田𠮷' }),
  'twelve clerks': reportOf({ pickups: 90, clerks: 12 }),
  'a branch with a long address': reportOf(
    { pickups: 2 },
    { branch: { ...defaultSettings.branch, name: '世纪互联上海分公司'.repeat(6), address: '科苑路88号'.repeat(30) } },
  ),
}

function pickupOf(
  index: number,
  { title = `上海澄波软件有限公司${index}`, collector = '单雪芹' }: ReportSample,
): PickupLine {
  return {
    ...{ kind: 'pickup', seq: index + 1, at: new Date(Date.UTC(2026, 10, 22, 1, index % 500)).toISOString() },
    ...{
      operator: `op-${index % 3}`,
      slipNo: `SH-20261122-${String(index).padStart(4, '0')}`,
      inPerson: index % 3 !== 0,
    },
    ...{ documentKind: 'residentId', remark: '', ...sheetOf(index, title) },
    collector: { name: collector, last4: '002X', phone: '13812345678', letterNo: '' },
  }
}

function correctionOf(index: number, { title = '上海澄波软件有限公司' }: ReportSample): CorrectionLine {
  return {
    ...{ kind: 'correction', seq: 900 + index, at: new Date(Date.UTC(2026, 10, 22, 7, index % 60)).toISOString() },
    ...{
      operator: 'op-0',
      what: 'handoverVoided',
      about: 'SH-20261122-0001',
      reason: '抬头有误，客户 13812345678 要求换开',
    },
    ...sheetOf(index, title),
  }
}

function sheetOf(index: number, title: string): { readonly sheet: string; readonly facts: SheetFacts } {
  const number = String(25_215_622 + index)
  const sheet = index % 7 === 6 ? `2631${number}00000001` : `3100251130-${number}`
  const amount = 4_790_171 + index
  return {
    sheet,
    facts: {
      ...{ sheet, application: `FP${index}`, orderNo: '2703729684', title, kind: kinds[index % 5] ?? 'special' },
      ...{ code: '3100251130', number, digitalNumber: null, amount, tax: 287_410, total: amount + 287_410 },
    },
  }
}

function summaryOf(pickups: number, operators: readonly string[]): Summary {
  const totals = (sheets: number) => ({
    ...{ sheets, amount: sheets * 4_790_171, tax: sheets * 287_410, total: sheets * 5_077_581, withoutAmount: 0 },
  })
  const byWay = { pickup: totals(pickups), sf: totals(Math.floor(pickups / 2)), yunda: totals(Math.floor(pickups / 5)) }
  const share = Math.ceil(pickups / Math.max(1, operators.length))
  return {
    ...{ handovers: pickups, proxies: Math.floor(pickups / 3), voidedHandovers: 2, reprints: 1, byWay },
    byHour: Array.from({ length: 24 }, (_, hour) => (hour > 7 && hour < 19 ? (pickups * (hour % 5)) / 8 : 0)).map(
      Math.ceil,
    ),
    byOperator: new Map(operators.map((id, index) => [id, { handovers: Math.max(0, share - index), sheets: share }])),
    byKind: new Map(pickups > 0 ? kinds.map(kind => [kind, byWay]) : []),
    parcels: { sf: { collected: 4, returned: 1 }, yunda: { collected: 2, returned: 0 } },
    waybills: { used: 6, void: 1 },
    flow: {
      ...{ opening: 12_431, received: 57, takenBack: 2, handoverVoided: 3, returned: 1 },
      ...{ handedOver: pickups, shipped: 6, sentBack: 2, void: 1 },
    },
  }
}
