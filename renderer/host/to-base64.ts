/** Bytes as the contract carries them. */
export function toBase64(bytes: Uint8Array): string {
  // A report of a year has ten megabytes: the way by hand would keep the window from drawing.
  if (hasOwnWay(bytes)) return bytes.toBase64()
  let binary = ''
  // String.fromCharCode takes its bytes as arguments, of which there is a limit.
  for (let start = 0; start < bytes.length; start += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000))
  return btoa(binary)
}

function hasOwnWay(bytes: Uint8Array): bytes is Uint8Array & { toBase64(): string } {
  return 'toBase64' in bytes
}
