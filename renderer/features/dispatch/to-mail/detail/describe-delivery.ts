import type { Entry } from '../../../../../shared/domain/entry.ts'
import type { Texts } from '../../../../../shared/i18n/texts.ts'
import type { ApplicationRow } from '../../../../data/db.ts'

/** What an entry says about how an application is delivered, in a sentence without who and when; null when it says nothing. */
export function describeDelivery(
  entry: Entry,
  row: Pick<ApplicationRow, 'key' | 'sheets' | 'parcels'>,
  texts: Texts,
): string | null {
  const { history } = texts.toMail
  const mine = (waybills: readonly string[]) =>
    waybills.filter(waybill => row.parcels?.includes(waybill)).join(texts.common.listSeparator)
  const because = (what: string, personal: { readonly reason: string } | null) =>
    personal ? history.reason(what, personal.reason) : what
  switch (entry.kind) {
    case 'received':
      return history.received[entry.body.via](entry.body.sheets.filter(sheet => row.sheets.includes(sheet)).length)
    case 'labelsReserved': {
      const label = entry.body.labels.find(({ application }) => application === row.key)
      return label ? history.labelsReserved(label.waybill, entry.body.batchNo) : null
    }
    case 'ownWaybillUsed':
    case 'parcelCollected':
    case 'collectionUndone':
      return history[entry.kind](entry.body.waybill)
    case 'labelsPrinted':
      return history.labelsPrinted[entry.body.word](mine(entry.body.waybills))
    case 'labelReprinted':
      return history.labelReprinted(entry.body.waybill, entry.body.reprint)
    case 'waybillsVoided':
      return because(history.waybillsVoided(mine(entry.body.waybills)), entry.personal)
    case 'parcelReturned':
      return because(history.parcelReturned(entry.body.waybill), entry.personal)
    case 'recipientCorrected':
      return because(history.recipientCorrected, entry.personal)
    case 'deliveryChanged': {
      const { from, to } = entry.body
      return because(history.deliveryChanged(texts.common.delivery[from], texts.common.delivery[to]), entry.personal)
    }
    case 'revealed':
      return history.revealed
    default:
      return null
  }
}
