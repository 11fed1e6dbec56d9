import { mergeCalendars } from '../../../shared/domain/calendar-file.ts'
import { useSettings } from '../../host/desk-context.tsx'
import { calendar } from '../../host/work-calendar.ts'
import { useTexts } from '../../ui/language.tsx'
import classes from './calendar-table.module.css'

/** The years that are known: how many days differ, and whence. */
export function CalendarTable() {
  const { settings } = useTexts()
  const texts = settings.calendar
  const { calendars } = useSettings()
  return (
    <table className={classes.table} aria-label={settings.sections.calendar}>
      <thead>
        <tr>
          {[texts.year, texts.off, texts.worked, texts.origin, texts.sourceHead].map(head => (
            <th key={head} scope="col" className={classes.head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {mergeCalendars(calendar, calendars).map(({ year, days, source }) => {
          const off = days.filter(day => day.isOffDay).length
          const imported = calendars.some(known => known.year === year)
          return (
            <tr key={year}>
              <th scope="row" className={classes.year}>
                {year}
              </th>
              <td className={classes.cell}>{texts.days(off)}</td>
              <td className={classes.cell}>{texts.days(days.length - off)}</td>
              <td className={classes.cell}>{texts.origins[imported ? 'imported' : 'builtIn']}</td>
              <td className={classes.source}>{source}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
