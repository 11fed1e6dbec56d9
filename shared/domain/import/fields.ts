/** What a column of a central export can mean. Buyer data may stand in one column (address with phone, bank with account) or in two. */
export const fieldNames = [
  'applicationNo',
  'orderNo',
  'title',
  'taxpayerId',
  'addressPhone',
  'buyerPhone',
  'bankAccount',
  'accountNo',
  'payer',
  'purpose',
  'kind',
  'code',
  'number',
  'digitalNumber',
  'issueDate',
  'amount',
  'tax',
  'total',
  'paymentDate',
  'appliedDate',
  'status',
  'expectedDate',
  'remark',
  'delivery',
  'recipient',
  'phone',
  'address',
  'postcode',
  'waybill',
  'email',
] as const

/** The name of a field. */
export type FieldName = (typeof fieldNames)[number]

/** Whether a text names a field; settings keep mappings as plain text. */
export function isFieldName(text: string): text is FieldName {
  return (fieldNames as readonly string[]).includes(text)
}

/** The longest text a field may carry, in UTF-16 units; the host refuses longer ones. */
export const maxLength: Readonly<Record<FieldName, number>> = {
  applicationNo: 60,
  orderNo: 60,
  title: 400,
  taxpayerId: 40,
  addressPhone: 500,
  buyerPhone: 60,
  bankAccount: 500,
  accountNo: 60,
  payer: 400,
  purpose: 60,
  kind: 60,
  code: 60,
  number: 60,
  digitalNumber: 60,
  issueDate: 60,
  amount: 60,
  tax: 60,
  total: 60,
  paymentDate: 60,
  appliedDate: 60,
  status: 60,
  expectedDate: 60,
  remark: 1000,
  delivery: 60,
  recipient: 100,
  phone: 60,
  address: 600,
  postcode: 20,
  waybill: 40,
  email: 200,
}
