import { expect, test } from 'vitest'
import {
  changeDelivery,
  correctRecipient,
  importApplication,
  linkReissue,
  moveSheets,
  notePacking,
} from '../../../../renderer/data/application-row.ts'
import type { Waybill } from '../../../../shared/domain/dispatch.ts'
import type { EntryOf } from '../../../../shared/domain/entry.ts'
import { sampleApplication, sampleSheet } from '../../../support/sample-application.ts'

const first = sampleSheet(1)
const second = sampleSheet(2)
const number = 'SF9999000010007'
const chained = { v: 1, station: 'desk-1', seq: 5, at: '', operator: null, personalDigest: null } as const

/** The number above with the first sheet in its parcel. */
function parcel(state: Waybill['state']): Waybill {
  return {
    ...{ courier: 'sf', account: '', route: null, state, seq: 4, batchNo: null, manifestNo: null },
    ...{ parcel: { application: 'FP1', sheets: [first] }, returned: false, reprints: 0 },
  }
}

function deliveryChanged(to: 'pickup' | 'sf'): EntryOf<'deliveryChanged'> {
  const body = { application: 'FP1', from: 'sf', to } as const
  return { ...chained, prev: '', hash: '', kind: 'deliveryChanged', body, personal: { reason: '' } }
}

function recipientCorrected(name: string | null): EntryOf<'recipientCorrected'> {
  const personal = name === null ? null : { recipient: { name, phone: '', address: '', postcode: '' }, reason: '' }
  return { ...chained, prev: '', hash: '', kind: 'recipientCorrected', body: { application: 'FP1' }, personal }
}

test('a new application has its received sheets at the branch and the others expected', () => {
  const row = importApplication(undefined, sampleApplication({ first: 1, sheets: 2 }), [first], 4)
  expect(row.custody[first]).toEqual({ application: 'FP1', place: 'branch', seq: 4, slipNo: null, reissueOf: null })
  expect(row.custody[second]?.place).toBe('expected')
  expect(row).toMatchObject({ waitingSince: 4, expectedSince: 4, imports: [4], vanished: [] })
})

test('an update never undoes a handover', () => {
  const imported = importApplication(undefined, sampleApplication({ first: 1 }), [first], 1)
  const handed = moveSheets(imported, { sheets: [first], place: 'handedOver', slipNo: 'SH-20261122-0001' }, 2)
  const updated = importApplication(handed, sampleApplication({ first: 1, status: 'mailed' }), [], 3)
  expect(updated.custody[first]).toMatchObject({ place: 'handedOver', seq: 2, slipNo: 'SH-20261122-0001' })
  expect(updated.bills[0]?.status).toBe('mailed')
})

test('a sheet the latest export lacks keeps its bill and its custody, and comes back when it is named again', () => {
  const both = importApplication(undefined, sampleApplication({ first: 1, sheets: 2 }), [first, second], 1)
  const one = importApplication(both, sampleApplication({ first: 1 }), [], 2)
  expect(one.vanished).toEqual([second])
  expect(one.bills.map(bill => bill.sheet)).toEqual([first, second])
  expect(one.personal?.bills).toHaveLength(2)
  expect(one.custody[second]?.place).toBe('branch')
  const again = importApplication(one, sampleApplication({ first: 1, sheets: 2 }), [], 3)
  expect(again.vanished).toEqual([])
  expect(again.bills).toHaveLength(2)
})

test('a bill that was not issued yet is replaced, not kept', () => {
  const open = sampleApplication({ first: 1, status: 'inProcess' })
  const unissued = { ...open, bills: open.bills.map(bill => ({ ...bill, sheet: null, code: null, number: null })) }
  const before = importApplication(undefined, unissued, [], 1)
  const after = importApplication(before, sampleApplication({ first: 1 }), [], 2)
  expect(after.bills.map(bill => bill.sheet)).toEqual([first])
})

test('the same import applied twice changes nothing', () => {
  const row = importApplication(undefined, sampleApplication({ first: 1 }), [first], 1)
  const handed = moveSheets(row, { sheets: [first], place: 'handedOver', slipNo: 'SH-20261122-0001' }, 2)
  expect(importApplication(handed, sampleApplication({ first: 1 }), [first], 1)).toBe(handed)
})

test('an erased application keeps the bills of vanished sheets in step with their personal halves', () => {
  const erased = { ...sampleApplication({ first: 1, sheets: 2 }), personal: null }
  const before = importApplication(undefined, erased, [], 1)
  const after = importApplication(before, sampleApplication({ first: 1 }), [], 2)
  expect(after.personal?.bills).toHaveLength(after.bills.length)
  expect(after.personal?.bills[1]?.title).toBe('')
})

test('only issued sheets are expected, whichever way they will go', () => {
  const expectedSince = (facts: Parameters<typeof sampleApplication>[0]) =>
    importApplication(undefined, sampleApplication(facts), [], 7).expectedSince
  expect(expectedSince({ first: 1 })).toBe(7)
  expect(expectedSince({ first: 1, delivery: 'sf' })).toBe(7)
  expect(expectedSince({ first: 1, status: 'void' })).toBeUndefined()
})

test('nothing waits any more once all sheets have left', () => {
  const row = importApplication(undefined, sampleApplication({ first: 1, sheets: 2 }), [first, second], 1)
  const half = moveSheets(row, { sheets: [first], place: 'handedOver', slipNo: 'SH-20261122-0001' }, 2)
  expect(half.waitingSince).toBe(1)
  const gone = moveSheets(half, { sheets: [second], place: 'sentBack', slipNo: 'SH-20261122-0002' }, 3)
  expect('waitingSince' in gone).toBe(false)
  const back = moveSheets(gone, { sheets: [first], place: 'branch', slipNo: 'SH-20261122-0001' }, 4)
  expect(back.waitingSince).toBe(4)
})

