import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { OperatorId } from '../../shared/domain/entry.ts'
import { useDesk } from '../host/desk-context.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useTexts } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'
import { PinField } from '../ui/pin-field.tsx'
import { useAction } from '../ui/use-action.ts'
import { operatorForKey } from './operator-for-key.ts'
import { OperatorList } from './operator-list.tsx'
import classes from './sign-in-form.module.css'
import { useCountdown } from './use-countdown.ts'
import { useOperators } from './use-operators.ts'
import { useSignIn } from './use-sign-in.ts'

interface SignInFormProps {
  /** Whose PIN is asked for first, null for nobody in particular. */
  readonly preferred: OperatorId | null
  readonly label: string
}

/** Operator and PIN. Arrow keys change the operator from the PIN field too. */
export function SignInForm({ preferred, label }: SignInFormProps) {
  const texts = useTexts()
  const { operators, error: listError } = useOperators()
  const clockOffset = useDesk(state => state.clockOffset)
  const [chosen, setChosen] = useState<OperatorId | null>(preferred)
  const [pin, setPin] = useState('')
  const { attempt, signIn, forget } = useSignIn()
  const field = useRef<HTMLInputElement>(null)

  const operator = operators?.find(({ id }) => id === chosen) ?? operators?.[0] ?? null
  const known = operator?.lockedUntil ? Date.parse(operator.lockedUntil) - clockOffset : null
  const left = useCountdown(Math.max(attempt.lockedUntil ?? 0, known ?? 0) || null)

  const enter = useAction(
    label,
    async () => {
      if (!operator || pin === '' || left > 0) return
      await signIn(operator.id, pin)
      setPin('')
    },
    { disabled: pin === '' || left > 0 },
  )

  useEffect(() => {
    if (operator && left === 0 && !enter.busy) field.current?.focus()
  }, [operator, left, enter.busy])

  function choose(next: OperatorId, settled: boolean): void {
    if (next !== operator?.id) forget()
    setChosen(next)
    if (settled) field.current?.focus()
  }

  // A PIN has digits only, so arrows and letters are free to choose whose it is.
  function onPinKey(event: KeyboardEvent): void {
    const chooses = /^(?:Arrow(?:Up|Down)|[a-z])$/i.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey
    const next = chooses && operators ? operatorForKey(event.key, operators, operator?.id ?? null) : null
    if (!next) return
    event.preventDefault()
    choose(next.operator.id, false)
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void enter.run()
  }

  if (!operators) return <ErrorNote error={listError} />
  return (
    <form className={classes.form} onSubmit={onSubmit}>
      <OperatorList operators={operators} chosen={operator?.id ?? null} onChoose={choose} />
      <PinField
        ref={field}
        size="lg"
        label={operator ? texts.frame.pinOf(operator.name) : texts.frame.pin}
        value={pin}
        disabled={left > 0}
        onChange={setPin}
        onKeyDown={onPinKey}
      />
      {left > 0 ? (
        <Notice tone="warn" title={texts.frame.wait(clock(left))} />
      ) : (
        <ErrorNote error={attempt.error?.code === 'pinLocked' ? null : attempt.error} />
      )}
      <ActionButton action={enter} submits size="lg" fullWidth />
    </form>
  )
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
