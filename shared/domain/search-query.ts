import { toHalfWidth } from './half-width.ts'

/** What of an application can be found. `sheet` is Fapiao code and number, or the 20-digit number. */
export type SearchField =
  | 'orderNo'
  | 'applicationNo'
  | 'title'
  | 'payer'
  | 'recipient'
  | 'taxpayerId'
  | 'email'
  | 'phone'
  | 'sheet'
  | 'waybill'

const dropped = /[^\p{L}\p{M}\p{N}@]+/gu

/**
 * The form in which texts are compared: half-width, lower case, nothing but letters (Han included), digits and @. So neither
 * brackets, spaces and dashes nor the width of a sign decide whether something is found.
 */
export function foldForSearch(text: string): string {
  // Most fields are numbers, and this is done for every field of every application.
  if (/^[A-Za-z0-9@]*$/.test(text)) return text.toLowerCase()
  return toHalfWidth(text).toLowerCase().replace(dropped, '')
}

/** The folded words of a query. All of them must be found; an empty list means nothing was asked. */
export function splitQuery(text: string): readonly string[] {
  const words = text.split(/\s+/u).map(foldForSearch)
  return [...new Set(words)].filter(word => word !== '')
}

/** A stretch of a text in UTF-16 units, to be marked. */
export interface TextRange {
  readonly start: number
  readonly length: number
}

/** Where folded `parts` stand in a text as it is shown, in order and without overlap. */
export function findRanges(text: string, parts: readonly string[]): readonly TextRange[] {
  const origin: number[] = []
  let folded = ''
  let at = 0
  for (const sign of text) {
    const kept = foldForSearch(sign)
    for (let unit = 0; unit < kept.length; unit += 1) origin.push(at)
    folded += kept
    at += sign.length
  }
  const marked = new Uint8Array(text.length)
  for (const part of parts)
    for (let from = part === '' ? -1 : folded.indexOf(part); from >= 0; from = folded.indexOf(part, from + 1))
      marked.fill(1, origin[from], (origin[from + part.length - 1] ?? 0) + 1)
  return joinMarked(text, marked)
}

function joinMarked(text: string, marked: Uint8Array): readonly TextRange[] {
  const ranges: TextRange[] = []
  for (let start = marked.indexOf(1); start >= 0; start = marked.indexOf(1, start)) {
    let end = start
    // A sign outside the basic plane is marked whole, although only its first unit is known.
    while (marked[end] || (end > start && isLowSurrogate(text, end))) end += 1
    ranges.push({ start, length: end - start })
    start = end
  }
  return ranges
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
