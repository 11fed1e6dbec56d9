import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Erased } from '../../../../shared/host/views.ts'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Section } from '../section.tsx'
import { useSettingsDraft } from '../use-settings-draft.ts'
import type { Choice } from './erase-choice.ts'
import { EraseDialog } from './erase-dialog.tsx'
import { OnRequest } from './on-request.tsx'
import { PastRetention } from './past-retention.tsx'
import classes from './privacy-section.module.css'

/** How long personal data are kept, and erasing them. */
export function PrivacySection() {
  const { settings, privacy } = useTexts()
  const draft = useSettingsDraft()
  const [choice, setChoice] = useState<Choice | null>(null)
  const [erased, setErased] = useState<Erased | null>(null)
  const { retentionYears } = draft.values

  function ask(chosen: Choice): void {
    setErased(null)
    setChoice(chosen)
  }

  return (
    <div className={classes.parts}>
      <Section title={settings.sections.privacy} hint={privacy.hint} draft={draft}>
        <TextInput
          label={privacy.years}
          description={privacy.yearsHint}
          inputMode="numeric"
          value={retentionYears === 0 ? '' : String(retentionYears)}
          w={320}
          onChange={event =>
            draft.change({ retentionYears: Number(event.currentTarget.value.replace(/\D/g, '').slice(0, 2)) })
          }
        />
      </Section>
      {erased && <Done erased={erased} />}
      <PastRetention onErase={ask} />
      <OnRequest key={erased?.entry.seq ?? 0} onErase={ask} />
      {choice && (
        <EraseDialog
          choice={choice}
          onClose={() => setChoice(null)}
          onErased={done => {
            setChoice(null)
            setErased(done)
          }}
        />
      )}
    </div>
  )
}

function Done({ erased: { entry, finished } }: { readonly erased: Erased }) {
  const { privacy } = useTexts()
  const { applications, entries } = entry.body
  const title = privacy.done(String(applications.length), String(entries.length), String(entry.seq))
  if (finished) return <Notice tone="good" title={title} />
  return (
    <Notice tone="warn" title={title}>
      {privacy.past.unfinished} {privacy.past.unfinishedHint}
    </Notice>
  )
}
