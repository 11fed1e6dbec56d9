import type { Application, SheetId } from '../../../shared/domain/application.ts'
import type { ImportSession } from '../../imports/import-session.ts'

const pageSize = 250

/** How many sheets the host will count as received with this import; null once the session was cancelled. */
export async function countReceived(
  session: Pick<ImportSession, 'accepted'>,
  placed: ReadonlySet<SheetId>,
): Promise<number | null> {
  const sheets = new Set<SheetId>()
  for (let offset = 0, total = 1; offset < total; ) {
    const page = await session.accepted(offset, pageSize)
    if (!page) return null
    total = page.total
    offset += page.applications.length
    for (const application of page.applications)
      for (const sheet of arriving(application)) if (!placed.has(sheet)) sheets.add(sheet)
  }
  return sheets.size
}

/** Issued sheets, whichever way they will go. */
function arriving({ bills }: Application): readonly SheetId[] {
  return bills.flatMap(({ sheet, status }) => (sheet !== null && status === 'issued' ? [sheet] : []))
}
