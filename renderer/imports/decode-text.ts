/** The encodings an export comes in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** A text in pieces, without its byte-order mark. */
export interface DecodedText {
  readonly encoding: TextEncoding
  /** To be emptied by whoever reads them: a large file should not lie there twice. */
  readonly pieces: string[]
}

const PIECE = 1 << 20
const LINE_END = 10

/**
 * Decodes a text by its byte-order mark, else as strict UTF-8, else as GB18030; null where it is none of them. A character cut off at
 * the end becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', pieces: decode(bytes, 'utf-16le', false) }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', pieces: decode(bytes, 'utf-16be', false) }
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const pieces = decodeStrictly(bytes, encoding)
    if (pieces) return { encoding, pieces }
  }
  return null
}

function decodeStrictly(bytes: Uint8Array, encoding: TextEncoding): string[] | null {
  try {
    return decode(bytes, encoding, true)
  } catch {
    return null
  }
}

function decode(bytes: Uint8Array, encoding: TextEncoding, fatal: boolean): string[] {
  const decoder = new TextDecoder(encoding, { fatal })
  const pieces: string[] = []
  for (let at = 0, end = 0; at < bytes.length; at = end) {
    end = Math.min(bytes.length, at + PIECE)
    // Pieces that end with a line need not be put together; within a character of these encodings no byte is a line end.
    if (!encoding.startsWith('utf-16')) end += 1 + bytes.subarray(end, end + PIECE).indexOf(LINE_END)
    pieces.push(decoder.decode(bytes.subarray(at, end), { stream: true }))
  }
  try {
    pieces.push(decoder.decode())
  } catch {
    // A file cut off within its last character is still a text of this encoding.
    pieces.push('\uFFFD')
  }
  return pieces.filter(piece => piece !== '')
}
