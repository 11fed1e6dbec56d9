import type { Application, Bill, CentralStatus, Delivery } from '../../shared/domain/application.ts'
import type { Command } from '../../shared/domain/command.ts'

interface SampleFacts {
  /** Number of the first sheet; the following ones count on. */
  readonly first: number
  readonly sheets?: number
  readonly key?: string
  readonly delivery?: Delivery
  readonly status?: CentralStatus
}

/** The id of the sheet with this number. */
export function sampleSheet(number: number): string {
  return `3100251130-${String(number).padStart(8, '0')}`
}

/** An application with sheets counting from `first`, issued and to be collected at the branch unless said otherwise. */
export function sampleApplication({
  first,
  sheets = 1,
  key = `FP${first}`,
  delivery = 'pickup',
  status = 'issued',
}: SampleFacts): Application {
  const bills = Array.from({ length: sheets }, (_, index) => sampleBill(first + index, status))
  const personal = {
    ...{
      title: `上海澄波软件有限公司${first}`,
      taxpayerId: '91350100M000100Y43',
      payer: `上海澄波软件有限公司${first}`,
    },
    ...{ addressPhone: '', bankAccount: '', remark: '' },
  }
  return {
    key,
    applicationNo: key,
    orderNo: String(1_000_000_000 + first),
    paymentDate: '2026-11-10',
    appliedDate: '2026-11-13',
    delivery,
    bills,
    personal: {
      ...{ email: 'finance@partner.example.cn', recipient: '单雪芹', phone: '13812345678', address: '', postcode: '' },
      bills: bills.map(() => personal),
    },
  }
}

function sampleBill(number: number, status: CentralStatus): Bill {
  return {
    ...{ kind: 'normal', sheet: sampleSheet(number), code: '3100251130', number: String(number).padStart(8, '0') },
    ...{ digitalNumber: null, issueDate: '2026-11-17', amount: 10_000, tax: 600, total: 10_600, status },
    ...{ expectedDate: null, waybill: null, purpose: null },
  }
}

/** What an import's preview counted, as if everything were new. */
export const sampleSummary = {
  ...{ fileName: '导出.xlsx', fileSha256: 'ab'.repeat(32), rows: 1 },
  ...{ new: 1, changed: 0, unchanged: 0, warned: 0, refused: 0 },
}

/** The command that hands scanned sheets of one application to one collector. */
export function handOver(application: string, numbers: readonly number[]): Extract<Command, { kind: 'handOver' }> {
  return {
    kind: 'handOver',
    sheets: numbers.map(number => ({ sheet: sampleSheet(number), application, how: 'scan' })),
    inPerson: true,
    documentKind: 'residentId',
    collector: { name: '单雪芹', last4: '002X', phone: '13812345678', letterNo: '' },
    checks: [{ rule: 'R6', outcome: 'passed' }],
    handReasons: {},
    remark: '',
  }
}
