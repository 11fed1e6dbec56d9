import type { ApplicationKey, SheetId } from '../domain/application.ts'
import type { Entry, EntryOf } from '../domain/entry.ts'
import { maskPersonName } from '../domain/masking.ts'
import { sheetName } from '../domain/sheet-name.ts'
import type { Texts } from '../i18n/texts.ts'
import { describeParcelEntry } from './describe-parcel-entry.ts'

/** What the ledger connects with an application, as far as its history needs to know. */
export interface HistorySubject {
  readonly key: ApplicationKey
  readonly sheets: readonly SheetId[]
  /** `seq` of the imports that changed it, oldest first. */
  readonly imports: readonly number[]
  /** Waybill numbers its sheets travelled or waited under; absent when there is none. */
  readonly parcels?: readonly string[]
}

/** What the telling of an entry depends on besides the entry. */
export interface Telling {
  readonly texts: Texts
  readonly row: HistorySubject
  /** Names in full. */
  readonly revealed: boolean
  /** With the reasons operators wrote; those are not meant for customers. */
  readonly reasons: boolean
}

/** What an entry did to this application, in a sentence without who and when. */
export function describeEntry(entry: Entry, telling: Telling): string {
  const texts = telling.texts.counter.history
  switch (entry.kind) {
    case 'imported':
      return telling.row.imports[0] === entry.seq ? texts.imported : texts.importedAgain
    case 'received':
      return texts.received[entry.body.via](own(entry.body.sheets, telling))
    case 'handedOver':
      return describeHandover(entry, telling)
    case 'handoverVoided':
      return withReason(
        texts.handoverVoided(own(entry.body.sheets, telling), entry.body.slipNo),
        entry.personal,
        telling,
      )
    case 'takenBack':
      return withReason(texts.takenBack(own(entry.body.sheets, telling), entry.body.slipNo), entry.personal, telling)
    case 'sentBack':
      return withReason(texts.sentBack(own(entry.body.sheets, telling), entry.body.slipNo), entry.personal, telling)
    case 'sheetsVoided':
      return withReason(texts.sheetsVoided(own(entry.body.sheets, telling)), entry.personal, telling)
    case 'reissueLinked':
      return texts.reissueLinked(sheetName(entry.body.oldSheet), sheetName(entry.body.newSheet))
    case 'reprinted':
      return texts.reprinted(entry.body.slipNo, entry.body.reprint)
    case 'revealed':
      return texts.revealed
    default: {
      const sentence = describeParcelEntry(entry, telling)
      if (sentence === null) return texts.other
      return withReason(sentence, entry.personal && 'reason' in entry.personal ? entry.personal : null, telling)
    }
  }
}

function describeHandover({ body, personal }: EntryOf<'handedOver'>, { texts, row, revealed }: Telling): string {
  const { history } = texts.counter
  const mine = body.sheets.filter(({ sheet }) => row.sheets.includes(sheet))
  const name = personal && (revealed ? personal.collector.name : maskPersonName(personal.collector.name))
  const to = name === null ? history.someone : body.inPerson ? history.inPerson(name) : history.proxy(name)
  const byHand = mine.filter(({ how }) => how === 'hand').length
  const sentence = history.handedOver(mine.length, body.slipNo, to)
  return byHand > 0 ? join(texts, [sentence, history.byHand(byHand)]) : sentence
}

function withReason(
  sentence: string,
  personal: { readonly reason: string } | null,
  { texts, reasons }: Telling,
): string {
  return personal && reasons ? join(texts, [sentence, texts.counter.history.reason(personal.reason)]) : sentence
}

/** An entry may be about sheets of several applications. */
function own(sheets: readonly SheetId[], { row }: Telling): number {
  return sheets.filter(sheet => row.sheets.includes(sheet)).length
}

function join(texts: Texts, parts: readonly string[]): string {
  return parts.join(texts.counter.history.between)
}
