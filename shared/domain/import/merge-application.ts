import { type Application, type Bill, type BillPersonal, type SheetId, sheetId, sheetIdsOf } from '../application.ts'
import type { FieldName } from './fields.ts'
import type { ImportedApplication, Incoming } from './group-applications.ts'

/** A bill before and after an import; a side is null where the bill is new, or where it went away before it was issued. */
export interface BillPair {
  readonly before: number | null
  readonly after: number | null
}

/** A known application brought up to date. */
export interface Merge {
  readonly application: ImportedApplication
  /** How the bills of the known application (`before`) and of the merged one (`after`) belong together, by position. */
  readonly pairs: readonly BillPair[]
  /** Issued sheets that the desk knows and the file does not carry. */
  readonly absent: readonly SheetId[]
}

/**
 * Brings a known application up to date with an imported one.
 *
 * A bill that was not issued before is recognised by kind, total and title when it comes back with its number. Issued sheets the file
 * does not carry are named and not repeated: the ledger keeps them, and the desk shows that the newest export no longer has them.
 * Fields the file says nothing about stay as they are. Known bills keep their order, so an export sorted differently changes nothing.
 * Where the personal half has been erased it stays so.
 *
 * A report back of this desk lists changed sheets only: whatever else the desk knows stays, but for `vanished` sheets, which are gone.
 */
export function mergeApplication(known: Application, incoming: Incoming, vanished: readonly SheetId[] = []): Merge {
  const free = new Set(incoming.application.bills.keys())
  const bySheet = known.bills.map(bill => take(free, index => isSameSheet(bill, incoming, index)))
  const matches = known.bills.map((_, at) => bySheet[at] ?? take(free, index => isSameBill(known, at, incoming, index)))
  const bills: Bill[] = []
  const personals: BillPersonal[] = []
  const pairs: BillPair[] = []
  const absent: SheetId[] = []
  const add = (before: number | null, bill: Bill, personal: BillPersonal): void => {
    pairs.push({ before, after: bills.length })
    bills.push(bill)
    personals.push(personal)
  }
  for (const [before, bill] of known.bills.entries()) {
    const match = matches[before] ?? null
    const fresh = match === null ? undefined : incoming.application.bills[match]
    if (match !== null && fresh) {
      const silent = incoming.silent[match] ?? none
      add(before, mergeBill(bill, fresh, silent), mergeBuyer(known, before, incoming, match))
    } else if (incoming.changesOnly && !(bill.sheet && vanished.includes(bill.sheet))) {
      add(before, bill, known.personal?.bills[before] ?? blankBuyer)
    } else if (bill.sheet) {
      absent.push(bill.sheet)
    } else {
      pairs.push({ before, after: null })
    }
  }
  for (const index of free) {
    const bill = incoming.application.bills[index]
    if (bill) add(null, bill, mergeBuyer(known, null, incoming, index))
  }
  return { application: mergeCommon(known, incoming, bills, personals), pairs, absent }
}

const none: ReadonlySet<FieldName> = new Set()

function take(free: Set<number>, fits: (index: number) => boolean): number | null {
  for (const index of free) {
    if (!fits(index)) continue
    free.delete(index)
    return index
  }
  return null
}

function isSameSheet(bill: Bill, incoming: Incoming, index: number): boolean {
  const candidate = incoming.application.bills[index]
  if (!bill.sheet || !candidate?.sheet) return false
  // A 数电 sheet on paper is known by its 20 digits; an export may name it by code and number alone, or the other way round.
  const ids = sheetIdsOf(bill)
  return candidate.sheet === bill.sheet || sheetIdsOf(candidate).some(id => ids.includes(id))
}

function isSameBill(known: Application, at: number, incoming: Incoming, index: number): boolean {
  const bill = known.bills[at]
  const candidate = incoming.application.bills[index]
  if (!bill || !candidate || candidate.kind !== bill.kind || candidate.total !== bill.total) return false
  // Two issued sheets of the same amount are still two; only a side without number columns may stand for an issued one.
  if (bill.sheet && (candidate.sheet || !incoming.silent[index]?.has('number'))) return false
  const title = known.personal?.bills[at]?.title
  return title === undefined || incoming.application.personal.bills[index]?.title === title
}

function mergeBill(before: Bill, fresh: Bill, silent: ReadonlySet<FieldName>): Bill {
  const merged = keepSilent(before, fresh, silent)
  // The ledger counts a sheet under the id it came in with: a number learned later must not make a second sheet of it.
  return {
    ...merged,
    code: merged.code ?? before.code,
    number: merged.number ?? before.number,
    digitalNumber: merged.digitalNumber ?? before.digitalNumber,
    sheet: before.sheet ?? sheetId(merged),
  }
}

function mergeBuyer(known: Application, before: number | null, incoming: Incoming, index: number): BillPersonal {
  const fresh = incoming.application.personal.bills[index]
  if (!known.personal || !fresh) return blankBuyer
  const old = before === null ? undefined : known.personal.bills[before]
  return old ? keepSilent(old, fresh, incoming.silent[index] ?? none) : fresh
}

function mergeCommon(
  known: Application,
  incoming: Incoming,
  bills: readonly Bill[],
  personals: readonly BillPersonal[],
): ImportedApplication {
  const [first = none, ...others] = incoming.silent
  const silent = new Set([...first].filter(field => others.every(other => other.has(field))))
  const { personal: fresh, ...application } = incoming.application
  const contact = known.personal ? keepSilent({ ...known.personal }, fresh, silent) : blankContact
  return {
    ...keepSilent(known, application, silent),
    key: known.key,
    bills,
    personal: { ...contact, bills: personals },
  }
}

/** `fresh` with the fields the file is silent about taken from `before`. */
function keepSilent<T extends object>(before: T, fresh: T, silent: ReadonlySet<FieldName>): T {
  const merged = { ...fresh }
  for (const field of silent)
    if (field in fresh && field in before) Object.assign(merged, { [field]: before[field as keyof T] })
  return merged
}

const blankBuyer: BillPersonal = { title: '', taxpayerId: '', payer: '', addressPhone: '', bankAccount: '', remark: '' }
const blankContact = { email: '', recipient: '', phone: '', address: '', postcode: '' }
