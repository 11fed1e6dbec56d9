import { dropInvisible, toHalfWidth } from '../half-width.ts'
import { type Cell, cellText } from './cells.ts'
import { type FieldName, isFieldName } from './fields.ts'
import { headerWords, ignoredWords, reportWords } from './header-words.ts'
import { silentFields } from './silent-fields.ts'

/** What a column is taken for: a field, deliberately nothing, or not known. */
export type ColumnMeaning = FieldName | 'ignore' | null

/** A hand-made mapping of one export layout: plain header → field name or `ignore`. */
export type HeaderMapping = Readonly<Record<string, string>>

/** The header row of a worksheet and what its columns mean. */
export interface HeaderMatch {
  /** Position of the header among the rows looked at. */
  readonly index: number
  /** The headers as the file shows them, '' where a column has none. */
  readonly headers: readonly string[]
  /** Parallel to `headers`. A field appears once; a second column of the same field is `ignore`. */
  readonly columns: readonly ColumnMeaning[]
  /** Stays the same whatever the order of the columns; mappings are remembered by it. */
  readonly signature: string
  /** The column of each field that has one. */
  readonly columnOf: Readonly<Partial<Record<FieldName, number>>>
  /** Fields the file has no column for. */
  readonly silent: ReadonlySet<FieldName>
  /** The file is a report back of this desk: it lists sheets that changed, and says nothing about any other. */
  readonly changesOnly: boolean
  /** Headers nobody has mapped. */
  readonly unknown: readonly string[]
  /** What the desk cannot do without: the key (application or order number) and the title. */
  readonly missing: readonly ('orderNo' | 'title')[]
}

/** How far below the top a header row is looked for. */
export const headerSearchRows = 30

/** A header as it is compared and remembered: half-width, lower case, without space and signs; at most 200 characters. */
export function plainHeader(header: string): string {
  return toHalfWidth(dropInvisible(header))
    .toLowerCase()
    .replace(/[\s*:_.\-#&/、,;'"]/g, '')
    .slice(0, 200)
}

/**
 * Finds the header row below any title rows: the row in which most headers are recognised, by their words or by a remembered mapping.
 * Where nothing is recognised it is the first row with the most filled cells, to be mapped by hand. null: no row has two cells.
 */
export function findHeader(
  rows: readonly (readonly Cell[])[],
  remembered: Readonly<Record<string, HeaderMapping>>,
): HeaderMatch | null {
  let best: { match: HeaderMatch; score: number } | null = null
  for (const [index, cells] of rows.slice(0, headerSearchRows).entries()) {
    const headers = cells.map(cellText)
    const filled = headers.filter(header => header !== '').length
    if (filled < 2) continue
    const signature = headerSignature(headers)
    const match = matchHeader(index, headers, signature, remembered[signature] ?? {})
    // One recognised header outweighs any number of filled cells.
    const score = knownColumns(match) * 1e6 + filled
    if (!best || score > best.score) best = { match, score }
  }
  return best?.match ?? null
}

/** How many columns of a header row mean a field. */
export function knownColumns(match: HeaderMatch): number {
  return match.columns.filter(isField).length
}

/** Whether rows can be read with this header as it is: nothing missing, nothing unknown. */
export function isComplete(match: HeaderMatch): boolean {
  return match.missing.length === 0 && match.unknown.length === 0
}

/** A short stable name for a set of headers: the same whatever their order. */
export function headerSignature(headers: readonly string[]): string {
  const plain = headers.map(plainHeader).filter(header => header !== '')
  return `${plain.length}-${hash(plain.sort().join('\n'))}`
}

function matchHeader(
  index: number,
  headers: readonly string[],
  signature: string,
  mapping: HeaderMapping,
): HeaderMatch {
  const taken = new Set<FieldName>()
  const columns = headers.map((header): ColumnMeaning => {
    const meaning = meaningOf(header, mapping)
    if (meaning === null || meaning === 'ignore') return meaning
    if (taken.has(meaning)) return 'ignore'
    taken.add(meaning)
    return meaning
  })
  // 金额 alone, with neither tax nor total beside it, is what the customer paid.
  if (taken.has('amount') && !taken.has('tax') && !taken.has('total')) columns[columns.indexOf('amount')] = 'total'
  const columnOf: Partial<Record<FieldName, number>> = {}
  for (const [column, meaning] of columns.entries()) if (isField(meaning)) columnOf[meaning] = column
  const unknown = headers.filter((header, column) => header !== '' && columns[column] === null)
  const missing: ('orderNo' | 'title')[] = []
  if (!taken.has('orderNo') && !taken.has('applicationNo')) missing.push('orderNo')
  if (!taken.has('title')) missing.push('title')
  return {
    index,
    headers,
    columns,
    signature,
    columnOf,
    silent: silentFields(columns.filter(isField)),
    changesOnly: headers.some(header => reportHeaders.has(plainHeader(header))),
    unknown,
    missing,
  }
}

function isField(meaning: ColumnMeaning): meaning is FieldName {
  return meaning !== null && meaning !== 'ignore'
}

function meaningOf(header: string, mapping: HeaderMapping): ColumnMeaning {
  const plain = plainHeader(header)
  if (plain === '') return 'ignore'
  const mapped = mapping[plain]
  if (mapped !== undefined) return isFieldName(mapped) ? mapped : 'ignore'
  // A unit or a hint in brackets, 金额(元), says nothing about the field, unless the whole is a known word.
  return meanings.get(plain) ?? meanings.get(plain.replace(/[([【][^)\]】]*[)\]】]/g, '')) ?? null
}

const meanings = new Map<string, FieldName | 'ignore'>()
for (const [field, lists] of Object.entries(headerWords)) if (isFieldName(field)) learn(field, lists)
learn('ignore', ignoredWords)
learn('ignore', reportWords)
const reportHeaders: ReadonlySet<string> = new Set(reportWords.map(plainHeader))

function learn(meaning: FieldName | 'ignore', [chinese = '', english = '']: readonly string[]): void {
  for (const word of [...chinese.split(' '), ...english.split(',')]) meanings.set(plainHeader(word), meaning)
}

/** FNV-1a over UTF-16 units in two lanes: enough to tell a handful of layouts apart, and the same on every machine. */
function hash(text: string): string {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193)
    high = Math.imul(high ^ text.charCodeAt(index), 0x85ebca6b)
  }
  return [low, high].map(lane => (lane >>> 0).toString(16).padStart(8, '0')).join('')
}
