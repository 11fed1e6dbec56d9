import { Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { HostError } from '../../shared/host/errors.ts'
import { useDeskStore } from '../host/desk-context.tsx'
import { useHost } from '../host/host-context.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useTexts } from '../ui/language.tsx'
import { NewPinFields } from '../ui/new-pin-fields.tsx'
import { useAction } from '../ui/use-action.ts'
import classes from './first-run.module.css'
import { useOperators } from './use-operators.ts'

/** Where no supervisor has a PIN any more: a code from the data folder sets one anew. */
export function RecoverPinForm({ codeFile }: { readonly codeFile: string }) {
  const { recovery, firstRun } = useTexts().frame
  const host = useHost()
  const desk = useDeskStore()
  const { operators } = useOperators()
  const supervisors = (operators ?? []).filter(({ roles }) => roles.includes('supervisor'))
  const [chosen, setChosen] = useState<string | null>(null)
  const [draft, setDraft] = useState({ code: '', pin: '', again: '' })
  const [error, setError] = useState<HostError | null>(null)
  const operator = chosen ?? supervisors[0]?.id ?? null
  const differ = draft.again !== '' && draft.pin !== draft.again

  const recover = useAction(
    recovery.action,
    async () => {
      if (operator === null) return
      const { code, pin } = draft
      const answer = await host.call('desk.recoverPin', { operator, code, pin })
      setError(answer.ok ? null : answer.error)
      if (answer.ok) await desk.refresh()
    },
    { disabled: operator === null || draft.code.trim() === '' || draft.pin === '' || draft.pin !== draft.again },
  )

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void recover.run()
  }

  return (
    <form className={classes.form} onSubmit={onSubmit} aria-label={recovery.title}>
      <p>{recovery.hint(codeFile)}</p>
      <Select
        label={recovery.supervisor}
        data={supervisors.map(({ id, name }) => ({ value: id, label: name }))}
        value={operator}
        allowDeselect={false}
        onChange={setChosen}
      />
      <TextInput
        label={recovery.code}
        value={draft.code}
        autoComplete="off"
        autoFocus
        onChange={event => setDraft({ ...draft, code: event.currentTarget.value })}
      />
      <NewPinFields
        labels={{ pin: recovery.pin, again: firstRun.pinAgain }}
        value={draft}
        faults={differ ? { again: firstRun.pinsDiffer } : {}}
        onChange={change => setDraft({ ...draft, ...change })}
      />
      <ErrorNote error={error} />
      <ActionButton action={recover} submits fullWidth />
    </form>
  )
}
