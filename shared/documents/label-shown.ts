import { maskAddress, maskPersonName, maskPhone } from '../domain/masking.ts'
import type { LabelModel, LabelRecipient } from './label-model.ts'

/**
 * A model as its carrier part may show it: recipient masked where the template says so, and no identity or tax number even
 * where a customer wrote one into a name, an address or a remark (快递暂行条例 Art. 22).
 */
export function shownModel(model: LabelModel): LabelModel {
  const { name, phone, address } = model.recipient
  const recipient = { name: hideLongNumbers(name), phone: hideLongNumbers(phone), address: hideLongNumbers(address) }
  return {
    ...model,
    recipient: model.masked ? maskRecipient(recipient) : recipient,
    remark: hideLongNumbers(model.remark),
  }
}

/** A recipient with at least one character of the name, six digits of the phone, and the unit and room hidden (GB/T 41833-2022). */
export function maskRecipient(recipient: LabelRecipient): LabelRecipient {
  return {
    name: maskPersonName(recipient.name),
    phone: maskPhone(recipient.phone),
    address: maskAddress(recipient.address),
  }
}

/** Fifteen to twenty letters and digits in one piece, full-width ones too: resident IDs, taxpayer IDs and credit codes. */
const longNumber = /(?<![\p{Script=Latin}\p{Nd}])[\p{Script=Latin}\p{Nd}]{15,20}(?![\p{Script=Latin}\p{Nd}])/gu

function hideLongNumbers(text: string): string {
  // A long word has no digits; a credit code has at least eight.
  return text.replace(longNumber, piece => ((piece.match(/\p{Nd}/gu) ?? []).length < 8 ? piece : '•'.repeat(4)))
}
