import type { Entry } from '../../../../../shared/domain/entry.ts'
import type { Texts } from '../../../../../shared/i18n/texts.ts'

/** An entry of a number's life in words: what, and what belongs to it. */
export function describeEvent(
  entry: Entry,
  { life }: Texts['pools'],
): { readonly what: string; readonly detail: string } {
  switch (entry.kind) {
    case 'waybillsAdded':
      return { what: life.event.waybillsAdded, detail: life.via[entry.body.via] }
    case 'labelsReserved':
      return { what: life.event.labelsReserved, detail: entry.body.batchNo }
    case 'labelsPrinted':
      return { what: life.event.labelsPrinted, detail: life.word[entry.body.word] }
    case 'labelReprinted':
      return { what: life.event.labelReprinted, detail: String(entry.body.reprint) }
    case 'waybillsVoided':
    case 'parcelReturned':
      return { what: life.event[entry.kind], detail: entry.personal?.reason ?? '' }
    case 'manifestClosed':
      return { what: life.event.manifestClosed, detail: entry.body.manifestNo }
    case 'ownWaybillUsed':
    case 'parcelCollected':
    case 'collectionUndone':
      return { what: life.event[entry.kind], detail: '' }
    default:
      return { what: entry.kind, detail: '' }
  }
}
