import { expect, test } from 'vitest'
import { changeDelivery, importApplication } from '../../../../../../renderer/data/application-row.ts'
import type { ApplicationRow } from '../../../../../../renderer/data/db.ts'
import { whyStays } from '../../../../../../renderer/features/dispatch/collection/why-stays.ts'
import type { CentralStatus, Delivery } from '../../../../../../shared/domain/application.ts'
import type { EntryOf } from '../../../../../../shared/domain/entry.ts'
import { textsOf } from '../../../../../../shared/i18n/texts.ts'
import { mailRow } from '../../../../../support/mail-item.ts'
import { sampleApplication, sampleSheet } from '../../../../../support/sample-application.ts'

const texts = textsOf('zh-CN')
const { scan } = texts.collection
const number = 'SF2000000000001'
const shown = 'SF20 0000 0000 001'
const row = mailRow({ first: 1, sheets: 2 })
const parcel = { application: row.key, sheets: [sampleSheet(1)] }
const printed = { number, state: 'printed', parcel } as const
const stays = (application: ApplicationRow, labelled = 4) => whyStays(texts, printed, application, labelled)

/** The row after an import later than its label; the first sheet has this status then. */
function imported(status: CentralStatus, delivery: Delivery = 'sf') {
  const application = sampleApplication({ first: 1, sheets: 2, delivery })
  const bills = application.bills.map((bill, index) => (index === 0 ? { ...bill, status } : bill))
  return importApplication(row, { ...application, bills, personal: row.personal }, [], 5)
}

test('a parcel whose label is printed goes, and again after an import that changes nothing about it', () => {
  expect(stays(row)).toBeNull()
  expect(stays(imported('mailed'))).toBeNull()
})

test('a sheet that became void after its label was printed does not leave the branch', () => {
  expect(stays(imported('void'))).toBe(scan.centralVoid(shown))
})

test('only the sheets in the parcel count', () => {
  const other = { ...printed, parcel: { ...parcel, sheets: [sampleSheet(2)] } }
  expect(whyStays(texts, other, imported('void'), 4)).toBeNull()
})

test('what the customer now collects in person does not leave by courier', () => {
  expect(stays(imported('issued', 'pickup'))).toBe(scan.toCollect(shown))
  const entry = { seq: 2, body: { application: row.key, from: 'pickup', to: 'sf' } } as EntryOf<'deliveryChanged'>
  expect(stays(changeDelivery(imported('issued', 'pickup'), entry))).toBeNull()
})

test('of a number in any other state the host says why', () => {
  expect(whyStays(texts, { ...printed, state: 'collected' }, imported('void'), 4)).toBeNull()
})

test('a label that says an old address holds its parcel until it is printed again', () => {
  const elsewhere = row.personal && { ...row.personal, address: '上海市浦东新区科苑路88号' }
  const changed = importApplication(row, { ...imported('issued'), personal: elsewhere }, [], 5)
  expect(stays(changed, 4)).toBe(scan.oldLabel(shown))
  expect(stays(changed, 6)).toBeNull()
})
