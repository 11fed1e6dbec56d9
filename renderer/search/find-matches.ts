import { foldForSearch, type SearchField } from '../../shared/domain/search-query.ts'
import { type AlphabetName, alphabetNames, alphabetsOfWord, firstTextSign } from './alphabets.ts'
import type { SearchHit } from './messages.ts'
import { type Reading, readName } from './readings.ts'
import { searchFields } from './search-keys.ts'

type Matches = SearchHit['matches'][number][]

/** Where the fields are that a query can mark: names besides what its words are looked for in, for those that were found by reading. */
export function alphabetsToMark(words: readonly string[]): readonly AlphabetName[] {
  return alphabetNames.filter(name => name === 'wide' || words.some(word => alphabetsOfWord(word).includes(name)))
}

/** What each word has found in the texts of a row, field by field; of a name found by pinyin, the characters that were meant. */
export function findMatches(texts: readonly string[], words: readonly string[]): SearchHit['matches'] {
  const matches: Matches = []
  for (const { field, text } of texts.flatMap(splitFields))
    for (const word of words) {
      const part = text.includes(word) ? word : findRead(text, word)
      if (part && !matches.some(match => match.field === field && match.text === part))
        matches.push({ field, text: part })
    }
  return matches
}

function splitFields(row: string): { readonly field: SearchField; readonly text: string }[] {
  const fields: { field: SearchField; text: string }[] = []
  for (let start = 0; start < row.length; ) {
    let end = start + 1
    while (row.charCodeAt(end) >= firstTextSign) end += 1
    const field = searchFields[row.charCodeAt(start)]
    // Of readings, whose marks are no field's, nothing is marked: the name itself knows which characters were meant.
    if (field) fields.push({ field, text: row.slice(start + 1, end) })
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
