/** The encodings an export comes in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** A text as bytes that can be cut at line ends, separators and quotation marks: none of them is part of another character. */
export interface TextBytes {
  /** What the file is encoded in. */
  readonly encoding: TextEncoding
  /** Without a byte-order mark; every line ends with \n or \r\n. */
  readonly bytes: Uint8Array
  /** Decodes any stretch between two such cuts. A character cut off at the end of the file becomes U+FFFD. */
  decode(start: number, end: number): string
}

/** Pieces that fit a cache are decoded a fifth quicker. */
const PIECE = 1 << 16
/** The byte a line ends with. */
export const LINE_FEED = 10
const RETURN = 13

/** Tells the encoding of a text by its byte-order mark, else takes it for strict UTF-8, else for GB18030; null where it is none of them. */
export function readTextBytes(bytes: Uint8Array): TextBytes | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return fromWide(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return fromWide(bytes, 'utf-16be')
  for (const encoding of ['utf-8', 'gb18030'] as const)
    if (isTextOf(bytes, encoding)) return textBytes(encoding, encoding, bytes)
  return null
}

/** In UTF-16 any byte may be one of a line end. */
function fromWide(bytes: Uint8Array, encoding: TextEncoding): TextBytes {
  return textBytes(encoding, 'utf-8', new TextEncoder().encode(new TextDecoder(encoding).decode(bytes)))
}

function textBytes(encoding: TextEncoding, held: 'utf-8' | 'gb18030', all: Uint8Array): TextBytes {
  const marked = held === 'utf-8' && all[0] === 0xef && all[1] === 0xbb && all[2] === 0xbf
  const bytes = withoutLoneReturns(marked ? all.subarray(3) : all)
  const decoder = new TextDecoder(held, { ignoreBOM: true })
  return { encoding, bytes, decode: (start, end) => decoder.decode(bytes.subarray(start, end)) }
}

function isTextOf(bytes: Uint8Array, encoding: TextEncoding): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    // What is left in the decoder at the end is a character cut off, and no reason to take the file for something else.
    for (let at = 0; at < bytes.length; at += PIECE) decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
    return true
  } catch {
    return false
  }
}

/** Old Macintosh line ends as those of everybody else, in a copy. */
function withoutLoneReturns(bytes: Uint8Array): Uint8Array {
  let changed = bytes
  for (let at = bytes.indexOf(RETURN); at >= 0; at = bytes.indexOf(RETURN, at + 1)) {
    if (bytes[at + 1] === LINE_FEED) continue
    if (changed === bytes) changed = bytes.slice()
    changed[at] = LINE_FEED
  }
  return changed
}
