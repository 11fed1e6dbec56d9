import type { SheetId } from '../domain/application.ts'
import type { Custody } from '../domain/custody.ts'
import type { Entry } from '../domain/entry.ts'
import { shanghaiDay } from '../domain/shanghai-time.ts'
import type { Texts } from '../i18n/texts.ts'
import { describeEntry, type HistorySubject } from './describe-entry.ts'

/** What tells of a sheet's last custody entry: the application it belongs to, and the entry; null when nobody has it. */
export interface LastCustody {
  readonly sheet: SheetId
  readonly place: Custody['place']
  readonly entry: Entry | null
  readonly subject: HistorySubject
}

/** How a sheet came to where it is by the ledger, on which Shanghai day: names masked, without reasons. */
export function describeLastCustody(texts: Texts, { sheet, place, entry, subject }: LastCustody): string {
  const { custody } = texts.stockTakePaper
  if (place === 'expected') return custody.expected
  if (!entry) return custody.unknown
  const row = { ...subject, sheets: [sheet] }
  const what =
    entry.kind === 'imported' ? custody.imported : describeEntry(entry, { texts, row, revealed: false, reasons: false })
  return custody.told(shanghaiDay(entry.at), what)
}
