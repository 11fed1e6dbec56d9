import {
  type Application,
  type ApplicationKey,
  type Fen,
  isOrderKey,
  type SheetId,
  sheetIdsOf,
} from '../application.ts'
import type { FieldName } from './fields.ts'
import {
  type ApplicationGroup,
  type GroupedRow,
  type ImportedApplication,
  refuseWholeGroup,
} from './group-applications.ts'
import { type Merge, mergeApplication } from './merge-application.ts'
import { isRefused, refuseRow, warnRow } from './row-issue.ts'

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
  | {
      /** `billDropped`: a bill went away before it was issued. `billVanished`: the file no longer carries this sheet; it stays known. */
      readonly kind: 'billAdded' | 'billDropped' | 'billVanished' | 'billReturned'
      readonly sheet: SheetId | null
    }

/** An application as the desk knows it. */
export interface KnownApplication extends Application {
  /** Sheets the newest export did not carry any more. */
  readonly vanished: readonly SheetId[]
}

/** An application of the file with its verdict. `application` is what would be stored, null when refused; it may be made anew at each reading. */
export interface JudgedApplication {
  readonly key: ApplicationKey | null
  readonly verdict: Verdict
  readonly rows: readonly GroupedRow[]
  readonly application: ImportedApplication | null
  readonly changes: readonly Change[]
}

/** What of the desk's knowledge judging needs. */
export interface KnownApplications {
  application(key: ApplicationKey): KnownApplication | null
  /** The application a sheet belongs to, by any id its paper bears. */
  owner(sheet: SheetId): KnownApplication | null
}

/** Makes known applications look-up-able by key and by sheet. */
export function indexKnown(applications: Iterable<KnownApplication>): KnownApplications {
  const byKey = new Map<ApplicationKey, KnownApplication>()
  const bySheet = new Map<SheetId, KnownApplication>()
  for (const application of applications) {
    byKey.set(application.key, application)
    for (const bill of application.bills)
      for (const id of bill.sheet ? [bill.sheet, ...sheetIdsOf(bill)] : []) bySheet.set(id, application)
  }
  return { application: key => byKey.get(key) ?? null, owner: sheet => bySheet.get(sheet) ?? null }
}

/**
 * Judges one application of a file against what the desk knows. A sheet that belongs to another application refuses it, with one
 * exception: the desk knows the same order under the other form of key (exports with and without application numbers); then the known
 * key stays. `claimed` holds the keys of all applications in the file, and takes in a key that is kept in this way, so that no two
 * applications of the file end up under one. Findings are added to the rows.
 */
export function judgeApplication(
  group: ApplicationGroup,
  known: KnownApplications,
  claimed: Set<ApplicationKey>,
): JudgedApplication {
  const { key, rows } = group
  const refused: JudgedApplication = { key, verdict: 'refused', rows, application: null, changes: [] }
  if (group.isRefused || key === null) return refused
  const before = known.application(key) ?? sameOrderKnown(group, key, known, claimed)
  if (refuseForeignSheets(before?.key ?? key, rows, known)) return refused
  if (!before && group.changesOnly) {
    rows[0]?.issues.push(refuseRow('changesOfUnknown', null, {}))
    refuseWholeGroup(rows)
    return refused
  }
  if (!before) return new NewApplication(group)
  const incoming = group.incoming()
  if (!incoming) throw new Error('what is not refused can be put together')
  claimed.add(before.key)
  const merge = mergeApplication(before, incoming, before.vanished)
  const vanished = merge.absent.filter(sheet => !before.vanished.includes(sheet))
  if (vanished.length > 0) rows[0]?.issues.push(warnRow('sheetsNotInFile', null, { sheets: vanished.join(', ') }))
  const changes = [
    ...compareApplications(before, merge),
    ...vanished.map(sheet => ({ kind: 'billVanished', sheet }) as const),
  ]
  return {
    key: before.key,
    verdict: changes.length > 0 ? 'changed' : 'unchanged',
    rows,
    application: merge.application,
    changes,
  }
}

/** Not held, but put together from its rows whenever it is asked for: of a first import there may be a million. */
class NewApplication implements JudgedApplication {
  readonly verdict = 'new'
  readonly changes: readonly Change[] = noChanges
  readonly #group: ApplicationGroup

  constructor(group: ApplicationGroup) {
    this.#group = group
  }

  get key(): ApplicationKey | null {
    return this.#group.key
  }

  get rows(): readonly GroupedRow[] {
    return this.#group.rows
  }

  get application(): ImportedApplication | null {
    return this.#group.incoming()?.application ?? null
  }
}

const noChanges: readonly never[] = []

function sameOrderKnown(
  { orderNo, rows }: ApplicationGroup,
  key: ApplicationKey,
  known: KnownApplications,
  claimed: ReadonlySet<ApplicationKey>,
): KnownApplication | null {
  if (orderNo === '') return null
  for (const { sheets } of rows) {
    const owner = ownerOf(sheets, known)
    const otherForm = owner && (owner.applicationNo === null) !== isOrderKey(key)
    if (otherForm && owner.orderNo === orderNo && !claimed.has(owner.key)) return owner
  }
  return null
}

/** A sheet the desk knows belongs to its owner; one it does not know, claimed by two applications of the file, to neither. */
function refuseForeignSheets(own: ApplicationKey, rows: readonly GroupedRow[], known: KnownApplications): boolean {
  for (const row of rows) {
    const [sheet] = row.sheets
    if (!sheet) continue
    const owner = ownerOf(row.sheets, known)
    if (owner && owner.key !== own)
      row.issues.push(refuseRow('sheetBelongsToOther', 'number', { sheet, other: owner.key }))
    else if (!owner && row.rival !== null)
      row.issues.push(refuseRow('sheetTwiceInFile', 'number', { sheet, row: row.rival }))
  }
  refuseWholeGroup(rows)
  return rows.some(row => isRefused(row.issues))
}

function ownerOf(sheets: readonly SheetId[], known: KnownApplications): KnownApplication | null {
  for (const id of sheets) {
    const owner = known.owner(id)
    if (owner) return owner
  }
  return null
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

function compareApplications(before: KnownApplication, { application: after, pairs }: Merge): readonly Change[] {
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
    if (old.sheet && before.vanished.includes(old.sheet)) changes.push({ kind: 'billReturned', sheet: old.sheet })
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
