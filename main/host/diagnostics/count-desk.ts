import type { DeskState } from '../desk-state.ts'

/** How much of everything the desk knows. */
export function countDesk({ operators, batches, lastImportOf, custody, erasure }: DeskState) {
  const people = [...operators.values()]
  return {
    operators: people.filter(({ active }) => active).length,
    formerOperators: people.filter(({ active }) => !active).length,
    supervisors: people.filter(({ active, roles }) => active && roles.includes('supervisor')).length,
    batches: batches.size,
    applications: lastImportOf.size,
    slips: custody.slips.size,
    waybills: tally([...custody.dispatch.waybills.values()].map(({ state }) => state)),
    erasedEntries: erasure.entries.size,
  }
}

/** How often each word is there. */
export function tally(words: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return Object.fromEntries(counts)
}
