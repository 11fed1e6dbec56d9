import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ApplicationKey } from '../../../../shared/domain/application.ts'
import { useDatabase } from '../../../data/hooks.ts'
import { useSearch } from '../../../search/search-context.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { type Choice, toggled } from './erase-choice.ts'
import { type FoundPerson, findPerson } from './find-person.ts'
import { FoundApplications } from './found-applications.tsx'
import { FoundEntries } from './found-entries.tsx'
import classes from './privacy-section.module.css'

const nobody: Pick<Choice, 'basis'> & { applications: ReadonlySet<ApplicationKey>; entries: ReadonlySet<number> } = {
  basis: 'request',
  applications: new Set(),
  entries: new Set(),
}

/** Finds where the data of one person lie, and asks to erase them. */
export function OnRequest({ onErase }: { readonly onErase: (choice: Choice) => void }) {
  const { privacy } = useTexts()
  const texts = privacy.request
  const search = useSearch()
  const db = useDatabase()
  const [text, setText] = useState('')
  const [found, setFound] = useState<FoundPerson | 'tooShort' | null>(null)
  const [chosen, setChosen] = useState(nobody)

  const find = useAction(texts.find, async () => {
    setChosen(nobody)
    const wanted = text.trim()
    setFound(wanted.length < 2 ? 'tooShort' : await findPerson(search, db, wanted))
  })
  const erase = useAction(
    texts.erase,
    () => onErase({ basis: 'request', applications: [...chosen.applications], entries: [...chosen.entries] }),
    { disabled: chosen.applications.size + chosen.entries.size === 0 },
  )

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void find.run()
  }

  return (
    <section className={classes.part} aria-label={texts.title}>
      <h3 className={classes.title}>{texts.title}</h3>
      <p className={classes.hint}>{texts.hint}</p>
      <form className={classes.find} onSubmit={onSubmit}>
        <TextInput
          label={texts.field}
          value={text}
          autoComplete="off"
          error={found === 'tooShort' ? texts.tooShort : undefined}
          w={320}
          onChange={event => setText(event.currentTarget.value)}
        />
        <ActionButton action={find} submits />
      </form>
      {found && found !== 'tooShort' && (
        <>
          {found.applications.length + found.entries.length === 0 && (
            <p className={classes.hint} role="status">
              {texts.none}
            </p>
          )}
          {found.applications.length > 0 && (
            <FoundApplications
              found={found}
              chosen={chosen.applications}
              onToggle={key => setChosen({ ...chosen, applications: toggled(chosen.applications, key) })}
            />
          )}
          {found.entries.length > 0 && (
            <FoundEntries
              entries={found.entries}
              chosen={chosen.entries}
              onToggle={seq => setChosen({ ...chosen, entries: toggled(chosen.entries, seq) })}
            />
          )}
          {found.applications.length + found.entries.length > 0 && (
            <div>
              <ActionButton action={erase} color="red" />
            </div>
          )}
        </>
      )}
    </section>
  )
}
