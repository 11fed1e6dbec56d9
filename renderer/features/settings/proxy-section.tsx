import { Checkbox } from '@mantine/core'
import { useTexts } from '../../ui/language.tsx'
import { Section } from './section.tsx'
import { useSettingsDraft } from './use-settings-draft.ts'

const requirements = ['letter', 'letterNumber', 'ownDocument', 'copyOfPrincipalDocument'] as const

/** What someone who collects for another must bring; no rule is known, so the branch decides. */
export function ProxySection() {
  const { settings } = useTexts()
  const draft = useSettingsDraft()
  const { proxy } = draft.values
  return (
    <Section title={settings.sections.proxy} hint={settings.proxy.hint} draft={draft}>
      {requirements.map(requirement => (
        <Checkbox
          key={requirement}
          label={settings.proxy[requirement]}
          checked={proxy[requirement]}
          onChange={event => draft.change({ proxy: { ...proxy, [requirement]: event.currentTarget.checked } })}
        />
      ))}
    </Section>
  )
}
