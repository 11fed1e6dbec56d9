import type { Fen } from '../../../shared/domain/application.ts'
import type { FieldName } from '../../../shared/domain/import/fields.ts'
import {
  maskAddress,
  maskBankAccount,
  maskEmail,
  maskPersonName,
  maskPhone,
  maskTaxpayerId,
  maskTitle,
} from '../../../shared/domain/masking.ts'
import { formatYuan } from '../../../shared/domain/money.ts'
import type { Texts } from '../../../shared/i18n/texts.ts'

const masks: Readonly<Partial<Record<FieldName, (text: string) => string>>> = {
  title: maskTitle,
  payer: maskTitle,
  taxpayerId: maskTaxpayerId,
  addressPhone: maskAddress,
  buyerPhone: maskPhone,
  bankAccount: maskBankAccount,
  accountNo: maskBankAccount,
  recipient: maskPersonName,
  phone: maskPhone,
  address: maskAddress,
  email: maskEmail,
  remark: text => text.replace(/\d{7,}/g, maskPhone).replace(/\S+@\S+/g, maskEmail),
}

/** A text of a field, masked where the field is personal. */
export function maskField(field: FieldName, text: string): string {
  return masks[field]?.(text) ?? text
}

/** A stored value of a field in words; null where there is none. Money with ¥, codes translated, personal data masked. */
export function showValue(field: FieldName, value: string | Fen | null, texts: Texts): string | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return formatYuan(value)
  return wordOf(field, value, texts) ?? maskField(field, value)
}

function wordOf(field: FieldName, code: string, { common, importsScreen, rules }: Texts): string | undefined {
  const words: Partial<Record<FieldName, Readonly<Record<string, string>>>> = {
    kind: common.kind,
    status: importsScreen.status,
    delivery: common.delivery,
    purpose: rules.purpose,
  }
  return words[field]?.[code]
}
