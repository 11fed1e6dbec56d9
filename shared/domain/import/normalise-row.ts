import {
  type ApplicationKey,
  applicationKey,
  type Bill,
  type BillPersonal,
  type CentralStatus,
  type Delivery,
  type IsoDate,
  type SheetId,
  sheetIdsOf,
} from '../application.ts'
import { checkTaxpayerId, normaliseDigits } from '../identifiers.ts'
import { courierOfWaybill } from '../waybill.ts'
import type { CellContext, RawRow } from './cells.ts'
import type { FieldName } from './fields.ts'
import type { HeaderMatch } from './headers.ts'
import { readAmounts } from './read-amounts.ts'
import { readBillKind } from './read-bill-kind.ts'
import { findDate } from './read-date.ts'
import { readSheetNumber, type SheetNumber } from './read-sheet-number.ts'
import { isCollectedWord, readDelivery, readPurpose, readStatus } from './read-words.ts'
import { isRefused, type RowIssue, refuseRow, warnRow } from './row-issue.ts'
import { openRow, type RowReader } from './row-reader.ts'
import { targetOf } from './silent-fields.ts'

/** One row understood: its bill, and what it says of its application. */
export interface NormalRow {
  readonly applicationNo: string | null
  readonly orderNo: string
  readonly paymentDate: IsoDate | null
  readonly appliedDate: IsoDate | null
  readonly delivery: Delivery
  readonly email: string
  readonly recipient: string
  readonly phone: string
  readonly address: string
  readonly postcode: string
  readonly bill: Bill
  readonly billPersonal: BillPersonal
  /** Fields this row says nothing about: no column, an unreadable cell, or a guess of the desk. */
  readonly silent: ReadonlySet<FieldName>
}

/** What came of a row: `normal` is null exactly when an issue refuses it. `key` is null where the row names no application. */
export interface RowOutcome {
  readonly raw: RawRow
  readonly key: ApplicationKey | null
  /** '' where the row names no order. */
  readonly orderNo: string
  /** The file says nothing about sheets it does not list. */
  readonly changesOnly: boolean
  /** Every id the paper of its bill bears; none where it is refused or not issued. */
  readonly sheets: readonly SheetId[]
  /** To be read once, since it may be kept packed. */
  readonly normal: NormalRow | null
  readonly issues: readonly RowIssue[]
}

/** Understands one data row. Every finding is reported, not only the first, so that a file is corrected in one go. */
export function normaliseRow(raw: RawRow, header: HeaderMatch, context: CellContext): RowOutcome {
  const row = openRow(raw.cells, header, context)
  const applicationNo = row.identifier('applicationNo')?.text ?? null
  const orderNo = row.identifier('orderNo')?.text ?? ''
  const sheetNumber = readSheetNumber(row, context)
  const kind = readBillKind(row, sheetNumber)
  const remark = row.text('remark')
  const status = readRowStatus(row, sheetNumber, remark, header.changesOnly)
  const waybill = row.identifier('waybill')?.text ?? null
  const delivery = readRowDelivery(row, waybill)
  const amounts = readAmounts(row)
  const issueDate = row.date('issueDate')
  const expectedDate = row.date('expectedDate') ?? (status === 'outOfStock' ? findDate(remark) : null)
  const checkedWaybill = checkRowWaybill(row, waybill, delivery, status)
  const billPersonal = readBillPersonal(row, remark)
  const paymentDate = row.date('paymentDate')
  const appliedDate = row.date('appliedDate')
  const email = row.contact('email')
  const recipient = row.text('recipient')
  const phone = row.contact('phone')
  const address = row.text('address')
  const postcode = readPostcode(row)
  if (!row.has('applicationNo') && !row.has('orderNo')) row.issues.push(refuseRow('keyMissing', 'orderNo', {}))
  if (!billPersonal.title) row.issues.push(refuseRow('titleMissing', 'title', {}))

  // Under a damaged application number the order number would make a second application of it.
  const named = applicationNo !== null || (!row.has('applicationNo') && orderNo !== '')
  const key = named ? applicationKey(applicationNo, orderNo) : null
  const { changesOnly } = header
  if (!kind || !status || !delivery || isRefused(row.issues))
    return { raw, key, orderNo, changesOnly, sheets: [], normal: null, issues: row.issues }
  // Spelled out, not spread: this runs once for each of a hundred thousand rows.
  const bill: Bill = {
    kind,
    sheet: sheetNumber.sheet,
    code: sheetNumber.code,
    number: sheetNumber.number,
    digitalNumber: sheetNumber.digitalNumber,
    issueDate,
    amount: amounts.amount,
    tax: amounts.tax,
    total: amounts.total,
    status,
    expectedDate,
    waybill: checkedWaybill,
    purpose: readPurpose(row.text('purpose')),
  }
  const normal: NormalRow = {
    applicationNo,
    orderNo,
    paymentDate,
    appliedDate,
    delivery,
    email,
    recipient,
    phone,
    address,
    postcode,
    bill,
    billPersonal,
    silent: silentOf(row, header),
  }
  return { raw, key, orderNo, changesOnly, sheets: sheetIdsOf(bill), normal, issues: row.issues }
}

