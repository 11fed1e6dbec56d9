import type { FieldName } from './fields.ts'

/**
 * The fields a file says nothing about, because it has no column for them. A blank cell says "nothing"; a missing column says
 * nothing at all, and must not wipe out what the desk knows.
 */
export function silentFields(columns: Iterable<FieldName>): ReadonlySet<FieldName> {
  const carried = new Set(columns)
  const silent = new Set(described.filter(field => !sources(field).some(source => carried.has(source))))
  if (!carried.has('total') && !(carried.has('amount') && carried.has('tax'))) silent.add('total')
  return silent
}

/** The field of the desk that a column ends up in: buyer data in two columns become one. */
export function targetOf(field: FieldName): FieldName {
  if (field === 'buyerPhone') return 'addressPhone'
  return field === 'accountNo' ? 'bankAccount' : field
}

const described: readonly FieldName[] = [
  'applicationNo',
  'orderNo',
  'paymentDate',
  'appliedDate',
  'delivery',
  'email',
  'recipient',
  'phone',
  'address',
  'postcode',
  'kind',
  'code',
  'number',
  'digitalNumber',
  'issueDate',
  'amount',
  'tax',
  'status',
  'expectedDate',
  'waybill',
  'purpose',
  'title',
  'taxpayerId',
  'payer',
  'addressPhone',
  'bankAccount',
  'remark',
]

function sources(field: FieldName): readonly FieldName[] {
  if (field === 'addressPhone') return ['addressPhone', 'buyerPhone']
  if (field === 'bankAccount') return ['bankAccount', 'accountNo']
  // 20 digits may stand in the column of the 8-digit number, and the expected date in the remark.
  if (field === 'digitalNumber') return ['digitalNumber', 'number']
  return field === 'expectedDate' ? ['expectedDate', 'remark'] : [field]
}
