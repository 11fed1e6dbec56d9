import { firstTextUnit } from './search-keys.ts'
import type { TextColumn } from './text-column.ts'

/** How good a place is: a whole field, the beginning of one (or the last digits), the beginning of a word, anywhere. */
export const rank = { exact: 3, fieldStart: 2, wordStart: 1, anywhere: 0 } as const

const fewestTailDigits = 4

/** A word this short is never a whole field, and is in nearly every row several times. */
const shortWord = 2

/**
 * Finds a word in all rows of a column and calls `onRow` with each row that has it and its best rank there, in order of rows. This
 * loop is where the time goes; whatever replaces it need only keep this signature.
 */
export function scanColumn(
  column: TextColumn,
  word: string,
  isWordStart: (at: number) => boolean,
  onRow: (row: number, best: number) => void,
): void {
  const { text } = column
  const isTail = word.length >= fewestTailDigits && /\d$/.test(word)
  const enough = word.length <= shortWord ? rank.fieldStart : rank.exact
  let row = 0
  let end = column.startOf(1)
  let best = -1
  for (let at = text.indexOf(word); at >= 0; ) {
    if (at >= end) {
      if (best >= 0) onRow(row, best)
      best = -1
      while (at >= end) end = column.startOf(++row + 1)
    }
    best = Math.max(best, rankAt(text, at, word.length, isTail, isWordStart))
    at = text.indexOf(word, best >= enough ? end : at + 1)
  }
  if (best >= 0) onRow(row, best)
}

function rankAt(text: string, at: number, length: number, isTail: boolean, isWordStart: (at: number) => boolean) {
  const ends = !(text.charCodeAt(at + length) >= firstTextUnit)
  if (text.charCodeAt(at - 1) < firstTextUnit) return ends ? rank.exact : rank.fieldStart
  if (ends && isTail) return rank.fieldStart
  return isWordStart(at) ? rank.wordStart : rank.anywhere
}
