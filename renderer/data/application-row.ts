import {
  type Application,
  type ApplicationPersonal,
  type Bill,
  type SheetId,
  sheetIdsOf,
} from '../../shared/domain/application.ts'
import type { Custody, Movement } from '../../shared/domain/custody.ts'
import { isWaiting, type Waybill } from '../../shared/domain/dispatch.ts'
import type { EntryOf } from '../../shared/domain/entry.ts'
import type { ApplicationRow } from './db.ts'
import { deliveryOf, recipientOf } from './delivery.ts'

type RowCore = Omit<ApplicationRow, 'waitingSince' | 'toMailSince' | 'expectedSince' | 'inProcessFrom' | 'aliases'>

/** The row after the import `seq` brought `application`; `received` are the sheets that came to the branch with it. */
export function importApplication(
  row: ApplicationRow | undefined,
  application: Application,
  received: readonly SheetId[],
  seq: number,
): ApplicationRow {
  if (row?.imports.includes(seq)) return row
  const exported = application.bills.flatMap(bill => bill.sheet ?? [])
  const vanished = (row?.sheets ?? []).filter(sheet => !exported.includes(sheet))
  const kept = keepBills(row, vanished)
  const sheets = [...new Set([...(row?.sheets ?? []), ...exported])]
  const custody: Record<SheetId, Custody> = { ...row?.custody }
  for (const sheet of sheets)
    custody[sheet] ??= { application: application.key, place: 'expected', seq: 0, slipNo: null, reissueOf: null }
  const next: RowCore = {
    ...decidedHere(row),
    key: application.key,
    applicationNo: application.applicationNo,
    orderNo: application.orderNo,
    paymentDate: application.paymentDate,
    appliedDate: application.appliedDate,
    delivery: application.delivery,
    bills: [...application.bills, ...kept.bills],
    // The import desk leaves blank what was erased: that is no new knowledge.
    personal:
      application.personal && !(row?.personal === null && isBlank(application.personal))
        ? { ...application.personal, bills: [...application.personal.bills, ...kept.personal] }
        : null,
    sheets,
    custody,
    vanished,
    imports: [...(row?.imports ?? []), seq],
  }
  const came = withLists(moved(next, { sheets: received, place: 'branch', slipNo: null }, seq))
  return row ? noteRecipient(row, came, seq) : came
}

/** The row after the entry `seq` moved those of its sheets that the movement names. */
export function moveSheets(row: ApplicationRow, movement: Movement, seq: number): ApplicationRow {
  return withLists(moved(row, movement, seq))
}

/** The row after `newSheet` was linked as the reissue of `oldSheet`. */
export function linkReissue(row: ApplicationRow, oldSheet: SheetId, newSheet: SheetId): ApplicationRow {
  const custody = row.custody[newSheet]
  return custody ? { ...row, custody: { ...row.custody, [newSheet]: { ...custody, reissueOf: oldSheet } } } : row
}

/** The row after the number of one of its parcels changed: which sheets wait under it, and that they ever did. */
export function notePacking(row: ApplicationRow, number: string, waybill: Waybill): ApplicationRow {
  if (!waybill.parcel) return row
  const { packed: before, ...rest } = row
  const packed = Object.fromEntries(Object.entries(before ?? {}).filter(([, waitsUnder]) => waitsUnder !== number))
  if (isWaiting(waybill)) for (const sheet of waybill.parcel.sheets) packed[sheet] = number
  const parcels = row.parcels?.includes(number) ? row.parcels : [...(row.parcels ?? []), number]
  return withLists({ ...rest, parcels, ...(Object.keys(packed).length > 0 && { packed }) })
}

/** The row after its recipient was corrected; what the correction said may have been erased since. */
export function correctRecipient(
  row: ApplicationRow,
  { seq, personal }: EntryOf<'recipientCorrected'>,
): ApplicationRow {
  const { recipientCorrection: _, ...rest } = row
  return personal ? noteRecipient(row, { ...rest, recipientCorrection: { ...personal.recipient, seq } }, seq) : rest
}

