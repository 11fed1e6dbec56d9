import { Tabs } from '@mantine/core'
import type { ComponentType } from 'react'
import { useTexts } from '../../ui/language.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { Closing } from './closing/closing.tsx'
import { Overview } from './overview/overview.tsx'
import { ReportFiles } from './report-files/report-files.tsx'
import classes from './reports-screen.module.css'
import { type ReportPart, reportParts, setReports, useReports } from './reports-state.ts'

const contents: Readonly<Record<ReportPart, ComponentType>> = {
  overview: Overview,
  closing: Closing,
  files: ReportFiles,
}

/** The supervisor's day: what happened, whether it comes out even, and the report of it. */
export function ReportsScreen() {
  const texts = useTexts().reports
  const part = useReports(state => state.part)
  const Content = contents[part]
  useKeys({ F6: { label: texts.nextPart, run: () => setReports({ part: after(part) }) } })
  return (
    <Screen title={texts.title} scroll="own">
      <Tabs
        className={classes.tabs}
        variant="pills"
        keepMounted={false}
        value={part}
        onChange={value => setReports({ part: reportParts.find(one => one === value) ?? 'overview' })}
      >
        <Tabs.List className={classes.list} aria-label={texts.title}>
          {reportParts.map(one => (
            <Tabs.Tab key={one} value={one} className={classes.tab}>
              {texts.parts[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={part} className={classes.panel}>
          <Content />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  )
}

function after(part: ReportPart): ReportPart {
  return reportParts[(reportParts.indexOf(part) + 1) % reportParts.length] ?? 'overview'
}
