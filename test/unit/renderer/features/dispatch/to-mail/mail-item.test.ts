import { expect, test } from 'vitest'
import {
  changeDelivery,
  correctRecipient,
  importApplication,
  moveSheets,
  notePacking,
} from '../../../../../../renderer/data/application-row.ts'
import { isOverdue, isRoutine, mailItemOf } from '../../../../../../renderer/features/dispatch/to-mail/mail-item.ts'
import type { Waybill } from '../../../../../../shared/domain/dispatch.ts'
import type { EntryOf } from '../../../../../../shared/domain/entry.ts'
import { mailItem, mailRow, monday } from '../../../../../support/mail-item.ts'
import { sampleApplication, sampleSheet } from '../../../../../support/sample-application.ts'

test('sheets at the branch that go by courier make a line, masked, with how long they have waited', () => {
  expect(mailItem({ first: 1, sheets: 2 })).toMatchObject({
    courier: 'sf',
    sheets: [sampleSheet(1), sampleSheet(2)],
    shown: { name: '单••', phone: '13•••••••78', address: '上海市徐汇区漕溪北路88号' },
    problems: [],
    whole: true,
    since: '2026-11-20',
    waited: 1,
  })
})

test('what is to be collected makes no line', () => {
  expect(mailItemOf(mailRow({ first: 1, delivery: 'pickup' }), monday)).toBeNull()
})

test('a changed delivery decides, not what the export says', () => {
  const entry = { seq: 2, body: { application: 'FP1', from: 'sf', to: 'yunda' } } as EntryOf<'deliveryChanged'>
  expect(mailItemOf(changeDelivery(mailRow({ first: 1 }), entry), monday)?.courier).toBe('yunda')
})

test('a sheet that waits in a parcel does not travel a second time', () => {
  const row = mailRow({ first: 1, sheets: 2 })
  const waybill = {
    state: 'reserved',
    parcel: { application: row.key, sheets: [sampleSheet(1)] },
  } as unknown as Waybill
  expect(mailItemOf(notePacking(row, 'SF1234567890123', waybill), monday)?.sheets).toEqual([sampleSheet(2)])
})

test('an empty field blocks, a doubtful one does not', () => {
  expect(mailItem({ first: 1, recipient: { phone: '' } })).toMatchObject({ problems: ['phoneMissing'], whole: false })
  expect(mailItem({ first: 1, recipient: { phone: '12' } })).toMatchObject({
    problems: ['phoneUnreadable'],
    whole: true,
  })
})

test('a correction makes it whole, and of erased data too', () => {
  const entry = {
    seq: 2,
    personal: {
      recipient: { name: '单雪芹', phone: '13812345678', address: '上海市徐汇区漕溪北路88号', postcode: '' },
      reason: '',
    },
  } as EntryOf<'recipientCorrected'>
  const erased = { ...mailRow({ first: 1, recipient: { address: '' } }), personal: null }
  expect(mailItemOf(erased, monday)).toMatchObject({ problems: ['erased'], whole: false })
  expect(mailItemOf(correctRecipient(erased, entry), monday)).toMatchObject({ problems: [], whole: true })
})

test('a sheet that is void in the central system is not sent; one that it calls mailed may have come back', () => {
  expect(mailItem({ first: 1, status: 'void' })).toMatchObject({ problems: ['centralVoid'], whole: false })
  expect(mailItem({ first: 1, status: 'mailed' })).toMatchObject({ problems: ['contradicted'], whole: true })
  const gone = importApplication(
    mailRow({ first: 1 }),
    { ...sampleApplication({ first: 1, delivery: 'sf' }), bills: [] },
    [],
    2,
  )
  expect(mailItemOf(gone, monday)?.problems).toContain('contradicted')
})

test('it is overdue after two working days, and without a calendar nobody says so', () => {
  const on = (today: string) => mailItemOf(mailRow({ first: 1 }), { ...monday, today })
  expect([on('2026-11-24'), on('2026-11-25')].map(item => item && isOverdue(item))).toEqual([false, true])
  const unknown = mailItemOf(mailRow({ first: 1 }), { ...monday, today: '2027-03-01', calendar: [] })
  expect(unknown).toMatchObject({ waited: null, due: { kind: 'noCalendar', year: 2026 } })
  expect(unknown && isOverdue(unknown)).toBe(false)
})

test('what came back is sent again only when somebody chooses it by itself', () => {
  const out = moveSheets(mailRow({ first: 1 }), { sheets: [sampleSheet(1)], place: 'shipped', slipNo: null }, 2)
  const back = moveSheets(out, { sheets: [sampleSheet(1)], place: 'branch', slipNo: null }, 3)
  const item = mailItemOf(back, monday)
  expect(item).toMatchObject({ problems: ['cameBack'], whole: true })
  expect(item && isRoutine(item)).toBe(false)
  expect(isRoutine(mailItem({ first: 1 }))).toBe(true)
  expect(isRoutine(mailItem({ first: 1, recipient: { phone: '12' } }))).toBe(true)
  expect(isRoutine(mailItem({ first: 1, recipient: { phone: '' } }))).toBe(false)
})
