/** A run of consecutive rows of one group on one page: rows `from` to `to`, `to` not included. */
export interface Slice {
  readonly group: number
  readonly from: number
  readonly to: number
}

/** Heights of a group's head and rows. The head repeats where the group goes on on the next page. Millimetres. */
export interface GroupHeights {
  readonly head: number
  readonly rows: readonly number[]
}

/** Room for heads and rows on a page, and on the last page, where the totals and signatures stand too. Millimetres. */
export interface Room {
  readonly page: number
  readonly lastPage: number
}

interface Row {
  readonly group: number
  readonly row: number
}

/**
 * Spreads rows over pages: full pages first, and a last page that holds at least one row beside the totals. Always at least one
 * page; a row higher than a page gets a page of its own, and totals beside which not one row fits stand alone.
 */
export function paginate(groups: readonly GroupHeights[], room: Room): Slice[][] {
  const pages: Row[][] = [[]]
  for (const row of groups.flatMap((group, index) => group.rows.map((_, row): Row => ({ group: index, row })))) {
    const page = pages.at(-1) ?? []
    if (page.length > 0 && heightOf(groups, [...page, row]) > room.page) pages.push([row])
    else page.push(row)
  }
  const last = pages.at(-1) ?? []
  if (heightOf(groups, last) > room.lastPage && last.length > 1) {
    const kept = splitBeforeLast(groups, last, room)
    pages.splice(-1, 1, last.slice(0, kept), last.slice(kept))
  }
  if (heightOf(groups, pages.at(-1) ?? []) > room.lastPage) pages.push([])
  return pages.map(toSlices)
}

/** How many rows stay when a page is too full to be the last: the last group moves on whole, or about half the rows where it cannot. */
function splitBeforeLast(groups: readonly GroupHeights[], rows: readonly Row[], room: Room): number {
  const lastGroup = rows.findIndex(row => row.group === rows.at(-1)?.group)
  if (lastGroup > 0 && heightOf(groups, rows.slice(lastGroup)) <= room.lastPage) return lastGroup
  let kept = Math.ceil(rows.length / 2)
  while (kept < rows.length - 1 && heightOf(groups, rows.slice(kept)) > room.lastPage) kept++
  return kept
}

function heightOf(groups: readonly GroupHeights[], rows: readonly Row[]): number {
  let height = 0
  let group = -1
  for (const row of rows) {
    if (row.group !== group) height += groups[row.group]?.head ?? 0
    height += groups[row.group]?.rows[row.row] ?? 0
    group = row.group
  }
  return height
}

function toSlices(rows: readonly Row[]): Slice[] {
  const slices: Slice[] = []
  for (const { group, row } of rows) {
    const last = slices.at(-1)
    if (last && last.group === group) slices[slices.length - 1] = { ...last, to: row + 1 }
    else slices.push({ group, from: row, to: row + 1 })
  }
  return slices
}