/** The row after the customer asked for another way. */
export function changeDelivery(row: ApplicationRow, { seq, body }: EntryOf<'deliveryChanged'>): ApplicationRow {
  return withLists({ ...row, deliveryChange: { to: body.to, seq } })
}

/** What the desk itself has noted about an application; no export takes it back. */
function decidedHere(row: ApplicationRow | undefined) {
  return {
    ...(row?.recipientCorrection && { recipientCorrection: row.recipientCorrection }),
    ...(row?.deliveryChange && { deliveryChange: row.deliveryChange }),
    ...(row?.parcels && { parcels: row.parcels }),
    ...(row?.packed && { packed: row.packed }),
    ...(row?.cameBack && { cameBack: row.cameBack }),
    ...(row?.recipientChanged && { recipientChanged: row.recipientChanged }),
  }
}

/** Notes that labels from before the entry `seq` no longer say where parcels go. Data that was erased tells of no change. */
function noteRecipient(before: ApplicationRow, after: ApplicationRow, seq: number): ApplicationRow {
  const [was, is] = [recipientOf(before), recipientOf(after)]
  const known = was.name !== '' || was.phone !== '' || was.address !== ''
  const same = was.name === is.name && was.phone === is.phone && was.address === is.address
  return known && !same ? { ...after, recipientChanged: seq } : after
}

function moved<T extends RowCore>(row: T, { sheets, place, slipNo }: Movement, seq: number): T {
  const custody = { ...row.custody }
  const { cameBack = [], ...rest } = row
  const back = new Set(cameBack)
  for (const sheet of sheets) {
    const before = custody[sheet]
    if (!before) continue
    custody[sheet] = { ...before, place, seq, slipNo }
    if (place !== 'branch') back.delete(sheet)
    else if (before.place !== 'expected') back.add(sheet)
  }
  return { ...(rest as T), custody, ...(back.size > 0 && { cameBack: [...back] }) }
}

/** Bills of vanished sheets, with their personal halves in the same order. */
function keepBills(row: ApplicationRow | undefined, vanished: readonly SheetId[]) {
  const bills: Bill[] = []
  const personal: ApplicationPersonal['bills'][number][] = []
  row?.bills.forEach((bill, index) => {
    if (!bill.sheet || !vanished.includes(bill.sheet)) return
    bills.push(bill)
    personal.push(row.personal?.bills[index] ?? nothingPersonal)
  })
  return { bills, personal }
}

function isBlank({ bills, ...contact }: ApplicationPersonal): boolean {
  return [contact, ...bills].every(part => Object.values(part).every(text => text === ''))
}

const nothingPersonal = { title: '', taxpayerId: '', payer: '', addressPhone: '', bankAccount: '', remark: '' }

/** Sets the sparse indexes: a row without the property costs an index nothing. */
function withLists(row: RowCore): ApplicationRow {
  const { waitingSince: _, toMailSince: __, expectedSince: ___, ...others } = row as ApplicationRow
  const { inProcessFrom: ____, aliases: _____, ...core } = others
  const pickup = deliveryOf(row) === 'pickup'
  const here = row.sheets.flatMap(sheet => {
    const custody = row.custody[sheet]
    return custody?.place === 'branch' && !row.packed?.[sheet] ? custody.seq : []
  })
  const due = row.bills.some(bill => isExpected(row, bill))
  const inProcess = row.bills.some(({ status }) => status === 'inProcess')
  const aliases = row.bills.flatMap(bill => (bill.sheet ? sheetIdsOf(bill).filter(id => id !== bill.sheet) : []))
  return {
    ...core,
    ...(aliases.length > 0 && { aliases }),
    ...(here.length > 0 && { [pickup ? 'waitingSince' : 'toMailSince']: Math.min(...here) }),
    ...(due && { expectedSince: row.imports.at(-1) ?? 0 }),
    ...(inProcess && { inProcessFrom: row.appliedDate ?? '' }),
  }
}

function isExpected(row: RowCore, { sheet, status }: Bill): boolean {
  return (
    sheet !== null && status === 'issued' && row.custody[sheet]?.place === 'expected' && !row.vanished.includes(sheet)
  )
}
