import type { EntryBodies, EntryKind } from '../domain/entry.ts'

/** Everything an entry of any kind says of itself, by name: a new one needs words before it compiles. */
export type FactName = { [K in EntryKind]: keyof EntryBodies[K] }[EntryKind]
