import { useMemo } from 'react'
import { mergeCalendars } from '../../shared/domain/calendar-file.ts'
import type { WorkCalendar } from '../../shared/domain/workdays.ts'
import { useSettings } from './desk-context.tsx'
import { calendar } from './work-calendar.ts'

/** Every official arrangement the desk knows: built in, and imported by a supervisor. A year without one is not guessed. */
export function useWorkCalendar(): WorkCalendar {
  const { calendars } = useSettings()
  return useMemo(() => mergeCalendars(calendar, calendars), [calendars])
}
