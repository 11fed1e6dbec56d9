/**
 * How texts are written in the index. A text lies in the smallest alphabet that has all its signs; a word is looked for in every one
 * that has all of its signs.
 */
export type AlphabetName = 'packed' | 'letters' | 'ascii' | 'wide'

/** The alphabets in the order of their numbers in scan.as. */
export const alphabetNames: readonly AlphabetName[] = ['packed', 'letters', 'ascii', 'wide']

/** Every sign below this is a mark between fields; no query holds one, so no match spans two fields. */
export const firstTextSign = 0x20

/** Added to the first letter of a syllable in `letters` and `ascii`. */
export const syllableFlag = 0x80

/** Four bits a sign: three for marks and padding, the digits, and the letters of application numbers (FP) and of SF's waybills. */
const packedLetters = 'fps'
const firstPacked = 3
const padding = 2

const packable = /^[0-9fps]*$/
const letters = /^[a-z]*$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const ascii = /^[\x00-\x7f]*$/

/** Whether all signs of a folded text can be packed. */
export const isPackable = (text: string) => packable.test(text)
/** Whether a folded text is nothing but letters a to z. */
export const isLetters = (text: string) => letters.test(text)
/** Whether a folded text is ASCII. */
export const isAscii = (text: string) => ascii.test(text)

/** Where a word can be. What holds both Han and other signs is found by the others through its reading. */
export function alphabetsOfWord(word: string): readonly AlphabetName[] {
  if (!isAscii(word)) return ['wide']
  if (isPackable(word)) return isLetters(word) ? ['letters', 'ascii', 'packed'] : ['ascii', 'packed']
  return isLetters(word) ? ['letters', 'ascii'] : ['ascii']
}

/** A row's text as bytes; packed rows end with a whole byte. Fields begin with a mark (below 6 where they are packed). */
export function encode(alphabet: AlphabetName, text: string): Uint8Array {
  if (alphabet === 'packed') return pack(text)
  const unit = alphabet === 'wide' ? 2 : 1
  const bytes = new Uint8Array(text.length * unit)
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    bytes[index * unit] = code
    if (unit === 2) bytes[index * 2 + 1] = code >> 8
  }
  return bytes
}

/** The text of a row again. */
export function decode(alphabet: AlphabetName, bytes: Uint8Array): string {
  if (alphabet === 'packed') return unpack(bytes)
  // Quicker than a TextDecoder for texts this short; no row is too long for it.
  if (alphabet !== 'wide') return String.fromCharCode(...bytes)
  return String.fromCharCode(...new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2))
}

/** What the scan looks for: a place fits where the bytes under `mask` equal `bytes`. */
export interface Pattern {
  readonly bytes: Uint8Array
  readonly mask: Uint8Array
  /** The two bytes that are looked at first: rare ones. */
  readonly probes: readonly [number, number]
  /** 1: it begins in the middle of its first byte. */
  readonly odd: 0 | 1
}

/** All ways a word can lie in an alphabet: packed, it may begin at a whole byte or within one. */
export function patternsOf(alphabet: AlphabetName, word: string): readonly Pattern[] {
  if (alphabet === 'packed') return [packWord(word, 0), packWord(word, 1)]
  const bytes = encode(alphabet, word)
  const mask = new Uint8Array(bytes.length).fill(alphabet === 'wide' ? 0xff : syllableFlag - 1)
  // The upper halves of Han characters are much the same.
  const rarity = alphabet === 'wide' ? (_: number, at: number) => 1 - (at & 1) : (byte: number) => rareness[byte] ?? 99
  return [{ bytes, mask, probes: pickProbes(bytes, rarity), odd: 0 }]
}

/** The commonest signs of readings and numbers first. */
const commonest = 'nigahuoxeyjz01s2qc3dt9'
const rareness = Array.from({ length: 128 }, (_, code) => {
  const place = commonest.indexOf(String.fromCharCode(code))
  return place < 0 ? commonest.length : place
})

function pickProbes(bytes: Uint8Array, rarity: (byte: number, at: number) => number): readonly [number, number] {
  const order = [...bytes.keys()].sort(
    (left, right) => rarity(bytes[right] ?? 0, right) - rarity(bytes[left] ?? 0, left),
  )
  return [order[0] ?? 0, order[1] ?? 0]
}

function pack(text: string): Uint8Array {
  const signs = new Uint8Array(text.length * 2)
  let count = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code >= firstTextSign) signs[count++] = packedSign(code)
    else {
      signs[count++] = Math.floor(code / firstPacked)
      signs[count++] = code % firstPacked
    }
  }
  return join(signs.subarray(0, count), padding)
}

const zero = '0'.charCodeAt(0)

/** Of a character code: digits, then letters. */
function packedSign(code: number): number {
  const digit = code - zero
  return firstPacked + (digit < 10 ? digit : 10 + packedLetters.indexOf(String.fromCharCode(code)))
}

/** The character codes of packed signs. */
const signCodes = Uint8Array.from(`\0\0\x000123456789${packedLetters}`, sign => sign.charCodeAt(0))

/** The first field of a packed row. */
export function decodeFirst(packed: Uint8Array): string {
  return unpack(packed, 1)
}

function unpack(bytes: Uint8Array, fields = Number.POSITIVE_INFINITY): string {
  const codes = new Uint8Array(bytes.length * 2)
  let count = 0
  let mark: number | null = null
  let begun = 0
  for (let index = 0; index < codes.length; index += 1) {
    const sign = signAt(bytes, index)
    if (mark !== null) {
      codes[count++] = mark * firstPacked + sign
      mark = null
    } else if (sign >= firstPacked) codes[count++] = signCodes[sign] ?? 0
    else if (sign === padding || begun === fields) break
    else {
      mark = sign
      begun += 1
    }
  }
  return String.fromCharCode(...codes.subarray(0, count))
}

function packWord(word: string, odd: 0 | 1): Pattern {
  const signs = [...(odd ? [0] : []), ...[...word].map(sign => packedSign(sign.charCodeAt(0)))]
  const bytes = join(signs, 0)
  const mask = join(
    signs.map((_, index) => (odd && index === 0 ? 0 : 15)),
    0,
  )
  // Numbers differ at their ends; half a byte tells little.
  return { bytes, mask, probes: pickProbes(mask, (part, at) => (part === 0xff ? 1 + at : 0)), odd }
}

function join(signs: ArrayLike<number>, last: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(signs.length / 2))
  for (let index = 0; index < bytes.length; index += 1)
    bytes[index] = ((signs[index * 2] ?? last) << 4) | (signs[index * 2 + 1] ?? last)
  return bytes
}

const signAt = (bytes: Uint8Array, index: number) => {
  const pair = bytes[index >> 1] ?? 0
  return index & 1 ? pair & 15 : pair >> 4
}
