import { TextInput } from '@mantine/core'
import type { BranchData } from '../../../shared/domain/settings.ts'
import { useTexts } from '../../ui/language.tsx'
import { Section } from './section.tsx'
import { useSettingsDraft } from './use-settings-draft.ts'

const fields = ['name', 'address', 'contact', 'phone', 'hotline'] as const

/** Who the branch is, as printed and as said on the phone. */
export function BranchSection() {
  const { settings } = useTexts()
  const draft = useSettingsDraft()
  const { branch } = draft.values
  const change = (part: Partial<BranchData>) => draft.change({ branch: { ...branch, ...part } })
  return (
    <Section title={settings.sections.branch} draft={draft}>
      <TextInput
        label={settings.branch.code}
        description={settings.branch.codeHint}
        value={branch.code}
        maxLength={6}
        w={200}
        onChange={event => change({ code: event.currentTarget.value.toUpperCase().replace(/[^A-Z0-9]/g, '') })}
      />
      {fields.map(field => (
        <TextInput
          key={field}
          label={settings.branch[field]}
          value={branch[field]}
          onChange={event => change({ [field]: event.currentTarget.value })}
        />
      ))}
    </Section>
  )
}
