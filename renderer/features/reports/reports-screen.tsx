import type { ComponentType } from 'react'
import { useTexts } from '../../ui/language.tsx'
import { Parts } from '../../ui/parts.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Closing } from './closing/closing.tsx'
import { Overview } from './overview/overview.tsx'
import { ReportFiles } from './report-files/report-files.tsx'
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
  return (
    <Screen title={texts.title} scroll="own">
      <Parts
        label={texts.title}
        parts={reportParts}
        names={texts.parts}
        part={part}
        onChange={chosen => setReports({ part: chosen })}
        nextLabel={texts.nextPart}
      >
        <Content />
      </Parts>
    </Screen>
  )
}
