import type { Entry } from '../domain/entry.ts'
import type { Telling } from './describe-entry.ts'

/** What an entry about parcels, mailing and exports did to this application, without its reason; null for any other entry. */
export function describeParcelEntry(entry: Entry, { texts: all, row }: Telling): string | null {
  const texts = all.counter.history
  // An entry may be about parcels of several applications.
  const own = (numbers: readonly string[]) =>
    numbers.filter(number => row.parcels?.includes(number)).join(all.common.listSeparator)
  switch (entry.kind) {
    case 'labelsReserved': {
      const labels = entry.body.labels.filter(({ application }) => application === row.key)
      const sheets = labels.reduce((sum, label) => sum + label.sheets.length, 0)
      return texts.labelsReserved(sheets, own(labels.map(({ waybill }) => waybill)), entry.body.batchNo)
    }
    case 'ownWaybillUsed':
      return texts.ownWaybillUsed(entry.body.sheets.length, entry.body.waybill)
    case 'labelsPrinted':
      return texts.labelsPrinted[entry.body.word](own(entry.body.waybills))
    case 'labelReprinted':
      return texts.labelReprinted(entry.body.waybill, entry.body.reprint)
    case 'waybillsVoided':
      return texts.waybillsVoided(own(entry.body.waybills))
    case 'parcelCollected': {
      const { courier, waybill, sheets } = entry.body
      return texts.parcelCollected(all.rules.courier[courier], waybill, sheets.length)
    }
    case 'collectionUndone':
      return texts.collectionUndone(entry.body.waybill)
    case 'manifestClosed':
      return texts.manifestClosed(own(entry.body.waybills), entry.body.manifestNo)
    case 'parcelReturned':
      return texts.parcelReturned(entry.body.waybill, entry.body.sheets.length)
    case 'recipientCorrected':
      return texts.recipientCorrected
    case 'deliveryChanged': {
      const { delivery } = all.common
      return texts.deliveryChanged(delivery[entry.body.from], delivery[entry.body.to])
    }
    case 'changesExported':
      return texts.changesExported(entry.body.exportNo)
    default:
      return null
  }
}
