import type { ApplicationPersonal, BillPersonal } from '../../../../shared/domain/application.ts'
import {
  maskAddress,
  maskBankAccount,
  maskEmail,
  maskPersonName,
  maskPhone,
  maskTaxpayerId,
  maskTitle,
} from '../../../../shared/domain/masking.ts'

/** One line of customer data: what it is, as it is, and as it may be shown. */
export interface PersonalField {
  readonly name:
    | 'title'
    | 'taxpayerId'
    | 'addressPhone'
    | 'bankAccount'
    | 'payer'
    | 'recipient'
    | 'phone'
    | 'email'
    | 'address'
    | 'remark'
  readonly value: string
  readonly masked: string
}

/** The customer data of an application in the order of its form; the bills' data once where they agree. Empty fields are left out. */
export function personalFieldsOf(personal: ApplicationPersonal): readonly PersonalField[] {
  const ofBills = (name: keyof BillPersonal & PersonalField['name'], mask: (text: string) => string) =>
    field(
      name,
      personal.bills.map(bill => bill[name]),
      mask,
    )
  return [
    ofBills('title', maskTitle),
    ofBills('taxpayerId', maskTaxpayerId),
    ofBills('addressPhone', maskAddress),
    ofBills('bankAccount', maskBankAccount),
    ofBills('payer', maskTitle),
    field('recipient', [personal.recipient], maskPersonName),
    field('phone', [personal.phone], maskPhone),
    field('email', [personal.email], maskEmail),
    field('address', [personal.address], maskAddress),
    ofBills('remark', hide),
  ].filter(({ value }) => value !== '')
}

function field(name: PersonalField['name'], values: readonly string[], mask: (text: string) => string): PersonalField {
  const distinct = [...new Set(values)].filter(value => value !== '')
  return { name, value: distinct.join(' / '), masked: distinct.map(mask).join(' / ') }
}

/** A remark can say anything, so nothing of it is shown. */
function hide(text: string): string {
  return '•'.repeat(Math.min(6, text.length))
}