test('a reissue says which sheet it replaces', () => {
  const row = importApplication(undefined, sampleApplication({ first: 1, sheets: 2 }), [], 1)
  expect(linkReissue(row, first, second).custody[second]?.reissueOf).toBe(first)
})

test('a sheet that bears two ids is known by the other one as well, and a row without such a sheet costs no index', () => {
  const digitalNumber = '25312000000012345678'
  const plain = sampleApplication({ first: 1 })
  const both = { ...plain, bills: plain.bills.map(bill => ({ ...bill, digitalNumber })) }
  expect(importApplication(undefined, plain, [], 1)).not.toHaveProperty('aliases')
  const row = importApplication(undefined, both, [first], 1)
  expect(row.aliases).toEqual([digitalNumber])
  expect(moveSheets(row, { sheets: [first], place: 'handedOver', slipNo: null }, 2).aliases).toEqual([digitalNumber])
})

test('an application waits in one list: to be collected, or to be mailed, by the way last asked for', () => {
  const row = importApplication(undefined, sampleApplication({ first: 1, delivery: 'sf' }), [first], 3)
  expect(row).toMatchObject({ toMailSince: 3 })
  expect(row).not.toHaveProperty('waitingSince')
  const changed = changeDelivery(row, deliveryChanged('pickup'))
  expect(changed).toMatchObject({ waitingSince: 3, deliveryChange: { to: 'pickup', seq: 5 }, delivery: 'sf' })
  expect(changed).not.toHaveProperty('toMailSince')
})

test('a packed sheet is in neither list until its number is void or its parcel comes back', () => {
  const row = importApplication(undefined, sampleApplication({ first: 1, delivery: 'sf' }), [first], 3)
  const packed = notePacking(row, number, parcel('reserved'))
  expect(packed).toMatchObject({ packed: { [first]: number }, parcels: [number] })
  expect(packed).not.toHaveProperty('toMailSince')
  const freed = notePacking(packed, number, parcel('void'))
  expect(freed).toMatchObject({ toMailSince: 3, parcels: [number] })
  expect(freed).not.toHaveProperty('packed')
  const shipped = moveSheets(packed, { sheets: [first], place: 'shipped', slipNo: null }, 6)
  const collected = notePacking(shipped, number, parcel('collected'))
  expect(collected).not.toHaveProperty('packed')
  const back = moveSheets(collected, { sheets: [first], place: 'branch', slipNo: null }, 7)
  expect(back.toMailSince).toBe(7)
})

test('an import keeps what was decided here', () => {
  const application = sampleApplication({ first: 1, delivery: 'sf' })
  const row = importApplication(undefined, application, [first], 3)
  const decided = changeDelivery(correctRecipient(row, recipientCorrected('解子墨')), deliveryChanged('pickup'))
  const packed = notePacking(decided, number, parcel('printed'))
  const { imports: _, ...after } = importApplication(packed, application, [], 8)
  const { imports: __, ...before } = packed
  expect(after).toEqual(before)
})

test('a correction whose data were erased leaves the data of the export', () => {
  const row = importApplication(undefined, sampleApplication({ first: 1 }), [first], 3)
  const corrected = correctRecipient(row, recipientCorrected('解子墨'))
  expect(corrected.recipientCorrection).toMatchObject({ name: '解子墨', seq: 5 })
  expect(correctRecipient(corrected, recipientCorrected(null))).not.toHaveProperty('recipientCorrection')
})

test('a sheet that was out and is here again is known as such until it leaves, whatever is imported meanwhile', () => {
  const moveTo = (
    row: ReturnType<typeof importApplication>,
    place: 'branch' | 'handedOver' | 'sentBack',
    seq: number,
  ) => moveSheets(row, { sheets: [first], place, slipNo: null }, seq)
  const received = moveTo(importApplication(undefined, sampleApplication({ first: 1, sheets: 2 }), [], 1), 'branch', 2)
  expect(received).not.toHaveProperty('cameBack')
  const back = moveTo(moveTo(received, 'handedOver', 3), 'branch', 4)
  expect(back.cameBack).toEqual([first])
  const imported = importApplication(back, sampleApplication({ first: 1, sheets: 2 }), [second], 5)
  expect(imported.cameBack).toEqual([first])
  expect(moveTo(imported, 'sentBack', 6)).not.toHaveProperty('cameBack')
})

test('it is known since when parcels go to somebody else, and nothing else counts as that', () => {
  const application = sampleApplication({ first: 1 })
  const sentTo = (name: string) => ({
    ...application,
    personal: application.personal && { ...application.personal, recipient: name },
  })
  const imported = importApplication(undefined, sentTo('单雪芹'), [first], 1)
  expect(importApplication(imported, sentTo('单雪芹'), [], 2)).not.toHaveProperty('recipientChanged')
  const other = importApplication(imported, sentTo('李四'), [], 3)
  expect(other.recipientChanged).toBe(3)
  expect(importApplication(other, sentTo('李四'), [], 4).recipientChanged).toBe(3)
  const corrected = correctRecipient(other, recipientCorrected('王五'))
  expect(corrected.recipientChanged).toBe(5)
  expect(importApplication(corrected, sentTo('赵六'), [], 6).recipientChanged).toBe(5)
  const erased = { ...imported, personal: null }
  expect(importApplication(erased, sentTo('单雪芹'), [], 7)).not.toHaveProperty('recipientChanged')
})
