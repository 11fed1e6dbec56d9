import { Button, TextInput, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { titleOf } from '../../../shared/domain/application.ts'
import { maskTitle } from '../../../shared/domain/masking.ts'
import type { Texts } from '../../../shared/i18n/texts.ts'
import type { ApplicationRow } from '../../data/db.ts'
import type { EntryAbout } from '../../data/entry-queries.ts'
import { useApplication, useDatabase } from '../../data/hooks.ts'
import { useSearch } from '../../search/search-context.ts'
import { useTexts } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useScanHandler } from '../../ui/scan-router.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { type FoundAbout, findAbout } from './find-about.ts'
import classes from './ledger.module.css'
import { changeFilter, useLedger } from './ledger-state.ts'

/** Which application, sheet, slip or parcel: typed or scanned. */
export function NumberFilter() {
  const texts = useTexts().ledgerView.filter
  const db = useDatabase()
  const search = useSearch()
  const field = useRef<HTMLInputElement>(null)
  const about = useLedger(state => state.filter.about)
  const [text, setText] = useState('')
  const [asked, setAsked] = useState<{ readonly text: string; readonly found: FoundAbout } | null>(null)
  useKeys({ 'Ctrl+F': { label: texts.focus, run: () => field.current?.select() } })
  useScanHandler(scan => {
    void find(scan)
    return true
  })

  async function find(wanted: string): Promise<void> {
    if (wanted.trim() === '') return
    const found = await findAbout(wanted, db, search)
    if (found.about) take(found.about)
    else setAsked({ text: wanted.trim(), found })
  }

  function take(next: EntryAbout): void {
    changeFilter({ about: next })
    setText('')
    setAsked(null)
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void find(text)
  }

  return (
    <div className={classes.number}>
      <form onSubmit={onSubmit}>
        <TextInput
          ref={field}
          label={texts.number}
          placeholder={texts.placeholder}
          aria-keyshortcuts="Control+F"
          autoComplete="off"
          maxLength={80}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value)
            setAsked(null)
          }}
        />
      </form>
      {about && !asked && <Chosen about={about} />}
      {asked && <Answer text={asked.text} found={asked.found} onChoose={row => take(applicationOf(row))} />}
    </div>
  )
}

function Chosen({ about }: { readonly about: EntryAbout }) {
  const texts = useTexts().ledgerView.filter
  const row = useApplication(about.kind === 'application' ? about.key : null)
  const what = describeAbout(texts, about, row ?? null)
  return (
    <UnstyledButton
      className={classes.chosen}
      aria-label={texts.remove(what)}
      onClick={() => changeFilter({ about: null })}
    >
      <span>{what}</span>
      <IconX size={16} aria-hidden="true" />
    </UnstyledButton>
  )
}

interface AnswerProps {
  readonly text: string
  readonly found: FoundAbout
  readonly onChoose: (row: ApplicationRow) => void
}

function Answer({ text, found, onChoose }: AnswerProps) {
  const texts = useTexts().ledgerView.filter
  const { choices, complete } = found
  if (choices.length === 0)
    return <Notice tone="warn" title={complete ? texts.notFound(text) : texts.stillBuilding(text)} />
  return (
    <Notice tone="info" title={texts.choose(choices.length)}>
      <div className={classes.choices}>
        {choices.map(row => (
          <Button key={row.key} variant="default" size="sm" onClick={() => onChoose(row)}>
            {texts.application(row.applicationNo ?? row.orderNo, maskTitle(titleOf(row)))}
          </Button>
        ))}
      </div>
    </Notice>
  )
}

function applicationOf({ key }: ApplicationRow): EntryAbout {
  return { kind: 'application', key }
}

function describeAbout(texts: Texts['ledgerView']['filter'], about: EntryAbout, row: ApplicationRow | null): string {
  if (about.kind === 'sheet') return texts.sheet(about.sheet)
  if (about.kind === 'number') return texts.reference(about.number)
  return texts.application(row?.applicationNo ?? row?.orderNo ?? about.key, row ? maskTitle(titleOf(row)) : '')
}
