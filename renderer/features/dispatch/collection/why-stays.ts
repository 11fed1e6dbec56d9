import { groupWaybill } from '../../../../shared/documents/label-number.ts'
import { findContradictions } from '../../../../shared/domain/contradictions.ts'
import type { Texts } from '../../../../shared/i18n/texts.ts'
import type { ApplicationRow, WaybillRow } from '../../../data/db.ts'
import { deliveryOf } from '../../../data/delivery.ts'

/**
 * Why a parcel must not leave although its label is printed: since then a sheet in it became void, its customer comes to collect, or
 * it goes to somebody else than the label says. `labelled`: the entry that last printed its label. null where nothing speaks against it.
 */
export function whyStays(
  { collection: { scan } }: Pick<Texts, 'collection'>,
  { number, state, parcel }: Pick<WaybillRow, 'number' | 'state' | 'parcel'>,
  application: ApplicationRow,
  labelled: number,
): string | null {
  if (state !== 'printed') return null
  const delivery = deliveryOf(application)
  const isVoid = application.bills.some(
    bill =>
      bill.sheet !== null &&
      parcel?.sheets.includes(bill.sheet) &&
      findContradictions({
        ...{ bill, delivery, place: 'branch', since: null, vanished: application.vanished.includes(bill.sheet) },
      }).some(({ claim }) => claim === 'void'),
  )
  if (isVoid) return scan.centralVoid(groupWaybill(number))
  if (delivery === 'pickup') return scan.toCollect(groupWaybill(number))
  return (application.recipientChanged ?? 0) > labelled ? scan.oldLabel(groupWaybill(number)) : null
}
