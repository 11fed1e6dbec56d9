import { TextInput } from '@mantine/core'
import type { BranchData } from '../../../shared/domain/settings.ts'
import { useTexts } from '../../ui/language.tsx'
import classes from './section.module.css'
import { Section } from './section.tsx'
import { useSettingsDraft } from './use-settings-draft.ts'

/** Who the branch is, as printed and as said on the phone. */
export function BranchSection() {
  const { settings } = useTexts()
  const draft = useSettingsDraft()
  const { branch } = draft.values
  const change = (part: Partial<BranchData>) => draft.change({ branch: { ...branch, ...part } })
  const field = (name: keyof BranchData) => (
    <TextInput
      label={settings.branch[name]}
      value={branch[name]}
      onChange={event => change({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <Section title={settings.sections.branch} draft={draft}>
      {field('name')}
      {field('address')}
      <div className={classes.columns}>
        {field('contact')}
        {field('phone')}
        {field('hotline')}
      </div>
      <TextInput
        label={settings.branch.code}
        description={settings.branch.codeHint}
        value={branch.code}
        maxLength={6}
        onChange={event => change({ code: event.currentTarget.value.toUpperCase().replace(/[^A-Z0-9]/g, '') })}
      />
    </Section>
  )
}
