import type { FormEvent, ReactNode } from 'react'
import { ActionButton } from '../../ui/action-button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useTexts } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import classes from './section.module.css'
import type { SettingsDraft } from './use-settings-draft.ts'

interface SectionProps {
  readonly title: string
  readonly hint?: string
  /** Left out where nothing is saved together. */
  readonly draft?: SettingsDraft
  readonly children: ReactNode
}

/** One section of the settings, with what became of saving it. */
export function Section({ title, hint, draft, children }: SectionProps) {
  const { settings } = useTexts()

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void draft?.save.run()
  }

  return (
    <form className={classes.section} aria-label={title} onSubmit={onSubmit}>
      <h2 className={classes.title}>{title}</h2>
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
      {children}
      {draft && (
        <>
          <ErrorNote error={draft.error} />
          {draft.saved && <Notice tone="good" title={settings.saved} />}
          <div>
            <ActionButton action={draft.save} submits />
          </div>
        </>
      )}
    </form>
  )
}
