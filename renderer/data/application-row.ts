import {
  type Application,
  type ApplicationPersonal,
  type Bill,
  type SheetId,
  sheetIdsOf,
} from '../../shared/domain/application.ts'
import type { Custody, Movement } from '../../shared/domain/custody.ts'
import type { ApplicationRow } from './db.ts'

type RowCore = Omit<ApplicationRow, 'waitingSince' | 'expectedSince' | 'aliases'>

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
    key: application.key,
    applicationNo: application.applicationNo,
    orderNo: application.orderNo,
    paymentDate: application.paymentDate,
    appliedDate: application.appliedDate,
    delivery: application.delivery,
    bills: [...application.bills, ...kept.bills],
    personal: application.personal && {
      ...application.personal,
      bills: [...application.personal.bills, ...kept.personal],
    },
    sheets,
    custody,
    vanished,
    imports: [...(row?.imports ?? []), seq],
  }
  return withLists(moved(next, { sheets: received, place: 'branch', slipNo: null }, seq))
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

function moved<T extends RowCore>(row: T, { sheets, place, slipNo }: Movement, seq: number): T {
  const custody = { ...row.custody }
  for (const sheet of sheets) {
    const before = custody[sheet]
    if (before) custody[sheet] = { ...before, place, seq, slipNo }
  }
  return { ...row, custody }
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

const nothingPersonal = { title: '', taxpayerId: '', payer: '', addressPhone: '', bankAccount: '', remark: '' }

/** Sets the three sparse indexes: a row without the property costs an index nothing. */
function withLists(row: RowCore): ApplicationRow {
  const { waitingSince: _, expectedSince: __, aliases: ___, ...core } = row as ApplicationRow
  const here = row.sheets.flatMap(sheet => {
    const custody = row.custody[sheet]
    return custody?.place === 'branch' ? custody.seq : []
  })
  const due = row.delivery === 'pickup' && row.bills.some(bill => isExpected(row, bill))
  const aliases = row.bills.flatMap(bill => (bill.sheet ? sheetIdsOf(bill).filter(id => id !== bill.sheet) : []))
  return {
    ...core,
    ...(aliases.length > 0 && { aliases }),
    ...(here.length > 0 && { waitingSince: Math.min(...here) }),
    ...(due && { expectedSince: row.imports.at(-1) ?? 0 }),
  }
}

function isExpected(row: RowCore, { sheet, status }: Bill): boolean {
  return (
    sheet !== null && status === 'issued' && row.custody[sheet]?.place === 'expected' && !row.vanished.includes(sheet)
  )
}
