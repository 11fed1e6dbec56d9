import type { SearchHit } from '../../../search/messages.ts'

/**
 * A later answer to the same question, as it may be shown: what stands in the list keeps its place, what is new follows below. A
 * list never moves under the hand that is about to press.
 */
export function mergeHits(shown: readonly SearchHit[], later: readonly SearchHit[]): readonly SearchHit[] {
  const fresh = new Map(later.map(hit => [hit.key, hit]))
  const kept = shown.map(hit => fresh.get(hit.key) ?? hit)
  const known = new Set(shown.map(hit => hit.key))
  return [...kept, ...later.filter(hit => !known.has(hit.key))]
}
