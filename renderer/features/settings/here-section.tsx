import { Button, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { IconVolume } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLanguage, useTexts } from '../../ui/language.tsx'
import { scannerPreference, soundPreference, usePreference } from '../../ui/preferences.ts'
import { playSound } from '../../ui/sounds.ts'
import classes from './section.module.css'
import { Section } from './section.tsx'

/** What everyone may set for this computer. */
export function HereSection() {
  const { settings } = useTexts()
  const { here } = settings
  const { language, setLanguage } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [sound, setSound] = usePreference(soundPreference)
  const [scanner, setScanner] = usePreference(scannerPreference)
  return (
    <Section title={settings.sections.here}>
      <Choice
        label={here.language}
        value={language === 'en' ? 'en' : 'zh-CN'}
        options={{ 'zh-CN': '中文', en: 'English' }}
        onChange={setLanguage}
      />
      <Choice label={here.scheme} value={colorScheme} options={here.schemes} onChange={setColorScheme} />
      <Choice label={here.sound} value={sound} options={here.sounds} onChange={setSound}>
        <Button variant="subtle" leftSection={<IconVolume size={18} />} onClick={() => playSound('accepted')}>
          {here.tryAccepted}
        </Button>
        <Button variant="subtle" leftSection={<IconVolume size={18} />} onClick={() => playSound('refused')}>
          {here.tryRefused}
        </Button>
      </Choice>
      <Choice label={here.scanner} value={scanner} options={here.scanners} onChange={setScanner} />
      <p className={classes.hint}>{here.scannerHint}</p>
    </Section>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: Readonly<Record<T, string>>
  readonly onChange: (value: T) => void
  readonly children?: ReactNode
}

function Choice<T extends string>({ label, value, options, onChange, children }: ChoiceProps<T>) {
  const data = Object.entries<string>(options).map(([option, text]) => ({ value: option, label: text }))
  return (
    <div className={classes.row}>
      <span className={classes.label}>{label}</span>
      <SegmentedControl aria-label={label} value={value} onChange={next => onChange(next as T)} data={data} />
      {children}
    </div>
  )
}
