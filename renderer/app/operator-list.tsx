import type { KeyboardEvent } from 'react'
import type { OperatorId } from '../../shared/domain/entry.ts'
import type { OperatorView } from '../../shared/host/views.ts'
import { useTexts } from '../ui/language.tsx'
import { nameInitial } from './name-initial.ts'
import classes from './operator-list.module.css'

interface OperatorListProps {
  readonly operators: readonly OperatorView[]
  readonly chosen: OperatorId | null
  /** `settled`: chosen by number, letter or click, so the next thing is the PIN. */
  readonly onChoose: (operator: OperatorId, settled: boolean) => void
}

/** Those who may sign in; chosen with arrows, a number or the first letter of the name. */
export function OperatorList({ operators, chosen, onChoose }: OperatorListProps) {
  const texts = useTexts()

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const next = operatorForKey(event.key, operators, chosen)
    if (!next) return
    event.preventDefault()
    onChoose(next.operator.id, next.settled)
  }

  return (
    <div className={classes.list} role="radiogroup" aria-label={texts.frame.operators} onKeyDown={onKeyDown}>
      {operators.map((operator, index) => (
        <label key={operator.id} className={classes.operator}>
          <input
            type="radio"
            name="operator"
            className={classes.radio}
            checked={operator.id === chosen}
            onChange={() => onChoose(operator.id, false)}
            onClick={() => onChoose(operator.id, true)}
          />
          <span className={classes.name}>{operator.name}</span>
          <span className={classes.roles}>{operator.roles.map(role => texts.common.role[role]).join(' · ')}</span>
          {index < 9 && (
            <span className={classes.number} aria-hidden="true">
              {index + 1}
            </span>
          )}
        </label>
      ))}
    </div>
  )
}

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
