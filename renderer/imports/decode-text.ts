/** The encodings an export comes in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

const PIECE = 1 << 20

/** Finds the encoding of a text: a byte-order mark, else strict UTF-8, else GB18030; null where it is none of them. */
export function detectEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (decodes(bytes, 'utf-8')) return 'utf-8'
  return decodes(bytes, 'gb18030') ? 'gb18030' : null
}

/** Decodes a text piece by piece, without its byte-order mark. A character cut off at the end becomes U+FFFD. */
export function* decodeText(bytes: Uint8Array, encoding: TextEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding)
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length })
}

function decodes(bytes: Uint8Array, encoding: TextEncoding): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    // Always streaming: a file cut off within its last character is still a text of this encoding.
    for (let at = 0; at < bytes.length; at += PIECE) decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
    return true
  } catch {
    return false
  }
}
