import type { IsoDate } from '../domain/application.ts'
import type { WaybillRoute } from '../domain/dispatch.ts'
import type { BranchData, LabelSize } from '../domain/settings.ts'
import type { Courier } from '../domain/waybill.ts'
import type { Language } from '../i18n/texts.ts'
import type { DocumentFault, MadeDocument } from './made-document.ts'

/** To whom a parcel goes. As entered; '' where nothing is known, and the label leaves room to write. */
export interface LabelRecipient {
  readonly name: string
  readonly phone: string
  readonly address: string
}

/** Everything a courier label says. There is no place for an identity or tax number (快递暂行条例 Art. 22). */
export interface LabelModel {
  readonly courier: Courier
  /** As `checkWaybill` answers it. */
  readonly waybill: string
  readonly size: LabelSize
  readonly recipient: LabelRecipient
  readonly sender: Pick<BranchData, 'name' | 'address' | 'contact' | 'phone'>
  /** How many Fapiao are inside. */
  readonly sheets: number
  readonly orderNo: string
  /** 到付: the recipient pays the freight. */
  readonly freightCollect: boolean
  /** null: the carrier gave none, the framed boxes stay empty for handwriting. */
  readonly route: WaybillRoute | null
  /** The Asia/Shanghai day of printing. */
  readonly date: IsoDate
  /** '' for none. Identity and tax numbers in it are not printed. */
  readonly remark: string
  /** Whether the carrier's part hides a part of name, phone and address. The branch's file copy always does. */
  readonly masked: boolean
  readonly language: Language
}

/** A text of a label that can be too long for its box. */
export type LabelField = 'name' | 'phone' | 'address' | 'sender' | 'route' | 'orderNo' | 'remark'

/** What to look at on one label after printing. */
export interface LabelNote {
  readonly waybill: string
  /** Characters the font lacks, each once; the label leaves a ruled space for each. */
  readonly missing: readonly string[]
  /** Texts too long even at the smallest size; they end in an ellipsis. */
  readonly cut: readonly LabelField[]
}

/** A finished batch of labels, one page a label in the order asked for. Only labels with something to say have a note. */
export interface MadeLabels extends MadeDocument {
  readonly notes: readonly LabelNote[]
}

/**
 * Why no labels were made, besides what can befall every document. `badWaybill`: a number does not have the form of its courier
 * (`checkWaybill` says which); `sameWaybillTwice`: two labels of the batch carry the same number.
 */
export type LabelFault = Exclude<DocumentFault, 'badSlipNo'> | 'badWaybill' | 'sameWaybillTwice'
