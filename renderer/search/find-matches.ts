import { foldForSearch } from '../../shared/domain/search-query.ts'
import { firstTextSign } from './alphabets.ts'
import type { SearchHit } from './messages.ts'
import { type Reading, readName } from './readings.ts'
import { type SearchKeys, searchFields } from './search-keys.ts'

type Matches = SearchHit['matches'][number][]

/** What each word has found in a row, field by field; of a name found by pinyin, the characters that were meant. */
export function findMatches(texts: SearchKeys, words: readonly string[]): SearchHit['matches'] {
  const matches: Matches = []
  for (const { mark, text } of Object.values(texts).flatMap(splitFields)) {
    const field = searchFields[mark]
    // Of readings, whose marks are no field's, nothing is marked: the name itself knows which characters were meant.
    if (!field) continue
    for (const word of words) {
      const part = text.includes(word) ? word : findRead(text, word)
      if (part && !matches.some(match => match.field === field && match.text === part))
        matches.push({ field, text: part })
    }
  }
  return matches
}

function splitFields(row: string): { readonly mark: number; readonly text: string }[] {
  const fields: { mark: number; text: string }[] = []
  for (let start = 0; start < row.length; ) {
    let end = start + 1
    while (row.charCodeAt(end) >= firstTextSign) end += 1
    fields.push({ mark: row.charCodeAt(start), text: row.slice(start + 1, end) })
    start = end
  }
  return fields
}

/** The characters of a name that a word typed in pinyin or initials stands for, or null. */
function findRead(name: string, word: string): string | null {
  if (!/[^a-z0-9@]/.test(name) || !/[a-z]/.test(word)) return null
  for (const reading of readName(name)) {
    const part =
      cover(name, reading, word) ??
      cover(
        name,
        reading.map(syllable => syllable.charAt(0)),
        word,
      )
    if (part) return foldForSearch(part)
  }
  return null
}

function cover(name: string, syllables: Reading, word: string): string | null {
  const at = syllables.join('').indexOf(word)
  if (at < 0) return null
  let from = 0
  return [...name]
    .filter((_, index) => {
      const to = from + (syllables[index]?.length ?? 0)
      const touched = from < at + word.length && to > at
      from = to
      return touched
    })
    .join('')
}
