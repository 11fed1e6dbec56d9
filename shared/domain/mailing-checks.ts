import type { IsoDate } from './application.ts'
import type { Recipient } from './entry.ts'
import { dropInvisible, toHalfWidth } from './half-width.ts'
import { isLandline, isMobile } from './identifiers.ts'
import { COMPLETION_WORKDAYS, type Due } from './readiness.ts'
import { addWorkdays, type WorkCalendar } from './workdays.ts'

/**
 * What is wrong with the data a parcel is sent to. `erased`: deleted on request; `addressNoRegion`: no 省, 市, 区, 县 … in it;
 * `addressNoPlace`: nothing behind the region that names a house; `addressForeign`: not in Chinese.
 */
export type MailingProblem =
  | 'erased'
  | 'nameMissing'
  | 'phoneMissing'
  | 'addressMissing'
  | 'phoneUnreadable'
  | 'addressShort'
  | 'addressNoRegion'
  | 'addressNoPlace'
  | 'addressForeign'

const blocking: readonly MailingProblem[] = ['erased', 'nameMissing', 'phoneMissing', 'addressMissing']

/** Whether no label can be printed before it is corrected. All else is a question to a person: courier rules are weak sources. */
export function blocksMailing(problem: MailingProblem): boolean {
  return blocking.includes(problem)
}

/** Everything that is wrong with a recipient, worst first; null: the data were erased. */
export function checkRecipient(recipient: Recipient | null): readonly MailingProblem[] {
  if (!recipient) return ['erased']
  const { name, phone, address } = recipient
  const found = [isNothing(name) ? 'nameMissing' : null, checkMailingPhone(phone), ...checkAddress(address)] as const
  return found.filter(problem => problem !== null).toSorted((one, other) => weightOf(one) - weightOf(other))
}

function weightOf(problem: MailingProblem): number {
  return blocksMailing(problem) ? 0 : 1
}

/** Whether a courier can dial it: without a digit there is no phone, and what is neither mobile nor landline is asked about. */
export function checkMailingPhone(phone: string): 'phoneMissing' | 'phoneUnreadable' | null {
  if (!/\d/.test(toHalfWidth(phone))) return 'phoneMissing'
  return isMobile(phone) || isLandline(phone) ? null : 'phoneUnreadable'
}

/** Fewer characters than this name no house. */
const SHORTEST_ADDRESS = 8

// 小区, 超市 and the like name a place, not a region; of the municipalities people leave out 市.
const REGION = /^(?:北京|上海|天津|重庆|香港|澳门|台湾)|[省县旗盟]|自治州|行政区|(?<!超)市(?!场)|(?<![小社校厂院景])区/
const PLACE =
  /[\da-z]|[〇零一二三四五六七八九十百]+(?:号|弄|楼|层|室|栋|幢|座|单元|组|队)|大厦|大楼|广场|中心|小区|花园|公寓|大学|学院|学校|中学|小学|医院|公司|酒店|厂|[村局所院馆]$/i

/** Whether an address can be found by a courier: a region, behind it something with a number or a building, eight characters. */
export function checkAddress(address: string): readonly MailingProblem[] {
  if (isNothing(address)) return ['addressMissing']
  const text = toHalfWidth(dropInvisible(address)).replace(/\s+/g, '')
  const short: readonly MailingProblem[] = [...text].length < SHORTEST_ADDRESS ? ['addressShort'] : []
  if (!/\p{Script=Han}/u.test(text)) return [...short, 'addressForeign']
  const region = REGION.exec(text)
  const rest = region ? text.slice(region.index + region[0].length) : text
  return [
    ...short,
    ...(region ? [] : ['addressNoRegion' as const]),
    ...(PLACE.test(rest) ? [] : ['addressNoPlace' as const]),
  ]
}

/** Blank, or one of the signs and words that forms are filled with where nothing is known. */
function isNothing(text: string): boolean {
  const rest = toHalfWidth(dropInvisible(text)).replace(/[\s\p{P}\p{S}]/gu, '')
  return rest === '' || /^(?:无|暂无|未填|未知|空|na|null|none)$/i.test(rest)
}

/**
 * When a parcel is due: two working days (seed rule R3) after its sheets came to the branch, the part of the way that is the
 * branch's own. A null day is unknown; without an official calendar there is no answer.
 */
export function mailingDue(since: IsoDate | null, today: IsoDate, calendar: WorkCalendar): Due {
  if (since === null) return { kind: 'unknown' }
  const date = addWorkdays(since, COMPLETION_WORKDAYS, calendar)
  if (!date.ok) return { kind: 'noCalendar', year: date.error.year }
  return { kind: 'date', date: date.value, overdue: today > date.value }
}
