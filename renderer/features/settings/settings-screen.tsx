import { Tabs } from '@mantine/core'
import { type ComponentType, useState } from 'react'
import type { Texts } from '../../../shared/i18n/texts.ts'
import { useRole } from '../../host/desk-context.tsx'
import { useTexts } from '../../ui/language.tsx'
import { useArrival } from '../../ui/navigation.ts'
import { Screen } from '../../ui/screen.tsx'
import { AboutSection } from './about/about-section.tsx'
import { BackupSection } from './backup/backup-section.tsx'
import { BranchSection } from './branch-section.tsx'
import { CalendarSection } from './calendar-section.tsx'
import { CounterSection } from './counter-section.tsx'
import { DispatchSection } from './dispatch-section.tsx'
import { HereSection } from './here-section.tsx'
import { OperatorsSection } from './operators-section.tsx'
import { PrintersSection } from './printers-section.tsx'
import { PrivacySection } from './privacy/privacy-section.tsx'
import { ProxySection } from './proxy-section.tsx'
import classes from './settings-screen.module.css'
import { SlipSection } from './slip-section.tsx'
import { UpdatesSection } from './updates/updates-section.tsx'

interface Section {
  readonly id: keyof Texts['settings']['sections']
  readonly Content: ComponentType
  readonly everyone: boolean
}

const sections: readonly Section[] = [
  { id: 'here', Content: HereSection, everyone: true },
  { id: 'operators', Content: OperatorsSection, everyone: false },
  { id: 'branch', Content: BranchSection, everyone: false },
  { id: 'counter', Content: CounterSection, everyone: false },
  { id: 'proxy', Content: ProxySection, everyone: false },
  { id: 'slip', Content: SlipSection, everyone: false },
  { id: 'dispatch', Content: DispatchSection, everyone: false },
  { id: 'printers', Content: PrintersSection, everyone: false },
  { id: 'calendar', Content: CalendarSection, everyone: false },
  { id: 'privacy', Content: PrivacySection, everyone: false },
  { id: 'backup', Content: BackupSection, everyone: false },
  { id: 'updates', Content: UpdatesSection, everyone: false },
  { id: 'about', Content: AboutSection, everyone: true },
]

/** Everything that can be set: by anyone for this computer, by a supervisor for the branch. */
export function SettingsScreen() {
  const { settings } = useTexts()
  const supervisor = useRole('supervisor')
  const [chosen, setChosen] = useState<string>('here')
  useArrival('settings', target => target.kind === 'section' && setChosen(target.section))
  const shown = sections.filter(({ everyone }) => everyone || supervisor)
  const current = shown.some(({ id }) => id === chosen) ? chosen : 'here'
  return (
    <Screen title={settings.title} detail={supervisor ? null : settings.supervisorOnly} scroll="own">
      <Tabs
        className={classes.tabs}
        orientation="vertical"
        variant="pills"
        keepMounted={false}
        value={current}
        onChange={value => setChosen(value ?? 'here')}
      >
        <Tabs.List className={classes.list} aria-label={settings.title}>
          {shown.map(({ id }) => (
            <Tabs.Tab key={id} value={id} className={classes.tab}>
              {settings.sections[id]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {shown.map(({ id, Content }) => (
          <Tabs.Panel key={id} value={id} className={classes.panel}>
            <Content />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Screen>
  )
}
