import { TextInput } from '@mantine/core'
import { IconBuilding } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { HostError } from '../../shared/host/errors.ts'
import type { Texts } from '../../shared/i18n/texts.ts'
import { useDeskStore } from '../host/desk-context.tsx'
import { useHost } from '../host/host-context.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useTexts } from '../ui/language.tsx'
import { NewPinFields } from '../ui/new-pin-fields.tsx'
import { useAction } from '../ui/use-action.ts'
import classes from './first-run.module.css'
import page from './page.module.css'

interface Draft {
  readonly name: string
  readonly pin: string
  readonly again: string
}

/** An empty branch begins with its first supervisor. */
export function EmptyBranchForm() {
  const texts = useTexts()
  const { firstRun } = texts.frame
  const host = useHost()
  const desk = useDeskStore()
  const [draft, setDraft] = useState<Draft>({ name: '', pin: '', again: '' })
  const [tried, setTried] = useState(false)
  const [error, setError] = useState<HostError | null>(null)
  const faults = tried ? faultsOf(draft, firstRun) : {}

  const create = useAction(firstRun.create, async () => {
    setTried(true)
    if (Object.keys(faultsOf(draft, firstRun)).length > 0) return
    const answer = await host.call('desk.setUpEmpty', { name: draft.name.trim(), pin: draft.pin })
    setError(answer.ok ? null : answer.error)
    if (answer.ok) await desk.refresh()
  })

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void create.run()
  }

  return (
    <section className={page.card}>
      <h2 className={classes.heading}>
        <IconBuilding aria-hidden="true" />
        {firstRun.empty}
      </h2>
      <p className={page.hint}>{firstRun.emptyHint}</p>
      <form className={classes.form} onSubmit={onSubmit} aria-label={firstRun.supervisor}>
        <TextInput
          label={firstRun.name}
          value={draft.name}
          error={faults.name}
          autoComplete="off"
          autoFocus
          onChange={event => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <NewPinFields
          labels={{ pin: firstRun.pin, again: firstRun.pinAgain }}
          value={draft}
          faults={faults}
          onChange={change => setDraft({ ...draft, ...change })}
        />
        <ErrorNote error={error} />
        <ActionButton action={create} submits />
        <p className={classes.small}>{firstRun.keepPin}</p>
      </form>
    </section>
  )
}

function faultsOf(draft: Draft, texts: Texts['frame']['firstRun']): Partial<Record<keyof Draft, string>> {
  return {
    ...(draft.name.trim() === '' && { name: texts.nameMissing }),
    ...(draft.pin.length < 6 && { pin: texts.pinNotDigits }),
    ...(draft.pin !== draft.again && { again: texts.pinsDiffer }),
  }
}
