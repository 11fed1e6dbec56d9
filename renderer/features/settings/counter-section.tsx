import { Switch, TextInput } from '@mantine/core'
import { useTexts } from '../../ui/language.tsx'
import { Section } from './section.tsx'
import { useSettingsDraft } from './use-settings-draft.ts'

/** How sheets come in, and when the desk locks itself. */
export function CounterSection() {
  const { settings } = useTexts()
  const draft = useSettingsDraft()
  const { receiveAtImport, autoLockMinutes } = draft.values
  return (
    <Section title={settings.sections.counter} draft={draft}>
      <Switch
        label={settings.counter.receiveAtImport}
        description={settings.counter.receiveAtImportHint}
        checked={receiveAtImport}
        onChange={event => draft.change({ receiveAtImport: event.currentTarget.checked })}
      />
      <TextInput
        label={settings.counter.autoLock}
        description={settings.counter.autoLockHint}
        inputMode="numeric"
        value={autoLockMinutes === 0 ? '' : String(autoLockMinutes)}
        w={320}
        onChange={event =>
          draft.change({ autoLockMinutes: Number(event.currentTarget.value.replace(/\D/g, '').slice(0, 3)) })
        }
      />
    </Section>
  )
}
