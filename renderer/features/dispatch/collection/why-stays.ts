import { groupWaybill } from '../../../../shared/documents/label-number.ts'
import { findContradictions } from '../../../../shared/domain/contradictions.ts'
import type { Texts } from '../../../../shared/i18n/texts.ts'
import type { ApplicationRow, WaybillRow } from '../../../data/db.ts'
import { deliveryOf } from '../../../data/delivery.ts'

/**
 * Why a parcel must not leave although its label is printed: an import since then says that a sheet in it is void, or that its
 * customer comes to collect. null where nothing speaks against it.
 */
export function whyStays(
  { collection: { scan } }: Pick<Texts, 'collection'>,
  { number, state, parcel }: Pick<WaybillRow, 'number' | 'state' | 'parcel'>,
  application: ApplicationRow,
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
  return delivery === 'pickup' ? scan.toCollect(groupWaybill(number)) : null
}
