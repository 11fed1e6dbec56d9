import { findRanges, type TextRange } from '../../../../shared/domain/search-query.ts'

/** A stretch of a text, marked or not. */
export interface Stretch {
  readonly text: string
  readonly marked: boolean
  /** Where it begins, in UTF-16 units. */
  readonly start: number
}

/**
 * Cuts what is shown into marked and unmarked stretches. `whole` is the text behind a masked one: where both are equally long the
 * same places are marked, so that one sees where a match lies without seeing what it is; otherwise all of it is marked.
 */
export function markRanges(shown: string, whole: string, parts: readonly string[]): readonly Stretch[] {
  const found = findRanges(whole, parts)
  if (shown === whole) return cut(shown, found)
  if (found.length === 0) return cut(shown, [])
  return cut(shown, shown.length === whole.length ? found : [{ start: 0, length: shown.length }])
}

function cut(text: string, ranges: readonly TextRange[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const { start, length } of ranges) {
    if (start > at) stretches.push({ text: text.slice(at, start), marked: false, start: at })
    stretches.push({ text: text.slice(start, start + length), marked: true, start })
    at = start + length
  }
  if (at < text.length) stretches.push({ text: text.slice(at), marked: false, start: at })
  return stretches
}
