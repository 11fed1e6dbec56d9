import { IconDatabaseImport } from '@tabler/icons-react'
import { useState } from 'react'
import { RestoreDialog } from '../features/restore/index.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { useTexts } from '../ui/language.tsx'
import { useAction } from '../ui/use-action.ts'
import classes from './first-run.module.css'
import page from './page.module.css'

/** The branch as a backup holds it: after a new computer, or when the data are gone. */
export function RestoreBranch({ damaged }: { readonly damaged: boolean }) {
  const { restore } = useTexts().backup
  const [restoring, setRestoring] = useState(false)
  const open = useAction(restore.open, () => setRestoring(true))
  return (
    <section className={page.card}>
      <h2 className={classes.heading}>
        <IconDatabaseImport aria-hidden="true" />
        {restore.way}
      </h2>
      <p className={page.hint}>{restore.wayHint}</p>
      <ActionButton action={open} variant="default" fullWidth />
      <RestoreDialog opened={restoring} damaged={damaged} onClose={() => setRestoring(false)} />
    </section>
  )
}
