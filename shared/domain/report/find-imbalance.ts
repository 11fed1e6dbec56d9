import type { SheetId } from '../application.ts'
import { movementOf, type Place } from '../custody.ts'
import type { Entry } from '../entry.ts'

/** A sheet whose entries do not lead to where it is. */
export interface SheetImbalance {
  readonly sheet: SheetId
  /** Entries of the period that moved it, oldest first. */
  readonly seqs: readonly number[]
  /** What its entries add to the sheets at the branch: came less left. */
  readonly counted: number
  /** What really changed: 1 it is here and was not, -1 it was here and is not, 0 otherwise. */
  readonly changed: number
}

/**
 * Why the flow of a period does not lead to what is at the branch, sheet by sheet: recomputed from the entries of the period alone.
 * `placeNow` says where a sheet is after the last of them, null where nobody knows it. Empty when every sheet comes out even; the
 * sum of `counted` less `changed` is the difference. Sheets that only came with an import are in no entry, so they are not looked at.
 */
export function findImbalance(
  entries: Iterable<Entry>,
  placeNow: (sheet: SheetId) => Place | null,
): readonly SheetImbalance[] {
  const moved = new Map<SheetId, { readonly firstCame: boolean; seqs: number[]; counted: number }>()
  for (const entry of entries) {
    const movement = movementOf(entry)
    if (!movement) continue
    const came = movement.place === 'branch'
    for (const sheet of movement.sheets) {
      const known = moved.get(sheet) ?? { firstCame: came, seqs: [], counted: 0 }
      known.seqs.push(entry.seq)
      known.counted += came ? 1 : -1
      moved.set(sheet, known)
    }
  }
  const off: SheetImbalance[] = []
  for (const [sheet, { firstCame, seqs, counted }] of moved) {
    // What the first movement took away was here; what it brought was not.
    const before = firstCame ? 0 : 1
    const changed = (placeNow(sheet) === 'branch' ? 1 : 0) - before
    if (counted !== changed) off.push({ sheet, seqs, counted, changed })
  }
  return off
}
