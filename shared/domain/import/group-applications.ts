import {
  type ApplicationKey,
  type ApplicationPersonal,
  type ApplicationPublic,
  applicationKey,
  type SheetId,
} from '../application.ts'
import type { RawRow } from './cells.ts'
import type { FieldName } from './fields.ts'
import type { NormalRow, RowOutcome } from './normalise-row.ts'
import { isRefused, type RowIssue, refuseRow, warnRow } from './row-issue.ts'

/** An application as an import carries it: its personal half is always there. */
export interface ImportedApplication extends ApplicationPublic {
  readonly personal: ApplicationPersonal
}

/** A row of the file within its application. `issues` grows while the file is checked. */
export interface GroupedRow {
  readonly raw: RawRow
  /** To be read once, since it may be kept packed. */
  readonly normal: NormalRow | null
  readonly sheets: readonly SheetId[]
  readonly issues: RowIssue[]
  /** A row of another application in the file that names the same sheet, null where there is none. */
  rival: number | null
}

/** An application put together from its rows. */
export interface Incoming {
  readonly application: ImportedApplication
  /** Parallel to the bills: the fields the bill's row says nothing about. */
  readonly silent: readonly ReadonlySet<FieldName>[]
  /** The file says nothing about bills of the application that it does not list. */
  readonly changesOnly: boolean
}

/** The rows of one application; `key` is null for a row that names none. */
export interface ApplicationGroup {
  readonly key: ApplicationKey | null
  readonly orderNo: string
  readonly changesOnly: boolean
  readonly rows: readonly GroupedRow[]
  readonly isRefused: boolean
  /** Puts the application together, each time anew; null when it is refused. */
  incoming(): Incoming | null
}

/** How many bills one application can have; the host takes no more. */
const MOST_BILLS = 2000

/**
 * Puts the rows of a file together by application, in the order in which each first appears.
 *
 * An application is taken in whole or not at all: with one of three rows missing, a clerk would hand over two sheets and believe
 * that to be all. A sheet that stands twice in the file with different content refuses both rows, since nothing tells which is right;
 * the same row repeated is counted once, with a warning.
 */
export function groupApplications(outcomes: readonly RowOutcome[]): readonly ApplicationGroup[] {
  const rows = outcomes.map(outcome => new KeyedRow(outcome))
  const repeated = findRepeatedSheets(rows)
  const refusedOrders = ordersOfNamelessRefusals(rows)
  const byKey = new Map<ApplicationKey, KeyedRow[]>()
  const groups: KeyedRow[][] = []
  for (const row of rows) {
    const known = row.key === null ? undefined : byKey.get(row.key)
    if (known) known.push(row)
    else {
      const group = [row]
      groups.push(group)
      if (row.key !== null) byKey.set(row.key, group)
    }
  }
  return groups.map(group => assemble(group, repeated, refusedOrders))
}

/** Refuses all rows of a group because one of them is refused; that one keeps its own reason. */
export function refuseWholeGroup(rows: readonly GroupedRow[]): void {
  const cause = rows.find(row => isRefused(row.issues))
  if (!cause) return
  for (const row of rows)
    if (!isRefused(row.issues)) row.issues.push(refuseRow('rowOfRefusedApplication', null, { row: cause.raw.row }))
}

class KeyedRow implements GroupedRow {
  readonly issues: RowIssue[]
  rival: number | null = null
  readonly #outcome: RowOutcome

  constructor(outcome: RowOutcome) {
    this.#outcome = outcome
    this.issues = [...outcome.issues]
  }

  get raw(): RawRow {
    return this.#outcome.raw
  }

  get key(): ApplicationKey | null {
    return this.#outcome.key
  }

  get orderNo(): string {
    return this.#outcome.orderNo
  }

  get changesOnly(): boolean {
    return this.#outcome.changesOnly
  }

  get sheets(): readonly SheetId[] {
    return this.#outcome.sheets
  }

  get normal(): NormalRow | null {
    return this.#outcome.normal
  }
}

