import { type IsoDate, type SheetId, titleOf } from '../../../../shared/domain/application.ts'
import { findContradictions } from '../../../../shared/domain/contradictions.ts'
import type { Recipient } from '../../../../shared/domain/entry.ts'
import {
  blocksMailing,
  checkRecipient,
  type MailingProblem,
  mailingDue,
} from '../../../../shared/domain/mailing-checks.ts'
import { maskAddress, maskPersonName, maskPhone, maskTitle } from '../../../../shared/domain/masking.ts'
import type { Due } from '../../../../shared/domain/readiness.ts'
import { shanghaiDay } from '../../../../shared/domain/shanghai-time.ts'
import type { Courier } from '../../../../shared/domain/waybill.ts'
import { type WorkCalendar, workdaysBetween } from '../../../../shared/domain/workdays.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { deliveryOf, recipientOf } from '../../../data/delivery.ts'

/** What has to be looked at before a parcel goes: its recipient's data, or what the central system says of its sheets. */
export type ItemProblem = MailingProblem | 'centralVoid' | 'contradicted' | 'cameBack'

/** One line of the list: what would travel together to one recipient. */
export interface MailItem {
  readonly row: ApplicationRow
  readonly courier: Courier
  readonly sheets: readonly SheetId[]
  /** As it may be shown. */
  readonly shown: Readonly<Record<'title' | 'name' | 'phone' | 'address', string>>
  /** What blocks comes first. */
  readonly problems: readonly ItemProblem[]
  /** Nothing blocks it. */
  readonly whole: boolean
  /** The day its oldest sheet came to the branch, null while that is being read. */
  readonly since: IsoDate | null
  /** null without a day or a calendar. */
  readonly waited: number | null
  readonly due: Due
}

/** What "how long" depends on. */
export interface Today {
  readonly today: IsoDate
  readonly calendar: WorkCalendar
  /** Instants by the `seq` of their entries. */
  readonly times: ReadonlyMap<number, string>
}

/** The line of an application, null when nothing of it is to be mailed now. */
export function mailItemOf(row: ApplicationRow, { today, calendar, times }: Today): MailItem | null {
  const courier = deliveryOf(row)
  const sheets = sheetsToMail(row)
  if (courier === 'pickup' || sheets.length === 0) return null
  const recipient = recipientOf(row)
  const problems = problemsOf(row, sheets)
  const at = row.toMailSince === undefined ? undefined : times.get(row.toMailSince)
  const since = at ? shanghaiDay(at) : null
  const waited = since === null ? null : workdaysBetween(since, today, calendar)
  return {
    row,
    courier,
    sheets,
    shown: shownOf(row, recipient),
    problems,
    whole: !problems.some(blocks),
    since,
    waited: waited?.ok ? waited.value : null,
    due: mailingDue(since, today, calendar),
  }
}

/** The sheets of an application that are here and in no parcel. */
export function sheetsToMail(row: ApplicationRow): readonly SheetId[] {
  return row.sheets.filter(sheet => row.custody[sheet]?.place === 'branch' && !row.packed?.[sheet])
}

/** Whether it cannot be chosen for a label before that is settled. */
export function blocks(problem: ItemProblem): boolean {
  if (problem === 'contradicted' || problem === 'cameBack') return false
  return problem === 'centralVoid' || blocksMailing(problem)
}

/** Whether it is chosen together with others. What came back goes again only when somebody chooses it by itself. */
export function isRoutine({ whole, problems }: Pick<MailItem, 'whole' | 'problems'>): boolean {
  return whole && !problems.includes('cameBack')
}

function problemsOf(row: ApplicationRow, sheets: readonly SheetId[]): readonly ItemProblem[] {
  const erased = row.personal === null && !row.recipientCorrection
  const said = row.bills.flatMap(bill =>
    bill.sheet !== null && sheets.includes(bill.sheet)
      ? findContradictions({
          bill,
          delivery: deliveryOf(row),
          place: 'branch',
          since: null,
          vanished: row.vanished.includes(bill.sheet),
        })
      : [],
  )
  const central: readonly ItemProblem[] = [
    ...(said.some(({ claim }) => claim === 'void') ? ['centralVoid' as const] : []),
    ...(sheets.some(sheet => row.cameBack?.includes(sheet)) ? ['cameBack' as const] : []),
    ...(said.some(({ claim }) => claim !== 'void') ? ['contradicted' as const] : []),
  ]
  const all = [...checkRecipient(erased ? null : recipientOf(row)), ...central]
  return all.toSorted((one, other) => Number(blocks(other)) - Number(blocks(one)))
}

function shownOf(row: ApplicationRow, { name, phone, address }: Recipient): MailItem['shown'] {
  return {
    title: maskTitle(titleOf(row)),
    name: maskPersonName(name),
    phone: maskPhone(phone),
    address: maskAddress(address),
  }
}

/** Whether an item is past its two working days. Without a calendar nothing is. */
export function isOverdue({ due }: Pick<MailItem, 'due'>): boolean {
  return due.kind === 'date' && due.overdue
}
