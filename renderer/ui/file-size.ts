/** A size in the megabytes people know from their files: `0.1` at least, whole ones from ten on. */
export function inMegabytes(bytes: number): string {
  const size = bytes / 1_000_000
  if (size >= 10) return Math.round(size).toLocaleString('en-US')
  return (Math.ceil(size * 10) / 10 || 0.1).toFixed(1)
}

/** A size in whole kilobytes, for counting up. */
export function inKilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000)
}
