import type { BranchData } from '../domain/settings.ts'
import type { Courier } from '../domain/waybill.ts'
import type { Language } from '../i18n/texts.ts'

/** One parcel of a manifest. */
export interface ManifestParcel {
  /** As `checkWaybill` answers it. */
  readonly waybill: string
  readonly orderNo: string
  /** As entered; the manifest masks both. '' where nothing is known. */
  readonly recipient: { readonly name: string; readonly phone: string }
  /** How many Fapiao are inside. */
  readonly sheets: number
  /** 到付 or 寄付 as the label says; null where the courier printed the waybill and the desk does not know. */
  readonly freightCollect: boolean | null
}

/** Everything a manifest (交接清单) says: what one courier signs for. */
export interface ManifestModel {
  /** `SH-M20261122-001`; also what the code says. */
  readonly manifestNo: string
  readonly courier: Courier
  /** UTC instant of the entry that closed it; shown in Asia/Shanghai. */
  readonly at: string
  /** Name of the operator who closed it. */
  readonly clerk: string
  readonly branch: Omit<BranchData, 'code'>
  /** In the order they were scanned. */
  readonly parcels: readonly ManifestParcel[]
  /** The ledger entry it documents, so that paper and ledger can be held against each other. */
  readonly ledger: { readonly seq: number; readonly hash: string }
  readonly language: Language
}
