/** The close of day whose period an entry belongs to, null while that period is open. `closes` in any order. */
export function closeCovering<T extends { readonly seq: number; readonly since: number }>(
  seq: number,
  closes: readonly T[],
): T | null {
  return closes.find(close => close.since < seq && seq <= close.seq) ?? null
}
