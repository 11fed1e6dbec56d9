import year2025 from '../../assets/calendar/2025.json'
import year2026 from '../../assets/calendar/2026.json'
import type { ImportedYear } from '../../shared/domain/calendar-file.ts'
import { readCalendarFile } from '../../shared/domain/calendar-file.ts'

/** The official holiday arrangements the desk ships, with the notices they were written from. */
export const calendar: readonly ImportedYear[] = [year2025, year2026].flatMap(json => {
  const year = readCalendarFile({ name: '', text: JSON.stringify(json) }, `${json.year}-01-01`)
  return year.ok ? year.value : []
})
