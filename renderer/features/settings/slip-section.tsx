import { Radio, Stack } from '@mantine/core'
import type { Settings } from '../../../shared/domain/settings.ts'
import { useTexts } from '../../ui/language.tsx'
import { Section } from './section.tsx'
import { useSettingsDraft } from './use-settings-draft.ts'

/** How the handover slip looks. The printer is asked for the paper the slip is laid out on. */
export function SlipSection() {
  const { settings } = useTexts()
  const draft = useSettingsDraft()
  const { slipPaper, slipCode, printers } = draft.values

  function choosePaper(paper: Settings['slipPaper']): void {
    draft.change({ slipPaper: paper, printers: { ...printers, slip: { ...printers.slip, paper } } })
  }

  return (
    <Section title={settings.sections.slip} draft={draft}>
      <Radio.Group
        label={settings.slip.paper}
        value={slipPaper}
        onChange={value => choosePaper(value as Settings['slipPaper'])}
      >
        <Stack mt="xs">
          <Radio value="A5" label={settings.slip.paperA5} />
          <Radio value="A4" label={settings.slip.paperA4} />
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={settings.slip.code}
        value={slipCode}
        onChange={value => draft.change({ slipCode: value as Settings['slipCode'] })}
      >
        <Stack mt="xs">
          <Radio value="code128" label={settings.slip.code128} />
          <Radio value="qr" label={settings.slip.qr} />
        </Stack>
      </Radio.Group>
    </Section>
  )
}
