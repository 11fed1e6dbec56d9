import type { Application, Bill, BillPersonal, IsoDate } from '../domain/application.ts'
import { demoApplications } from './demo-branch.ts'

const header = [
  '申请单号',
  '订单号',
  '邮箱',
  '发票抬头',
  '纳税人识别号',
  '注册地址及电话',
  '开户行及账号',
  '付款人姓名',
  '用途',
  '发票种类',
  '发票代码',
  '发票号码',
  '开票日期',
  '金额',
  '税额',
  '价税合计',
  '付款日期',
  '申请日期',
  '状态',
  '备注',
  '运送方式',
  '收件人',
  '收件电话',
  '收件地址',
  '邮编',
  '运单号',
]

const kinds = {
  special: '增值税专用发票',
  normal: '增值税普通发票',
  roll: '卷票',
  digitalSpecial: '数电纸质发票（专用）',
  digitalNormal: '数电纸质发票（普通）',
}
const statuses = {
  paymentSyncing: '申请中',
  inProcess: '申请中',
  outOfStock: '票源紧张',
  issued: '已开具',
  mailed: '已邮寄',
  void: '已作废',
}
const deliveries = { pickup: '自取', yunda: '韵达', sf: '顺丰' }
const purposes = { refund: '退款', purchaseCertificate: '购买证书' }

/**
 * A morning's export of the central system for the demo branch: unchanged applications, applications that have been
 * issued since, new ones, and rows with the faults an operator has to see. CSV text without byte order mark.
 */
export function demoExportCsv(today: IsoDate): string {
  const known = demoApplications(today)
  const unchanged = known.filter(application => application.bills.every(bill => bill.sheet)).slice(0, 20)
  const issuedNow = known
    .filter(application => application.bills.some(bill => bill.status === 'inProcess'))
    .slice(0, 8)
    .map((application, index) => issue(application, index, today))
  const arrived = known.slice(13, 37).map((application, index) => renumber(application, index, today))
  const rows = [...unchanged, ...issuedNow, ...arrived].flatMap(rowsOf)
  const sample = rows[0] ?? []
  const faulty = [
    change(sample, { 申请单号: 'FP20261101900001', 订单号: '2999000001', 发票抬头: '', 发票号码: '90000001' }),
    change(sample, { 申请单号: 'FP20261101900002', 订单号: '2999000002', 发票号码: '2.34E+19' }),
    change(sample, { 申请单号: 'FP20261101900003', 订单号: '2999000003', 发票号码: '90000003', 状态: '待确认' }),
    change(sample, { 申请单号: 'FP20261101900004', 订单号: '2999000004', 发票号码: '90000004', 价税合计: '1.00' }),
    change(sample, { 申请单号: 'FP20261101900005', 订单号: '2999000005' }),
  ]
  const lines = [['世纪互联发票管理系统 · 发票申请导出'], header, ...rows, ...faulty]
  return lines.map(line => line.map(quote).join(',')).join('\r\n')
}

function issue(application: Application, index: number, today: IsoDate): Application {
  const bills = application.bills.map((bill, position): Bill => {
    const number = String(70_010_000 + index * 100 + position)
    const code = bill.kind === 'special' ? '3100251130' : '031002500104'
    return { ...bill, status: 'issued', code, number, sheet: `${code}-${number}`, issueDate: today }
  })
  return { ...application, bills }
}

function renumber(application: Application, index: number, today: IsoDate): Application {
  const applicationNo = `FP${today.replaceAll('-', '')}${String(800_001 + index)}`
  const orderNo = `28${String(10_000_000 + index * 7919)}`
  return issue({ ...application, key: applicationNo, applicationNo, orderNo, delivery: 'pickup' }, 20 + index, today)
}

function rowsOf(application: Application): string[][] {
  return application.bills.map((bill, index) => rowOf(application, bill, application.personal?.bills[index]))
}

function rowOf(application: Application, bill: Bill, personal: BillPersonal | undefined): string[] {
  return [
    application.applicationNo ?? '',
    application.orderNo,
    application.personal?.email ?? '',
    personal?.title ?? '',
    personal?.taxpayerId ?? '',
    personal?.addressPhone ?? '',
    personal?.bankAccount ?? '',
    personal?.payer ?? '',
    bill.purpose ? purposes[bill.purpose] : '',
    kinds[bill.kind],
    bill.code ?? '',
    bill.number ?? bill.digitalNumber ?? '',
    bill.issueDate ?? '',
    yuan(bill.amount),
    yuan(bill.tax),
    yuan(bill.total),
    application.paymentDate ?? '',
    application.appliedDate ?? '',
    statuses[bill.status],
    bill.expectedDate ? `票源紧张，预计 ${bill.expectedDate} 寄票` : '',
    deliveries[application.delivery],
    application.personal?.recipient ?? '',
    application.personal?.phone ?? '',
    application.personal?.address ?? '',
    application.personal?.postcode ?? '',
    bill.waybill ?? '',
  ]
}

function change(row: readonly string[], changes: Readonly<Record<string, string>>): string[] {
  return row.map((value, index) => changes[header[index] ?? ''] ?? value)
}

function yuan(fen: number | null): string {
  return fen === null ? '' : (fen / 100).toFixed(2)
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
