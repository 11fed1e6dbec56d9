import { IconSchool } from '@tabler/icons-react'
import { useState } from 'react'
import type { HostError } from '../../shared/host/errors.ts'
import { useDeskStore } from '../host/desk-context.tsx'
import { useHost } from '../host/host-context.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useTexts } from '../ui/language.tsx'
import { useAction } from '../ui/use-action.ts'
import classes from './first-run.module.css'
import page from './page.module.css'

/** The demo branch: made-up people and sheets to try everything on. */
export function StartDemo() {
  const { firstRun } = useTexts().frame
  const host = useHost()
  const desk = useDeskStore()
  const [error, setError] = useState<HostError | null>(null)
  const start = useAction(firstRun.start, async () => {
    const answer = await host.call('desk.setUpDemo', {})
    setError(answer.ok ? null : answer.error)
    if (answer.ok) await desk.refresh()
  })
  return (
    <section className={page.card}>
      <h2 className={classes.heading}>
        <IconSchool aria-hidden="true" />
        {firstRun.demo}
      </h2>
      <p className={page.hint}>{firstRun.demoHint}</p>
      <div className={classes.form}>
        <ErrorNote error={error} />
        <ActionButton action={start} variant="default" />
      </div>
    </section>
  )
}
