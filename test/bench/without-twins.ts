import type { Application, SheetId } from '../../shared/domain/application.ts'

/** Invented numbers are short enough to meet: a sheet of two applications is refused. */
export function withoutTwins(applications: readonly Application[]): Application[] {
  const seen = new Set<SheetId>()
  return applications.filter(({ bills }) => {
    const sheets = bills.flatMap(({ sheet }) => sheet ?? [])
    const isNew = !sheets.some(sheet => seen.has(sheet))
    for (const sheet of sheets) seen.add(sheet)
    return isNew
  })
}
