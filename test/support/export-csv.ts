import type { Application, CentralStatus, Delivery, FapiaoKind } from '../../shared/domain/application.ts'
import { exportColumns, exportHeader, toCsv } from './export-file.ts'

const kinds: Readonly<Record<FapiaoKind, string>> = {
  special: '增值税专用发票',
  normal: '增值税普通发票',
  roll: '卷票',
  digitalSpecial: '数电专票（纸质）',
  digitalNormal: '数电普票（纸质）',
}
const statuses: Readonly<Record<CentralStatus, string>> = {
  paymentSyncing: '申请中',
  inProcess: '申请中',
  outOfStock: '票源紧张',
  issued: '已开具',
  mailed: '已邮寄',
  void: '已作废',
}
const deliveries: Readonly<Record<Delivery, string>> = { pickup: '自取', yunda: '韵达', sf: '顺丰' }

/** Applications as an export of the central system would carry them, one row a bill. */
export function exportCsvOf(applications: readonly Application[]): string {
  const rows = applications.flatMap(application =>
    application.bills.map((bill, index) => {
      const { personal } = application
      const buyer = personal?.bills[index]
      const words: Readonly<Record<string, string | number | null | undefined>> = {
        ...application,
        ...personal,
        ...bill,
        ...buyer,
        kind: kinds[bill.kind],
        status: statuses[bill.status],
        delivery: deliveries[application.delivery],
        amount: yuan(bill.amount),
        tax: yuan(bill.tax),
        total: yuan(bill.total),
        purpose: null,
        // The invented ones have check characters of no meaning and all parcels go with one courier: each would be a warning.
        taxpayerId: null,
        waybill: bill.waybill && application.delivery === 'yunda' ? `432${bill.waybill.slice(-10)}` : bill.waybill,
      } as never
      return exportColumns.map(([field]) => words[field] ?? null)
    }),
  )
  return toCsv([exportHeader, ...rows])
}

function yuan(fen: number | null): string | null {
  return fen === null ? null : (fen / 100).toFixed(2)
}
