import type { OperatorId } from '../../shared/domain/entry.ts'
import type { OperatorView } from '../../shared/host/views.ts'
import { nameInitial } from './name-initial.ts'

/** The operator a key chooses, null for any other key. Arrows wrap around. */
export function operatorForKey(
  key: string,
  operators: readonly OperatorView[],
  chosen: OperatorId | null,
): { readonly operator: OperatorView; readonly settled: boolean } | null {
  const index = operators.findIndex(operator => operator.id === chosen)
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  const moved = step === 0 ? undefined : operators.at((Math.max(index, step > 0 ? -1 : 0) + step) % operators.length)
  if (moved) return { operator: moved, settled: false }
  const numbered = /^[1-9]$/.test(key) ? operators[Number(key) - 1] : undefined
  if (numbered) return { operator: numbered, settled: true }
  if (!/^[a-z]$/i.test(key)) return null
  const named = operators.filter(operator => nameInitial(operator.name) === key.toLowerCase())
  const next = named[(named.findIndex(operator => operator.id === chosen) + 1) % named.length]
  return next ? { operator: next, settled: named.length === 1 } : null
}
