import type { Parcel } from '../../../../../shared/domain/dispatch.ts'
import type { Courier } from '../../../../../shared/domain/waybill.ts'
import type { PoolRow } from '../../../../data/parcel-queries.ts'
import type { MailItem } from '../mail-item.ts'

/** As many labels as are reserved at once. */
export const mostLabels = 1000

/** How many Fapiao these parcels hold. */
export function countSheets(items: readonly MailItem[]): number {
  return items.reduce((sum, { sheets }) => sum + sheets.length, 0)
}

/** The couriers of what is chosen, the one with more parcels first. */
export function couriersOf(items: readonly MailItem[]): readonly Courier[] {
  const count = (wanted: Courier) => items.filter(({ courier }) => courier === wanted).length
  const couriers: readonly Courier[] = ['sf', 'yunda']
  return couriers.filter(courier => count(courier) > 0).toSorted((one, other) => count(other) - count(one))
}

/** The pools of a courier that have numbers left, the fullest first. */
export function poolsWithNumbers(pools: readonly PoolRow[], courier: Courier): readonly PoolRow[] {
  return pools
    .filter(pool => pool.courier === courier && pool.available > 0)
    .toSorted((one, other) => other.available - one.available)
}

/** The parcels of a run in the order of the list. */
export function parcelsOf(items: readonly MailItem[]): readonly Parcel[] {
  return items.map(({ row, sheets }) => ({ application: row.key, sheets }))
}
