import { Group } from '@mantine/core'
import { useState } from 'react'
import {
  type CalendarFileFault,
  type ImportedYear,
  importableYears,
  mergeCalendars,
} from '../../../shared/domain/calendar-file.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import type { Texts } from '../../../shared/i18n/texts.ts'
import { useDeskStore, useSettings } from '../../host/desk-context.tsx'
import { useHost } from '../../host/host-context.tsx'
import { useToday } from '../../host/use-today.ts'
import { useWorkCalendar } from '../../host/use-work-calendar.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { useTexts } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { CalendarTable } from './calendar-table.tsx'
import { Section } from './section.tsx'
import { useCalendarFile } from './use-calendar-file.tsx'

/** Which years have an official arrangement of working days, and importing another. */
export function CalendarSection() {
  const { settings, rules } = useTexts()
  const texts = settings.calendar
  const years = useWorkCalendar()
  const { last } = importableYears(useToday())
  const { input, pick, read, forget } = useCalendarFile()
  const [done, setDone] = useState<number | null>(null)
  const choose = useAction(texts.choose, () => {
    setDone(null)
    pick()
  })
  useKeys({ 'Ctrl+O': choose })
  const missing = [last - 1, last].filter(year => !years.some(known => known.year === year))

  function finish(year: number): void {
    forget()
    setDone(year)
  }

  return (
    <Section title={settings.sections.calendar} hint={texts.hint}>
      <CalendarTable />
      {missing.length > 0 && <Notice tone="warn" title={texts.missing(missing.join(texts.and))} />}
      {read && !read.ok && (
        <Notice tone="bad" title={describeFault(rules.calendar, read.error)}>
          {texts.nothingChanged}
        </Notice>
      )}
      {read?.ok && <Found key={read.value.year} found={read.value} onDone={finish} onCancel={forget} />}
      {done !== null && <Notice tone="good" title={texts.done(String(done))} />}
      {input}
      <div>
        <ActionButton action={choose} keys="Ctrl+O" variant={read?.ok ? 'default' : 'filled'} />
      </div>
    </Section>
  )
}

interface FoundProps {
  readonly found: ImportedYear
  readonly onDone: (year: number) => void
  readonly onCancel: () => void
}

/** What stands in the file, before it counts. */
function Found({ found, onDone, onCancel }: FoundProps) {
  const texts = useTexts().settings.calendar
  const common = useTexts().common
  const host = useHost()
  const desk = useDeskStore()
  const { calendars } = useSettings()
  const [error, setError] = useState<HostError | null>(null)
  const off = found.days.filter(day => day.isOffDay).length
  const save = useAction(texts.save(String(found.year)), async () => {
    const answer = await host.call('settings.change', { patch: { calendars: mergeCalendars(calendars, [found]) } })
    setError(answer.ok ? null : answer.error)
    if (!answer.ok) return
    await desk.refresh()
    onDone(found.year)
  })
  const cancel = useAction(common.cancel, onCancel)
  useKeys({ F9: save })
  return (
    <>
      <Notice
        tone="info"
        title={texts.found(String(found.year), off, found.days.length - off)}
        actions={
          <Group gap="xs" wrap="nowrap">
            <ActionButton action={cancel} variant="default" />
            <ActionButton action={save} keys="F9" />
          </Group>
        }
      >
        {texts.source(found.source)}
      </Notice>
      <ErrorNote error={error} />
    </>
  )
}

function describeFault(texts: Texts['rules']['calendar'], fault: CalendarFileFault): string {
  return fault.code === 'calendarYear' ? texts.calendarYear(fault.year, fault.first, fault.last) : texts[fault.code]
}
