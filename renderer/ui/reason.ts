/** Why something is corrected: one of the usual reasons by its place, `other`, and words of the supervisor's own. */
export interface Reason {
  /** null until one is picked. */
  readonly picked: number | 'other' | null
  readonly more: string
}

/** Nothing picked yet. */
export const noReason: Reason = { picked: null, more: '' }

/** The reason as it is recorded, or null while it is missing. */
export function writeReason({ picked, more }: Reason, usual: readonly string[]): string | null {
  const own = more.trim()
  if (picked === null) return null
  if (picked === 'other') return own || null
  const reason = usual[picked]
  if (reason === undefined) return null
  return own ? `${reason} · ${own}` : reason
}
