import { maskAddress, maskPersonName, maskPhone } from '../domain/masking.ts'
import type { LabelModel, LabelRecipient } from './label-model.ts'

/** A model as its carrier part may show it: without identity numbers, and the recipient masked where the template says so. */
export function shownModel(model: LabelModel): LabelModel {
  const clean = withoutIdentityNumbers(model)
  return clean.masked ? { ...clean, recipient: maskRecipient(clean.recipient) } : clean
}

/** A model without any identity or tax number that a customer wrote into a name, an address or a remark (快递暂行条例 Art. 22). */
export function withoutIdentityNumbers(model: LabelModel): LabelModel {
  const { name, phone, address } = model.recipient
  return {
    ...model,
    recipient: { name: hideLongNumbers(name), phone: hideLongNumbers(phone), address: hideLongNumbers(address) },
    remark: hideLongNumbers(model.remark),
  }
}

/** A recipient with at least one character of the name, six digits of the phone, and the unit and room hidden (GB/T 41833-2022). */
export function maskRecipient(recipient: LabelRecipient): LabelRecipient {
  return {
    // A company's name would be a row of dots that pushes the phone aside.
    name: maskPersonName(recipient.name).replace(/•{4,}/g, '•••'),
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
