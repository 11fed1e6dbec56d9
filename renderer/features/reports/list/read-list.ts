import { ageBands } from '../../../../shared/domain/report/ageing.ts'
import { linesBehind, type NumberName } from '../../../../shared/domain/report/number-lines.ts'
import type { Texts } from '../../../../shared/i18n/texts.ts'
import type { DeskDatabase } from '../../../data/db.ts'
import { type EntrySpan, listAvailable, readSlices } from '../../../data/report-queries.ts'
import type { BranchNow } from '../overview/read-branch-now.ts'
import type { ListName } from './list-name.ts'
import { type ListRow, rowOfAge, rowOfApplication, rowOfLine, rowOfNumber } from './list-row.ts'

/** What the lists are read from. */
export interface ListSources {
  readonly db: DeskDatabase
  /** The period the number is of. */
  readonly span: EntrySpan
  /** What lies at the branch and what is in process now; null where no number of now is asked for. */
  readonly now: BranchNow | null
}

/** Reads the lines behind a number. */
export async function readList(list: ListName, sources: ListSources, texts: Texts): Promise<readonly ListRow[]> {
  const { now } = sources
  switch (list.kind) {
    case 'entries':
      return readLines(list.name, sources, texts)
    case 'waybillsLeft':
      return (await listAvailable(sources.db)).map(row => rowOfNumber(row, texts))
    case 'age':
      return (list.band ? [list.band] : ageBands.toReversed())
        .flatMap(band => now?.ages[band] ?? [])
        .flatMap(aged => {
          const application = now?.applications.get(aged.application)
          return application ? rowOfAge(aged, application, texts) : []
        })
    case 'overdue':
      return (now?.overdue.overdue ?? []).flatMap(({ application: key, appliedDate, due, workdaysLate }) => {
        const { lateBy, lateUnknown } = texts.reports.overdue
        const detail = workdaysLate === null ? lateUnknown(due) : lateBy(due, workdaysLate)
        const application = now?.applications.get(key)
        return application ? rowOfApplication(application, key, appliedDate, detail) : []
      })
    case 'noCalendar':
    case 'undated': {
      const keys = list.kind === 'undated' ? now?.overdue.undated : now?.overdue.noCalendar.get(list.year)
      return (keys ?? []).flatMap(key => {
        const application = now?.applications.get(key)
        return application ? rowOfApplication(application, key, application.appliedDate ?? '', list.title) : []
      })
    }
  }
}

async function readLines(name: NumberName, { db, span }: ListSources, texts: Texts): Promise<readonly ListRow[]> {
  const rows: ListRow[] = []
  for await (const { entries, lookUp } of readSlices(db, span))
    for (const entry of entries)
      for (const line of linesBehind(name, entry, lookUp)) rows.push(rowOfLine(line, rows.length, texts))
  return rows
}
