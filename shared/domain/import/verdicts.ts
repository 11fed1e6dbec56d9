import type { Application, ApplicationKey, Fen, SheetId } from '../application.ts'
import type { FieldName } from './fields.ts'
import {
  type ApplicationGroup,
  type GroupedRow,
  type ImportedApplication,
  refuseWholeGroup,
} from './group-applications.ts'
import { type Merge, mergeApplication } from './merge-application.ts'
import { refuseRow, warnRow } from './row-issue.ts'

/** What an import does with an application. */
export type Verdict = 'new' | 'changed' | 'unchanged' | 'refused'

/** One difference between what the desk knows and what the file says. `sheet` is null for the application itself and for unissued bills. */
export type Change =
  | {
      readonly kind: 'field'
      readonly field: FieldName
      readonly sheet: SheetId | null
      /** As stored: fen, Asia/Shanghai dates, codes of kind, status and delivery; null where there was nothing. */
      readonly from: string | Fen | null
      readonly to: string | Fen | null
    }
  | { readonly kind: 'billAdded' | 'billDropped'; readonly sheet: SheetId | null }

/** An application of the file with its verdict. `application` is what would be stored, null when refused. */
export interface JudgedApplication {
  readonly key: ApplicationKey | null
  readonly verdict: Verdict
  readonly rows: readonly GroupedRow[]
  readonly application: ImportedApplication | null
  readonly changes: readonly Change[]
}

/** What of the desk's knowledge judging needs. */
export interface KnownApplications {
  application(key: ApplicationKey): Application | null
  /** The application a sheet belongs to. */
  owner(sheet: SheetId): Application | null
}

/** Makes known applications look-up-able by key and by sheet. */
export function indexKnown(applications: Iterable<Application>): KnownApplications {
  const byKey = new Map<ApplicationKey, Application>()
  const bySheet = new Map<SheetId, Application>()
  for (const application of applications) {
    byKey.set(application.key, application)
    for (const bill of application.bills) if (bill.sheet) bySheet.set(bill.sheet, application)
  }
  return { application: key => byKey.get(key) ?? null, owner: sheet => bySheet.get(sheet) ?? null }
}

/**
 * Judges one application of a file against what the desk knows. A sheet that belongs to another application refuses it, with one
 * exception: the desk knows the same order under the other form of key (exports with and without application numbers); then the known
 * key stays. `fileKeys` are the keys of all applications in the file; findings are added to the rows.
 */
export function judgeApplication(
  group: ApplicationGroup,
  known: KnownApplications,
  fileKeys: ReadonlySet<ApplicationKey>,
): JudgedApplication {
  const { key, rows, incoming } = group
  if (!incoming) return { key, verdict: 'refused', rows, application: null, changes: [] }
  const { application } = incoming
  const before = known.application(application.key) ?? sameOrderKnown(application, known, fileKeys)
  if (refuseForeignSheets(application, before, rows, known))
    return { key, verdict: 'refused', rows, application: null, changes: [] }
  if (!before) return { key, verdict: 'new', rows, application, changes: [] }
  const merge = mergeApplication(before, incoming)
  if (merge.kept.length > 0) rows[0]?.issues.push(warnRow('sheetsNotInFile', null, { sheets: merge.kept.join(', ') }))
  const changes = compareApplications(before, merge)
  return {
    key: before.key,
    verdict: changes.length > 0 ? 'changed' : 'unchanged',
    rows,
    application: merge.application,
    changes,
  }
}

function sameOrderKnown(
  application: ImportedApplication,
  known: KnownApplications,
  fileKeys: ReadonlySet<ApplicationKey>,
): Application | null {
  if (application.orderNo === '') return null
  for (const { sheet } of application.bills) {
    const owner = sheet === null ? null : known.owner(sheet)
    const otherForm = owner && (owner.applicationNo === null) !== (application.applicationNo === null)
    if (otherForm && owner.orderNo === application.orderNo && !fileKeys.has(owner.key)) return owner
  }
  return null
}

function refuseForeignSheets(
  application: ImportedApplication,
  before: Application | null,
  rows: readonly GroupedRow[],
  known: KnownApplications,
): boolean {
  let foreign = false
  for (const row of rows) {
    const sheet = row.normal?.bill.sheet
    const owner = sheet ? known.owner(sheet) : null
    if (!sheet || !owner || owner.key === (before?.key ?? application.key)) continue
    row.issues.push(refuseRow('sheetBelongsToOther', 'number', { sheet, other: owner.key }))
    foreign = true
  }
  if (foreign) refuseWholeGroup(rows)
  return foreign
}

const APPLICATION_FIELDS = ['applicationNo', 'orderNo', 'paymentDate', 'appliedDate', 'delivery'] as const
const CONTACT_FIELDS = ['email', 'recipient', 'phone', 'address', 'postcode'] as const
const BILL_FIELDS = [
  'kind',
  'code',
  'number',
  'digitalNumber',
  'issueDate',
  'amount',
  'tax',
  'total',
  'status',
  'expectedDate',
  'waybill',
  'purpose',
] as const
const BUYER_FIELDS = ['title', 'taxpayerId', 'payer', 'addressPhone', 'bankAccount', 'remark'] as const

function compareApplications(before: Application, { application: after, pairs }: Merge): readonly Change[] {
  const changes: Change[] = []
  compareFields(before, after, APPLICATION_FIELDS, null, changes)
  if (before.personal) compareFields(before.personal, after.personal, CONTACT_FIELDS, null, changes)
  for (const pair of pairs) {
    const old = pair.before === null ? undefined : before.bills[pair.before]
    const fresh = pair.after === null ? undefined : after.bills[pair.after]
    if (!old || !fresh) {
      changes.push({ kind: fresh ? 'billAdded' : 'billDropped', sheet: fresh?.sheet ?? null })
      continue
    }
    compareFields(old, fresh, BILL_FIELDS, fresh.sheet, changes)
    const oldBuyer = before.personal?.bills[pair.before ?? -1]
    const freshBuyer = after.personal.bills[pair.after ?? -1]
    if (oldBuyer && freshBuyer) compareFields(oldBuyer, freshBuyer, BUYER_FIELDS, fresh.sheet, changes)
  }
  return changes
}

function compareFields<F extends FieldName>(
  before: Readonly<Record<F, string | Fen | null>>,
  after: Readonly<Record<F, string | Fen | null>>,
  fields: readonly F[],
  sheet: SheetId | null,
  changes: Change[],
): void {
  for (const field of fields)
    if (before[field] !== after[field])
      changes.push({ kind: 'field', field, sheet, from: before[field], to: after[field] })
}
