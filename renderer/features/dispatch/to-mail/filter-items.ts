import type { ApplicationKey } from '../../../../shared/domain/application.ts'
import { toHalfWidth } from '../../../../shared/domain/half-width.ts'
import type { Courier } from '../../../../shared/domain/waybill.ts'
import { isOverdue, type MailItem } from './mail-item.ts'

/** Which of the items are shown. */
export interface MailFilter {
  readonly courier: Courier | 'all'
  readonly onlyProblems: boolean
  readonly onlyOverdue: boolean
  /** Words; each must stand somewhere in what an item shows. */
  readonly text: string
}

/** Shows everything. */
export const noFilter: MailFilter = { courier: 'all', onlyProblems: false, onlyOverdue: false, text: '' }

/**
 * The items that fit, in their order, and the one that is looked at, which does not go while it is being corrected. Nothing is found by what the list does not show, masked characters least of all.
 */
export function filterItems(
  items: readonly MailItem[],
  filter: MailFilter,
  lookedAt: ApplicationKey | null,
): readonly MailItem[] {
  const words = tidy(filter.text).split(' ').filter(Boolean)
  return items.filter(
    item =>
      item.row.key === lookedAt ||
      ((filter.courier === 'all' || item.courier === filter.courier) &&
        (!filter.onlyProblems || item.problems.length > 0) &&
        (!filter.onlyOverdue || isOverdue(item)) &&
        words.every(word => textOf(item).includes(word))),
  )
}

/** How many there are of each kind, whatever the filter says. */
export interface MailCounts {
  readonly all: number
  readonly sf: number
  readonly yunda: number
  readonly problems: number
  readonly overdue: number
}

/** Counts the items. */
export function countItems(items: readonly MailItem[]): MailCounts {
  const count = (fits: (item: MailItem) => boolean) => items.filter(fits).length
  return {
    all: items.length,
    sf: count(({ courier }) => courier === 'sf'),
    yunda: count(({ courier }) => courier === 'yunda'),
    problems: count(({ problems }) => problems.length > 0),
    overdue: count(isOverdue),
  }
}

function textOf({ row, shown }: MailItem): string {
  return tidy([row.orderNo, row.applicationNo ?? '', shown.title, shown.name, shown.phone, shown.address].join(' '))
}

function tidy(text: string): string {
  return toHalfWidth(text).toLowerCase().replace(/\s+/g, ' ').trim()
}
