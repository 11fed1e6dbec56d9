import { Checkbox, Stack, Switch, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Role } from '../../../shared/domain/entry.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import type { OperatorView } from '../../../shared/host/views.ts'
import type { Texts } from '../../../shared/i18n/texts.ts'
import { useHost } from '../../host/host-context.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useTexts } from '../../ui/language.tsx'
import { NewPinFields } from '../../ui/new-pin-fields.tsx'
import { useAction } from '../../ui/use-action.ts'
import classes from './section.module.css'

interface OperatorDialogProps {
  /** null adds one. */
  readonly operator: OperatorView | null
  readonly onClose: () => void
  readonly onSaved: () => unknown
}

interface Draft {
  readonly name: string
  readonly pin: string
  readonly again: string
  readonly roles: readonly Role[]
  readonly active: boolean
}

const allRoles: readonly Role[] = ['clerk', 'dispatcher', 'supervisor']

/** Adds an operator or changes one. An empty PIN keeps the old one. */
export function OperatorDialog({ operator, onClose, onSaved }: OperatorDialogProps) {
  const texts = useTexts()
  const { operators } = texts.settings
  const host = useHost()
  const [draft, setDraft] = useState<Draft>({
    name: operator?.name ?? '',
    pin: '',
    again: '',
    roles: operator?.roles ?? ['clerk'],
    active: operator?.active ?? true,
  })
  const [tried, setTried] = useState(false)
  const [error, setError] = useState<HostError | null>(null)
  const faults = tried ? faultsOf(draft, operator === null, texts) : {}

  const save = useAction(operator ? texts.settings.save : operators.add, async () => {
    setTried(true)
    if (Object.keys(faultsOf(draft, operator === null, texts)).length > 0) return
    const { pin, roles, active } = draft
    const name = draft.name.trim()
    const answer = operator
      ? await host.call('operators.change', { operator: operator.id, name, pin: pin || null, roles, active })
      : await host.call('operators.add', { name, pin, roles })
    setError(answer.ok ? null : answer.error)
    if (!answer.ok) return
    onSaved()
    onClose()
  })

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void save.run()
  }

  return (
    <Dialog opened title={operator ? operators.changeTitle(operator.name) : operators.addTitle} onClose={onClose}>
      <form className={classes.section} onSubmit={onSubmit}>
        <TextInput
          data-autofocus
          label={operators.name}
          value={draft.name}
          error={faults.name}
          autoComplete="off"
          onChange={event => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <Checkbox.Group
          label={operators.roles}
          value={[...draft.roles]}
          error={faults.roles}
          onChange={roles => setDraft({ ...draft, roles: allRoles.filter(role => roles.includes(role)) })}
        >
          <Stack mt="xs">
            {allRoles.map(role => (
              <Checkbox
                key={role}
                value={role}
                label={texts.common.role[role]}
                description={operators.roleHint[role]}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <NewPinFields
          labels={{ pin: operator ? operators.newPin : operators.pin, again: operators.pinAgain }}
          description={operator ? operators.newPinHint : undefined}
          value={draft}
          faults={faults}
          onChange={change => setDraft({ ...draft, ...change })}
        />
        {operator && (
          <Switch
            label={operators.mayWork}
            description={operators.lastSupervisorHint}
            checked={draft.active}
            onChange={event => setDraft({ ...draft, active: event.currentTarget.checked })}
          />
        )}
        <ErrorNote error={error} />
        <ActionButton action={save} submits />
      </form>
    </Dialog>
  )
}

function faultsOf(draft: Draft, isNew: boolean, texts: Texts): Partial<Record<keyof Draft, string>> {
  const { firstRun } = texts.frame
  const needsPin = isNew || draft.pin !== ''
  return {
    ...(draft.name.trim() === '' && { name: firstRun.nameMissing }),
    ...(draft.roles.length === 0 && { roles: texts.settings.operators.rolesMissing }),
    ...(needsPin && draft.pin.length < 6 && { pin: firstRun.pinNotDigits }),
    ...(draft.pin !== draft.again && { again: firstRun.pinsDiffer }),
  }
}
