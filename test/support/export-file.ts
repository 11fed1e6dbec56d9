import { type CellValue, writeXlsx } from 'hucre/xlsx'
import type { FieldName } from '../../shared/domain/import/fields.ts'

/** The columns of a complete export, in the order of the central system. */
export const exportColumns: readonly (readonly [FieldName, string])[] = [
  ['applicationNo', '申请单号'],
  ['orderNo', '订单号'],
  ['email', '邮箱'],
  ['title', '发票抬头'],
  ['taxpayerId', '纳税人识别号'],
  ['addressPhone', '注册地址及电话'],
  ['bankAccount', '开户行及账号'],
  ['payer', '付款人姓名'],
  ['purpose', '用途'],
  ['kind', '发票种类'],
  ['code', '发票代码'],
  ['number', '发票号码'],
  ['issueDate', '开票日期'],
  ['amount', '金额'],
  ['tax', '税额'],
  ['total', '价税合计'],
  ['paymentDate', '付款日期'],
  ['appliedDate', '申请日期'],
  ['status', '状态'],
  ['remark', '备注'],
  ['delivery', '运送方式'],
  ['recipient', '收件人'],
  ['phone', '收件电话'],
  ['address', '收件地址'],
  ['postcode', '邮编'],
  ['waybill', '运单号'],
]

/** The header row of `exportColumns`. */
export const exportHeader: readonly string[] = exportColumns.map(([, header]) => header)

const sound: Partial<Record<FieldName, CellValue>> = {
  applicationNo: 'FP20261017000001',
  orderNo: '2703729684',
  email: 'buyer@contoso.partner.onmschina.cn',
  title: '上海示例科技有限公司',
  taxpayerId: '91350100M000100Y43',
  addressPhone: '上海市浦东新区科苑路88号 021-28986102',
  bankAccount: '招商银行上海张江支行 303481299794580',
  payer: '上海示例科技有限公司',
  kind: '增值税专用发票',
  code: '3100251130',
  number: '05797497',
  issueDate: '2026-10-19',
  amount: '47901.71',
  tax: '2874.10',
  total: '50775.81',
  paymentDate: '2026-10-14',
  appliedDate: '2026-10-17',
  status: '已开具',
  delivery: '自取',
  recipient: '王示例',
  phone: '13812345678',
}

/** A sound row of an export, with some cells replaced. */
export function exportRow(changes: Partial<Record<FieldName, CellValue>> = {}): CellValue[] {
  const fields = { ...sound, ...changes }
  return exportColumns.map(([field]) => fields[field] ?? null)
}

/** Writes rows as CSV text. */
export function toCsv(rows: readonly (readonly CellValue[])[], separator = ','): string {
  const quoted = (cell: CellValue): string => {
    const text = cell === null ? '' : String(cell)
    return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return rows
    .map(row => row.map(quoted).join(separator))
    .join('\r\n')
    .concat('\r\n')
}

/** UTF-8 bytes. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text))
}

/** Writes rows as a workbook with one worksheet per entry. */
export async function toXlsx(
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
  options: { readonly date1904?: boolean; readonly hidden?: readonly string[] } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows.map(row => [...row]),
      hidden: options.hidden?.includes(name) ?? false,
    })),
    dateSystem: options.date1904 ? '1904' : '1900',
  })
  return new Uint8Array(bytes)
}

/** GB18030 bytes of a text within its two-byte range, and of ¥; the platform decodes that encoding but does not write it. */
export function gb18030(text: string): Uint8Array<ArrayBuffer> {
  const table = twoByteTable()
  return new Uint8Array(
    [...text].flatMap(character => {
      const code = character.codePointAt(0) ?? 0
      const bytes = code < 0x80 ? [code] : table.get(character)
      if (!bytes) throw new Error(`not in the two-byte range: ${character}`)
      return bytes
    }),
  )
}

let table: Map<string, number[]> | null = null

function twoByteTable(): Map<string, number[]> {
  if (table) return table
  table = new Map([['¥', [0x81, 0x30, 0x84, 0x36]]])
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if (trail !== 0x7f && [...character].length === 1) table.set(character, [lead, trail])
    }
  return table
}
