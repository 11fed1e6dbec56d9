/** Bytes the contract carries. */
export function fromBase64(content: string): Uint8Array {
  return Uint8Array.from(atob(content), character => character.charCodeAt(0))
}
