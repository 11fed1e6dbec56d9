import { TextInput } from '@mantine/core'
import { useTexts } from '../../../ui/language.tsx'
import { Section } from '../section.tsx'
import { useSettingsDraft } from '../use-settings-draft.ts'

/** Where backups go besides the data folder, and how many are kept. */
export function BackupPlaces() {
  const texts = useTexts().backup.places
  const draft = useSettingsDraft()
  const { backup } = draft.values
  return (
    <Section title={texts.title} draft={draft}>
      <TextInput
        label={texts.folder}
        description={texts.folderHint}
        value={backup.folder}
        autoComplete="off"
        spellCheck={false}
        onChange={event => draft.change({ backup: { ...backup, folder: event.currentTarget.value } })}
      />
      <TextInput
        label={texts.keep}
        description={texts.keepHint}
        inputMode="numeric"
        value={backup.keep === 0 ? '' : String(backup.keep)}
        w={320}
        onChange={event =>
          draft.change({
            backup: { ...backup, keep: Number(event.currentTarget.value.replace(/\D/g, '').slice(0, 3)) },
          })
        }
      />
    </Section>
  )
}
