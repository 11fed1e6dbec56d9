import { expect, test } from 'vitest'
import { mergeApplication } from '../../../../../shared/domain/import/merge-application.ts'
import { incomingOf, knownFrom } from '../../../../support/known-application.ts'
import { readRow, readRowWithout } from '../../../../support/read-row.ts'

const waiting = { code: null, number: null, issueDate: null, status: '申请中' }

test('the same rows change nothing', () => {
  const known = knownFrom({}, { number: '05797498' })
  const { application, absent } = mergeApplication(known, incomingOf(readRow(), readRow({ number: '05797498' })))
  const { vanished, ...rest } = known
  expect(application).toEqual(rest)
  expect([vanished, absent]).toEqual([[], []])
})

test('another order of the rows changes nothing', () => {
  const known = knownFrom({}, { number: '05797498' })
  const { application } = mergeApplication(known, incomingOf(readRow({ number: '05797498' }), readRow()))
  expect(application.bills).toEqual(known.bills)
})

test('a bill that waited is recognised when it comes with its number', () => {
  const known = knownFrom(waiting, { ...waiting, amount: '100.00', tax: '6.00', total: '106.00' })
  const { application, pairs } = mergeApplication(
    known,
    incomingOf(readRow({ amount: '100.00', tax: '6.00', total: '106.00' }), readRow(waiting)),
  )
  expect(application.bills.map(bill => bill.sheet)).toEqual([null, '3100251130-05797497'])
  expect(pairs).toEqual([
    { before: 0, after: 0 },
    { before: 1, after: 1 },
  ])
})

test('a bill that waited and is gone is dropped; one that was issued and is gone is named', () => {
  const known = knownFrom(waiting, { number: '05797498', total: '106.00', amount: '100.00', tax: '6.00' })
  const { application, absent, pairs } = mergeApplication(
    known,
    incomingOf(readRow({ number: '05797499', amount: '1.00', tax: '0.06', total: '1.06' })),
  )
  expect(application.bills.map(bill => bill.sheet)).toEqual(['3100251130-05797499'])
  expect(absent).toEqual(['3100251130-05797498'])
  expect(pairs).toEqual([
    { before: 0, after: null },
    { before: null, after: 0 },
  ])
})

test('a new sheet of the same amount does not take the place of an issued one', () => {
  const { application, absent } = mergeApplication(knownFrom({}), incomingOf(readRow({ number: '05797499' })))
  expect(application.bills.map(bill => bill.sheet)).toEqual(['3100251130-05797499'])
  expect(absent).toEqual(['3100251130-05797497'])
  const waited = mergeApplication(knownFrom({}), incomingOf(readRow({ ...waiting, issueDate: null })))
  expect(waited.absent).toEqual(['3100251130-05797497'])
})

test('what the file has no column for stays known', () => {
  const known = knownFrom({ purpose: '退款', postcode: '201203' })
  const { application } = mergeApplication(known, incomingOf(readRowWithout(['purpose', 'postcode', 'payer', 'tax'])))
  expect(application.bills[0]).toMatchObject({ purpose: 'refund', tax: 287410 })
  expect(application.personal).toMatchObject({ postcode: '201203', bills: [{ payer: '上海示例科技有限公司' }] })
})

test('a blank cell in a column the file has clears the field', () => {
  const { application } = mergeApplication(knownFrom({ purpose: '退款' }), incomingOf(readRow()))
  expect(application.bills[0]?.purpose).toBeNull()
})

test('what was left out as damaged, or assumed, does not overwrite what is known', () => {
  const known = knownFrom({ status: '已邮寄', delivery: '顺丰', waybill: 'SF4351440962110' })
  const { application } = mergeApplication(
    known,
    incomingOf(readRow({ phone: '1.38E+10', status: null, delivery: null })),
  )
  expect(application.personal.phone).toBe('13812345678')
  expect([application.delivery, application.bills[0]?.status]).toEqual(['sf', 'mailed'])
})

test('a file without number columns does not make second bills of issued ones', () => {
  const known = knownFrom({})
  const { application, absent } = mergeApplication(known, incomingOf(readRowWithout(['code', 'number'])))
  expect(application.bills.map(bill => bill.sheet)).toEqual(['3100251130-05797497'])
  expect(absent).toEqual([])
})

test('a 数电 sheet keeps the id it came in with', () => {
  const kind = '数电纸质发票（增值税专用发票）'
  const known = knownFrom({ kind })
  const digital = incomingOf(readRow({ kind }))
  const bill = { ...digital.application.bills[0], sheet: '25312000000012345678', digitalNumber: '25312000000012345678' }
  const incoming = {
    ...digital,
    application: { ...digital.application, bills: [bill as (typeof known.bills)[number]] },
  }
  const { application } = mergeApplication(known, incoming)
  expect(application.bills).toMatchObject([{ sheet: '3100251130-05797497', digitalNumber: '25312000000012345678' }])
})

test('a 数电 sheet whose digits were learned later is the same sheet when it comes with its digits alone', () => {
  const kind = '数电纸质发票（增值税专用发票）'
  const digits = '25312000000012345678'
  const [paper] = knownFrom({ kind }).bills
  if (!paper) throw new Error('no bill')
  const known = { ...knownFrom({ kind }), bills: [{ ...paper, digitalNumber: digits }] }
  const { application, absent } = mergeApplication(
    known,
    incomingOf(readRow({ kind, code: null, number: digits, status: '已邮寄' })),
  )
  expect([application.bills.map(bill => bill.sheet), absent]).toEqual([['3100251130-05797497'], []])
  expect(application.bills[0]).toMatchObject({ code: '3100251130', number: '05797497', digitalNumber: digits })
})

test('what has been erased does not come back', () => {
  const erased = { ...knownFrom({}), personal: null }
  const { application } = mergeApplication(erased, incomingOf(readRow({ status: '已邮寄' })))
  expect(JSON.stringify(application.personal)).not.toMatch(/[^\x20-\x7e]|138/)
  expect(application.personal.bills).toHaveLength(1)
})
