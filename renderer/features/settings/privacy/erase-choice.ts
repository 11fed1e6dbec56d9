import type { ApplicationKey } from '../../../../shared/domain/application.ts'

/** What a supervisor chose to erase, before the question. */
export interface Choice {
  readonly applications: readonly ApplicationKey[]
  /** `seq` of entries chosen one by one. */
  readonly entries: readonly number[]
  readonly basis: 'request' | 'retention'
}

/** The set with a member more, or without it where it was there. */
export function toggled<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(member)) next.add(member)
  return next
}