function readRowStatus(row: RowReader, sheet: SheetNumber, remark: string, changesOnly: boolean): CentralStatus | null {
  const word = row.text('status')
  // To the central system a sheet somebody has collected is an issued one; the ledger knows the rest.
  if (changesOnly && isCollectedWord(word)) return 'issued'
  // Seed rule R11: the remark says Issued or Mailed out.
  const status = readStatus(word || remark)
  if (word && !status) row.issues.push(refuseRow('statusUnknown', 'status', { value: word }))
  if (!word && !status) {
    row.issues.push(warnRow('statusAssumed', 'status', {}))
    row.leftOut.push('status')
  }
  const read = word ? status : (status ?? (sheet.sheet ? 'issued' : 'inProcess'))
  if ((read === 'issued' || read === 'mailed') && !sheet.sheet && !row.has('number') && !row.has('digitalNumber'))
    row.issues.push(warnRow('issuedWithoutNumber', 'number', {}))
  return read
}

function readRowDelivery(row: RowReader, waybill: string | null): Delivery | null {
  const word = row.text('delivery')
  if (word) {
    const delivery = readDelivery(word)
    if (!delivery) row.issues.push(refuseRow('deliveryUnknown', 'delivery', { value: word }))
    return delivery
  }
  row.issues.push(warnRow('deliveryAssumed', 'delivery', {}))
  row.leftOut.push('delivery')
  return courierOfWaybill(waybill ?? '')?.courier ?? 'pickup'
}

function checkRowWaybill(
  row: RowReader,
  waybill: string | null,
  delivery: Delivery | null,
  status: CentralStatus | null,
): string | null {
  if (waybill === null) {
    if (status === 'mailed' && !row.has('waybill')) row.issues.push(warnRow('mailedWithoutWaybill', 'waybill', {}))
    return null
  }
  const known = courierOfWaybill(waybill)
  if (!known) row.issues.push(warnRow('waybillForm', 'waybill', { value: waybill }))
  else if (known.courier !== delivery && delivery !== 'pickup')
    row.issues.push(warnRow('waybillOfOtherCourier', 'waybill', { value: waybill }))
  return known?.number ?? waybill
}

function readBillPersonal(row: RowReader, remark: string): BillPersonal {
  return {
    title: row.text('title'),
    taxpayerId: readTaxpayerId(row),
    payer: row.text('payer'),
    addressPhone: joined(row.text('addressPhone'), row.contact('buyerPhone')),
    bankAccount: joined(row.text('bankAccount'), row.contact('accountNo')),
    remark,
  }
}

function readTaxpayerId(row: RowReader): string {
  const sound = (id: string) => checkTaxpayerId(id).status !== 'bad'
  const text = normaliseDigits(row.identifier('taxpayerId', sound)?.text ?? '')
  // Persons have none; exports say so in words.
  if (/^个人/.test(text)) return ''
  const check = checkTaxpayerId(text)
  switch (check.code) {
    case 'taxpayerIdCheckCharacter':
      row.issues.push(warnRow('taxpayerIdCheckCharacter', 'taxpayerId', { value: text }))
      break
    case 'taxpayerIdOld15':
    case 'taxpayerIdOld20':
      row.issues.push(warnRow('taxpayerIdOld', 'taxpayerId', { value: text }))
      break
    case 'taxpayerIdIsResidentId':
      row.issues.push(warnRow('taxpayerIdIsResidentId', 'taxpayerId', {}))
      break
    case 'taxpayerIdLength':
    case 'taxpayerIdCharacter':
      row.issues.push(refuseRow('taxpayerIdForm', 'taxpayerId', { value: text }))
  }
  return text
}

function silentOf(row: RowReader, header: HeaderMatch): ReadonlySet<FieldName> {
  // Nearly every row has none of its own, and a hundred thousand rows share one set.
  return row.leftOut.length === 0 ? header.silent : new Set([...header.silent, ...row.leftOut.map(targetOf)])
}

function readPostcode(row: RowReader): string {
  const text = row.contact('postcode')
  if (!/^\d{5}$/.test(text)) return text
  const restored = `0${text}`
  row.issues.push(warnRow('zerosRestored', 'postcode', { value: text, restored }))
  return restored
}

function joined(...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(' ')
}
