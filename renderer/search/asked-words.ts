import { type AlphabetName, alphabetsOfWord, patternsOf } from './alphabets.ts'
import type { ScanMemory } from './scan/scan-memory.ts'

/** How good a place is: a whole field, the beginning of one (or the last digits), the beginning of a word, anywhere. */
export const rank = { exact: 3, fieldStart: 2, wordStart: 1, anywhere: 0 } as const

const fewestTailDigits = 4
/** A word this short is never a whole field, and is in nearly every row several times. */
const shortWord = 2

/** A pattern of a word as it lies in the memory of the scan. */
export interface AskedPattern {
  readonly alphabet: AlphabetName
  readonly pattern: number
  readonly mask: number
  readonly length: number
  readonly probes: readonly [number, number]
  readonly odd: 0 | 1
}

/** A word that is searched for. */
export interface AskedWord {
  readonly signs: number
  readonly patterns: readonly AskedPattern[]
  /** 1: a place at the end of a field is as good as one at its beginning. */
  readonly tail: 0 | 1
  /** No better rank is looked for in a row. */
  readonly enough: number
}

/** Puts words into the memory of the scan for as long as `use` takes. */
export function withWords<T>(memory: ScanMemory, words: readonly string[], use: (asked: readonly AskedWord[]) => T): T {
  const blocks = words.map(word => memory.take(room(word)))
  try {
    return use(words.map((word, index) => placeWord(memory, word, blocks[index]?.at ?? 0)))
  } finally {
    for (const block of blocks) memory.release(block)
  }
}

/** Two patterns and their masks at most, each as long as the word in UTF-16 and filled up with zeros. */
const room = (word: string) => 4 * (word.length * 2 + 16)

function placeWord(memory: ScanMemory, word: string, at: number): AskedWord {
  memory.bytes.fill(0, at, at + room(word))
  let next = at
  const place = (bytes: Uint8Array) => {
    const here = next
    memory.bytes.set(bytes, here)
    next += Math.ceil(bytes.length / 8) * 8
    return here
  }
  const patterns = alphabetsOfWord(word).flatMap(alphabet =>
    patternsOf(alphabet, word).map(({ bytes, mask, probes, odd }) => ({
      ...{ alphabet, pattern: place(bytes), mask: place(mask), length: bytes.length, probes, odd },
    })),
  )
  return {
    signs: word.length,
    patterns,
    tail: word.length >= fewestTailDigits && /\d$/.test(word) ? 1 : 0,
    enough: word.length <= shortWord ? rank.fieldStart : rank.exact,
  }
}
