import { groupWaybill } from '../../../../shared/documents/label-number.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import type { Texts } from '../../../../shared/i18n/texts.ts'
import type { WaybillRow } from '../../../data/db.ts'

/**
 * Why a scanned parcel must not go with this courier, in words for whoever holds it; null where the reason is not the parcel. `row`
 * is what is known of the number.
 */
export function whyRefused(
  { collection, dispatch }: Pick<Texts, 'collection' | 'dispatch'>,
  error: HostError,
  row: WaybillRow | null,
): string | null {
  const { scan } = collection
  switch (error.code) {
    case 'waybillUnknown':
      return scan.unknown(groupWaybill(error.waybill))
    case 'waybillOfOtherCourier':
      return scan.otherCourier(groupWaybill(error.waybill), dispatch.courier[error.courier])
    case 'waybillState': {
      const number = groupWaybill(error.waybill)
      if (error.state === 'available') return scan.notUsed(number)
      if (error.state === 'reserved') return scan.notPrinted(number)
      if (error.state === 'void') return scan.void(number)
      if (row?.returned) return scan.returned(number)
      return row?.manifestNo ? scan.inManifest(number, row.manifestNo) : scan.alreadyScanned(number)
    }
    default:
      return null
  }
}