function findRepeatedSheets(rows: readonly KeyedRow[]): ReadonlySet<KeyedRow> {
  const first = new Map<SheetId, KeyedRow>()
  const repeated = new Set<KeyedRow>()
  for (const row of rows) {
    const earlier = row.sheets.map(id => first.get(id)).find(found => found !== undefined)
    if (!earlier) {
      for (const id of row.sheets) first.set(id, row)
    } else if (earlier.key !== row.key) {
      row.rival = earlier.raw.row
      earlier.rival ??= row.raw.row
    } else if (
      earlier.changesOnly === row.changesOnly &&
      JSON.stringify(earlier.normal) === JSON.stringify(row.normal)
    ) {
      row.issues.push(warnRow('duplicateRow', null, { row: earlier.raw.row }))
      repeated.add(row)
    } else {
      const sheet = row.sheets[0] ?? ''
      row.issues.push(refuseRow('sheetTwiceInFile', 'number', { sheet, row: earlier.raw.row }))
      if (!isRefused(earlier.issues))
        earlier.issues.push(refuseRow('sheetTwiceInFile', 'number', { sheet, row: row.raw.row }))
    }
  }
  return repeated
}

function ordersOfNamelessRefusals(rows: readonly KeyedRow[]): ReadonlyMap<string, number> {
  const orders = new Map<string, number>()
  for (const row of rows) if (row.key === null && row.orderNo !== '') orders.set(row.orderNo, row.raw.row)
  return orders
}

function assemble(
  rows: readonly KeyedRow[],
  repeated: ReadonlySet<KeyedRow>,
  refusedOrders: ReadonlyMap<string, number>,
): ApplicationGroup {
  const [first] = rows
  if (!first) throw new Error('a group has at least one row')
  const unclaimed = refusedOrders.get(first.orderNo)
  if (unclaimed !== undefined && first.key !== null)
    first.issues.push(refuseRow('rowOfRefusedApplication', null, { row: unclaimed }))
  if (rows.length > MOST_BILLS) first.issues.push(refuseRow('applicationTooLarge', null, { limit: MOST_BILLS }))
  compareRows(rows)
  refuseWholeGroup(rows)
  const refused = rows.some(row => isRefused(row.issues))
  return {
    key: first.key,
    orderNo: first.orderNo,
    changesOnly: first.changesOnly,
    rows,
    isRefused: refused,
    incoming() {
      const bills = rows.flatMap(row => (repeated.has(row) ? [] : (row.normal ?? [])))
      return refused ? null : buildApplication(bills, first.changesOnly)
    },
  }
}

const ONCE = [
  'paymentDate',
  'appliedDate',
  'delivery',
  'email',
  'recipient',
  'phone',
  'address',
  'postcode',
] as const satisfies readonly (FieldName & keyof NormalRow)[]

/** What an application has once is taken from the first row that has it; a later row that says otherwise is warned. */
function compareRows(rows: readonly KeyedRow[]): void {
  const [first] = rows
  if (!first || rows.length === 1) return
  const known = new Map<FieldName, { readonly value: string; readonly row: number }>()
  for (const row of rows) {
    if (row.orderNo !== first.orderNo) row.issues.push(refuseRow('ordersDiffer', 'orderNo', { row: first.raw.row }))
    const { normal } = row
    for (const field of ONCE) {
      const value = normal?.[field]
      if (!value) continue
      const earlier = known.get(field)
      if (!earlier) known.set(field, { value, row: row.raw.row })
      else if (earlier.value !== value) row.issues.push(warnRow('rowsDiffer', field, { row: earlier.row }))
    }
  }
}

function buildApplication(rows: readonly NormalRow[], changesOnly: boolean): Incoming | null {
  const [first] = rows
  if (!first) return null
  const once = <F extends (typeof ONCE)[number]>(field: F): NormalRow[F] =>
    (rows.find(row => row[field]) ?? first)[field]
  const application = {
    key: applicationKey(first.applicationNo, first.orderNo),
    applicationNo: first.applicationNo,
    orderNo: first.orderNo,
    paymentDate: once('paymentDate'),
    appliedDate: once('appliedDate'),
    delivery: once('delivery'),
    bills: rows.map(row => row.bill),
    personal: {
      email: once('email'),
      recipient: once('recipient'),
      phone: once('phone'),
      address: once('address'),
      postcode: once('postcode'),
      bills: rows.map(row => row.billPersonal),
    },
  }
  return { application, silent: rows.map(row => row.silent), changesOnly }
}
