import type { Application, Bill, Fen } from '../domain/application.ts'
import type { CentralChange } from '../domain/central-changes.ts'
import type { Texts } from '../i18n/texts.ts'

/** A column of a report back to the central system. */
export type CentralColumn = keyof Texts['centralExport']['column']

/** A cell: text, or an amount in yuan. */
export type CentralCell = string | number

/** A sheet to report, and its application as the central system last described it. */
export interface CentralRow {
  readonly change: CentralChange
  readonly application: Application
}

/** The columns of a report: those of the central system's own exports, and what the desk has to tell. */
export const centralColumns: readonly CentralColumn[] = [
  ...(['applicationNo', 'orderNo', 'email', 'title', 'taxpayerId', 'addressPhone', 'bankAccount', 'payer'] as const),
  ...(['purpose', 'kind', 'code', 'number', 'digitalNumber', 'issueDate', 'amount', 'tax', 'total'] as const),
  ...(['paymentDate', 'appliedDate', 'status', 'remark', 'delivery', 'recipient', 'phone', 'address'] as const),
  ...(['postcode', 'courier', 'waybill', 'mailedOn', 'slipNo', 'collectedOn', 'exportNo'] as const),
]

/** Columns whose cells are amounts; all others are text, so that no digit of a number is lost. */
export const amountColumns: ReadonlySet<CentralColumn> = new Set(['amount', 'tax', 'total'])

/** The cells of one sheet, in the order of `centralColumns`. What was erased is ''. */
export function centralCells(row: CentralRow, exportNo: string, texts: Texts['centralExport']): readonly CentralCell[] {
  const cells: Readonly<Record<CentralColumn, CentralCell>> = {
    ...applicationCells(row.application, texts),
    ...billCells(row, texts),
    ...changeCells(row.change, texts),
    exportNo,
  }
  return centralColumns.map(column => cells[column])
}

function applicationCells({ applicationNo, orderNo, ...rest }: Application, texts: Texts['centralExport']) {
  const { personal } = rest
  return {
    applicationNo: applicationNo ?? '',
    orderNo,
    email: personal?.email ?? '',
    paymentDate: rest.paymentDate ?? '',
    appliedDate: rest.appliedDate ?? '',
    // How the customer wanted it, as the central system said; what became of it stands under courier and slip.
    delivery: texts.delivery[rest.delivery],
    recipient: personal?.recipient ?? '',
    phone: personal?.phone ?? '',
    address: personal?.address ?? '',
    postcode: personal?.postcode ?? '',
  }
}

function billCells({ application, change }: CentralRow, texts: Texts['centralExport']) {
  const index = application.bills.findIndex(bill => bill.sheet === change.sheet)
  const bill: Bill | undefined = application.bills[index]
  const buyer = application.personal?.bills[index]
  return {
    title: buyer?.title ?? '',
    taxpayerId: buyer?.taxpayerId ?? '',
    addressPhone: buyer?.addressPhone ?? '',
    bankAccount: buyer?.bankAccount ?? '',
    payer: buyer?.payer ?? '',
    remark: buyer?.remark ?? '',
    purpose: bill?.purpose ? texts.purpose[bill.purpose] : '',
    kind: bill ? texts.kind[bill.kind] : '',
    code: bill?.code ?? '',
    number: bill?.number ?? '',
    digitalNumber: bill?.digitalNumber ?? '',
    issueDate: bill?.issueDate ?? '',
    amount: yuan(bill?.amount ?? null),
    tax: yuan(bill?.tax ?? null),
    total: yuan(bill?.total ?? null),
  }
}

function changeCells({ state, day }: CentralChange, texts: Texts['centralExport']) {
  const mailed = state.kind === 'mailed' ? state : null
  const collected = state.kind === 'collected' ? state : null
  return {
    status: texts.state[state.kind],
    courier: mailed ? texts.delivery[mailed.courier] : '',
    waybill: mailed?.waybill ?? '',
    mailedOn: mailed ? day : '',
    slipNo: collected?.slipNo ?? '',
    collectedOn: collected ? day : '',
  }
}

function yuan(fen: Fen | null): CentralCell {
  return fen === null ? '' : fen / 100
}
