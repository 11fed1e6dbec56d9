import year2025 from '../../assets/calendar/2025.json'
import year2026 from '../../assets/calendar/2026.json'
import { readHolidayYear, type WorkCalendar } from '../../shared/domain/workdays.ts'

/** The official holiday arrangements the desk ships. A year that is missing here has no calendar, and the desk says so. */
export const calendar: WorkCalendar = [year2025, year2026].flatMap(json => {
  const year = readHolidayYear(json)
  return year.ok ? year.value : []
})
