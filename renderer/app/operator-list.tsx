import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { OperatorId } from '../../shared/domain/entry.ts'
import type { OperatorView } from '../../shared/host/views.ts'
import { useTexts } from '../ui/language.tsx'
import { operatorForKey } from './operator-for-key.ts'
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
  const list = useRef<HTMLDivElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is the reason to bring it into sight
  useEffect(() => {
    list.current?.querySelector(':checked')?.closest('label')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const next = operatorForKey(event.key, operators, chosen)
    if (!next) return
    event.preventDefault()
    onChoose(next.operator.id, next.settled)
  }

  return (
    <div ref={list} className={classes.list} role="radiogroup" aria-label={texts.frame.operators} onKeyDown={onKeyDown}>
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
