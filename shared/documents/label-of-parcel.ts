import type { IsoDate } from '../domain/application.ts'
import type { Waybill } from '../domain/dispatch.ts'
import type { Recipient } from '../domain/entry.ts'
import { labelSizeOf, type Settings } from '../domain/settings.ts'
import type { Language } from '../i18n/texts.ts'
import type { LabelModel } from './label-model.ts'

/** A parcel under its number, as its label shows it. */
export interface ParcelToLabel {
  readonly number: string
  readonly waybill: Pick<Waybill, 'courier' | 'route' | 'parcel'>
  readonly orderNo: string
  /** As last corrected. */
  readonly recipient: Recipient
}

/** What a label needs besides its parcel. */
export interface LabelContext {
  readonly settings: Pick<Settings, 'branch' | 'maskLabels' | 'printers'>
  /** 到付, as the batch was reserved; later settings change no label of it. */
  readonly freightCollect: boolean
  /** The Asia/Shanghai day of printing. */
  readonly day: IsoDate
  readonly language: Language
}

/** The label of a parcel: on the chosen stock, masked as its courier's template says, with the branch as sender. */
export function labelOfParcel(
  { number, waybill, orderNo, recipient }: ParcelToLabel,
  context: LabelContext,
): LabelModel {
  const { settings, freightCollect, day, language } = context
  const { name, address, contact, phone } = settings.branch
  return {
    courier: waybill.courier,
    waybill: number,
    size: labelSizeOf(settings),
    recipient: { name: recipient.name, phone: recipient.phone, address: recipient.address },
    sender: { name, address, contact, phone },
    sheets: waybill.parcel?.sheets.length ?? 0,
    orderNo,
    freightCollect,
    route: waybill.route,
    date: day,
    remark: '',
    masked: settings.maskLabels[waybill.courier],
    language,
  }
}
