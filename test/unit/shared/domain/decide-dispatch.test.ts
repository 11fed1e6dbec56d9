import { expect, test } from 'vitest'
import type { Command } from '../../../../shared/domain/command.ts'
import { balanceOf, type CustodyState, emptyCustody, evolve } from '../../../../shared/domain/custody.ts'
import { decide } from '../../../../shared/domain/decide-custody.ts'
import { decideLabelsPrinted } from '../../../../shared/domain/decide-dispatch.ts'
import type { Draft } from '../../../../shared/domain/entry.ts'
import type { Courier } from '../../../../shared/domain/waybill.ts'
import { addWaybills, batchOf, entryOf, importEntry, modelNumbers } from '../../../support/custody-model.ts'
import { handOver, sampleSheet } from '../../../support/sample-application.ts'

const context = { branchCode: 'SH', day: '2026-11-22' }
const reason = '地址有误'
const [sf1 = '', sf2 = '', sf3 = '', own = ''] = modelNumbers.sf
const [yunda1 = ''] = modelNumbers.yunda

/** A1: sheets 1 and 2, A2: 3, A3: 4 at the branch. A4: 5 expected. Three SF numbers and one Yunda number in pools. */
function openState(): CustodyState {
  const state = emptyCustody()
  const batch = [batchOf('A1', [1, 2], [1, 2]), batchOf('A2', [3], [3]), batchOf('A3', [4], [4]), batchOf('A4', [5])]
  evolve(state, importEntry(1), batch)
  apply(state, addWaybills('sf', [sf1, sf2, sf3]))
  apply(state, addWaybills('yunda', [yunda1]))
  return state
}

let lastSeq = 1
function append(state: CustodyState, draft: Draft): Draft {
  lastSeq += 1
  evolve(state, entryOf(draft, lastSeq))
  return draft
}

function apply(state: CustodyState, command: Command, day = context.day): Draft {
  const decided = decide(state, command, { ...context, day })
  if (!decided.ok) throw new Error(JSON.stringify(decided.error))
  return append(state, decided.value)
}

function refusal(state: CustodyState, command: Command) {
  const decided = decide(state, command, context)
  return decided.ok ? null : decided.error
}

function print(state: CustodyState, ...waybills: string[]): void {
  const decided = decideLabelsPrinted(state, waybills, 'printer')
  if (!decided.ok) throw new Error(JSON.stringify(decided.error))
  append(state, decided.value)
}

const parcel = (application: string, ...numbers: number[]) => ({ application, sheets: numbers.map(sampleSheet) })
const reserve = (...parcels: ReturnType<typeof parcel>[]): Command => ({
  ...{ kind: 'reserveLabels', courier: 'sf', account: 'A1', freightCollect: true, parcels },
})
const ownPaper = (waybill: string, courier: Courier = 'sf', packed = parcel('A1', 1)): Command => ({
  ...{ kind: 'useOwnWaybill', courier, waybill, ...packed },
})
const collect = (waybill: string, courier: Courier = 'sf'): Command => ({ kind: 'collectParcel', courier, waybill })
const undo = (waybill: string): Command => ({ kind: 'undoCollection', waybill })
const close = (courier: Courier = 'sf'): Command => ({ kind: 'closeManifest', courier })
const giveBack = (waybill: string, why = reason): Command => ({ kind: 'returnParcel', waybill, reason: why })
const voidThem = (...waybills: string[]): Command => ({ kind: 'voidWaybills', waybills, reason })

test('numbers are given out in the order the courier gave them, and each batch has a number of the day', () => {
  const state = openState()
  const batch = apply(state, reserve(parcel('A1', 1, 2), parcel('A2', 3)))
  expect(batch.body).toMatchObject({
    batchNo: 'SH-L20261122-001',
    labels: [
      { waybill: sf1, application: 'A1' },
      { waybill: sf2, application: 'A2' },
    ],
  })
  expect(apply(state, reserve(parcel('A3', 4))).body).toMatchObject({
    batchNo: 'SH-L20261122-002',
    labels: [{ waybill: sf3 }],
  })
  expect(refusal(state, reserve(parcel('A1', 1)))).toMatchObject({ code: 'sheetInParcel', waybill: sf1 })
})

test('document numbers count from 1 each day, each kind for itself', () => {
  const state = openState()
  apply(state, ownPaper(own))
  apply(state, collect(own))
  expect(apply(state, close()).body).toMatchObject({ manifestNo: 'SH-M20261122-001' })
  apply(state, ownPaper('SF9999999999999', 'sf', parcel('A2', 3)))
  apply(state, collect('SF9999999999999'))
  expect(apply(state, close(), '2026-11-23').body).toMatchObject({ manifestNo: 'SH-M20261123-001' })
  expect(apply(state, { kind: 'exportChanges', headers: 'en' }).body).toMatchObject({
    exportNo: 'SH-E20261122-001',
    since: 0,
  })
  const since = lastSeq
  expect(apply(state, { kind: 'exportChanges', headers: 'en' }).body).toMatchObject({
    exportNo: 'SH-E20261122-002',
    since,
  })
})

test('a void number is passed over and never comes back', () => {
  const state = openState()
  apply(state, voidThem(sf1))
  expect(apply(state, reserve(parcel('A1', 1))).body).toMatchObject({ labels: [{ waybill: sf2 }] })
  apply(state, voidThem(sf2))
  expect(apply(state, reserve(parcel('A1', 1))).body).toMatchObject({ labels: [{ waybill: sf3 }] })
  for (const number of [sf1, sf2]) {
    expect(refusal(state, addWaybills('sf', [number]))).toEqual({
      code: 'waybillKnown',
      waybill: number,
      state: 'void',
    })
    expect(refusal(state, ownPaper(number, 'sf', parcel('A2', 3)))).toMatchObject({ code: 'waybillKnown' })
    expect(refusal(state, voidThem(number))).toMatchObject({ code: 'waybillState', state: 'void' })
    expect(refusal(state, collect(number))).toMatchObject({ code: 'waybillState', state: 'void' })
  }
  expect(refusal(state, reserve(parcel('A2', 3)))).toEqual({ code: 'poolTooSmall', needed: 1, left: 0 })
})

test('the sheets of a void number are free for another way', () => {
  const state = openState()
  apply(state, reserve(parcel('A1', 1, 2)))
  expect(refusal(state, handOver('A1', [1]))).toEqual({
    ...{ code: 'sheetInParcel', sheet: sampleSheet(1), waybill: sf1 },
  })
  apply(state, voidThem(sf1))
  expect(refusal(state, handOver('A1', [1]))).toBeNull()
  expect(refusal(state, ownPaper(own, 'sf', parcel('A1', 2)))).toBeNull()
})

test('a sheet that waits for its courier goes no other way', () => {
  const state = openState()
  apply(state, ownPaper(own, 'sf', parcel('A1', 1)))
  const sheets = [sampleSheet(1)]
  for (const command of [
    handOver('A1', [1]),
    { kind: 'sendBack', sheets, reason } as const,
    { kind: 'voidSheets', sheets, reason } as const,
    reserve(parcel('A1', 1)),
    ownPaper('SF9999999999999'),
  ])
    expect(refusal(state, command), command.kind).toMatchObject({ code: 'sheetInParcel', waybill: own })
  expect(refusal(state, { kind: 'changeDelivery', application: 'A1', from: 'sf', to: 'pickup', reason })).toMatchObject(
    { code: 'sheetInParcel' },
  )
})

test('a shipped sheet cannot be handed over, a handed-over sheet cannot be shipped, and the count holds at each step', () => {
  const state = openState()
  const holds = () => {
    const { received, expected: _, ...places } = balanceOf(state)
    expect(Object.values(places).reduce((sum, count) => sum + count, 0)).toBe(received)
  }
  const does = (command: Command) => {
    apply(state, command)
    holds()
  }
  does(ownPaper(own, 'sf', parcel('A1', 1)))
  does(handOver('A1', [2]))
  expect(refusal(state, ownPaper('SF9999999999999', 'sf', parcel('A1', 2)))).toMatchObject({
    code: 'sheetElsewhere',
    place: 'handedOver',
  })
  does(collect(own))
  expect(balanceOf(state)).toMatchObject({ branch: 2, handedOver: 1, shipped: 1, received: 4 })
  expect(refusal(state, handOver('A1', [1]))).toMatchObject({ code: 'sheetElsewhere', place: 'shipped' })
  expect(refusal(state, { kind: 'sendBack', sheets: [sampleSheet(1)], reason })).toMatchObject({ place: 'shipped' })
  does(undo(own))
  does(collect(own))
  does(close())
  does(giveBack(own))
  expect(balanceOf(state)).toMatchObject({ branch: 3, shipped: 0 })
  does(handOver('A1', [1]))
})

test('a parcel is one application’s, of sheets that are here', () => {
  const state = openState()
  expect(refusal(state, ownPaper(own, 'sf', parcel('A1', 3)))).toMatchObject({ code: 'sheetOfOtherApplication' })
  expect(refusal(state, ownPaper(own, 'sf', parcel('A4', 5)))).toMatchObject({ code: 'sheetNotReceived' })
  expect(refusal(state, ownPaper(own, 'sf', parcel('A9', 1)))).toMatchObject({ code: 'applicationUnknown' })
  expect(refusal(state, ownPaper(own, 'sf', parcel('A1')))).toEqual({ code: 'noSheets' })
  expect(refusal(state, reserve())).toEqual({ code: 'noWaybills' })
  expect(refusal(state, reserve(parcel('A1', 1), parcel('A1', 2)))).toMatchObject({ code: 'applicationTwice' })
  expect(refusal(state, reserve(parcel('A1', 1, 1)))).toMatchObject({ code: 'sheetTwice' })
  expect(refusal(state, { ...reserve(parcel('A1', 1)), account: 'other' } as Command)).toMatchObject({
    code: 'poolTooSmall',
    left: 0,
  })
})

test('numbers of another form or courier are refused, and an old Yunda barcode is kept as its number', () => {
  const state = openState()
  expect(refusal(state, addWaybills('sf', []))).toEqual({ code: 'noWaybills' })
  expect(refusal(state, addWaybills('sf', [yunda1]))).toMatchObject({ code: 'waybillInvalid' })
  expect(refusal(state, addWaybills('yunda', ['431234567890100001']))).toMatchObject({ code: 'waybillInvalid' })
  expect(refusal(state, addWaybills('sf', [own, own]))).toEqual({ code: 'waybillTwice', waybill: own })
  expect(refusal(state, addWaybills('sf', [own, sf1]))).toMatchObject({ code: 'waybillKnown', state: 'available' })
  expect(refusal(state, ownPaper(yunda1, 'sf'))).toMatchObject({ code: 'waybillInvalid' })
  expect(apply(state, ownPaper('431234567890100001', 'yunda')).body).toMatchObject({ waybill: '4312345678901' })
})

test('only a printed label goes out of the door, with its own courier, once', () => {
  const state = openState()
  apply(state, reserve(parcel('A1', 1)))
  expect(refusal(state, collect('SF0000000000000'))).toMatchObject({ code: 'waybillUnknown' })
  expect(refusal(state, collect(sf2))).toMatchObject({ code: 'waybillState', state: 'available' })
  expect(refusal(state, collect(sf1))).toMatchObject({ code: 'waybillState', state: 'reserved' })
  expect(refusal(state, { kind: 'reprintLabel', waybill: sf1 })).toMatchObject({ state: 'reserved' })
  print(state, sf1)
  expect(refusal(state, collect(sf1, 'yunda'))).toMatchObject({ code: 'waybillOfOtherCourier', courier: 'sf' })
  expect(apply(state, { kind: 'reprintLabel', waybill: sf1 }).body).toMatchObject({ reprint: 1 })
  expect(apply(state, { kind: 'reprintLabel', waybill: sf1 }).body).toMatchObject({ reprint: 2 })
  expect(apply(state, collect(sf1)).body).toMatchObject({ ...parcel('A1', 1), courier: 'sf', waybill: sf1 })
  expect(refusal(state, collect(sf1))).toMatchObject({ code: 'waybillState', state: 'collected' })
  expect(refusal(state, voidThem(sf1))).toMatchObject({ code: 'waybillState', state: 'collected' })
})

test('labels are noted as printed once; what is printed already is left out', () => {
  const state = openState()
  apply(state, reserve(parcel('A1', 1), parcel('A2', 3)))
  print(state, sf1)
  expect(decideLabelsPrinted(state, [sf1, sf2, sf3, 'unknown'], 'person')).toMatchObject({
    ok: true,
    value: { body: { waybills: [sf2], word: 'person' } },
  })
  expect(decideLabelsPrinted(state, [sf1], 'printer')).toEqual({ ok: false, error: { code: 'noWaybills' } })
})

test('a collection can be undone until its manifest is closed', () => {
  const state = openState()
  apply(state, ownPaper(own))
  expect(refusal(state, undo(own))).toMatchObject({ code: 'waybillState', state: 'printed' })
  apply(state, collect(own))
  apply(state, undo(own))
  expect(state.sheets.get(sampleSheet(1))?.place).toBe('branch')
  expect(refusal(state, handOver('A1', [1]))).toMatchObject({ code: 'sheetInParcel' })
  expect(refusal(state, close())).toEqual({ code: 'nothingCollected' })
  apply(state, collect(own))
  apply(state, close())
  expect(refusal(state, undo(own))).toEqual({
    ...{ code: 'manifestAlreadyClosed', waybill: own, manifestNo: 'SH-M20261122-001' },
  })
})

test('a manifest names what one courier took since the last, in the order of scanning', () => {
  const state = openState()
  apply(state, ownPaper(own, 'sf', parcel('A1', 1)))
  apply(state, ownPaper(yunda1.replace(/.$/, '9'), 'yunda', parcel('A1', 2)))
  apply(state, reserve(parcel('A2', 3), parcel('A3', 4)))
  print(state, sf1, sf2)
  for (const number of [sf2, own]) apply(state, collect(number))
  apply(state, collect(yunda1.replace(/.$/, '9'), 'yunda'))
  expect(apply(state, close()).body).toMatchObject({ courier: 'sf', waybills: [sf2, own] })
  expect(state.dispatch.waybills.get(sf1)).toMatchObject({ state: 'printed', manifestNo: null })
  apply(state, collect(sf1))
  expect(apply(state, close()).body).toMatchObject({ manifestNo: 'SH-M20261122-002', waybills: [sf1] })
  expect(apply(state, close('yunda')).body).toMatchObject({ manifestNo: 'SH-M20261122-003' })
})

test('a parcel that comes back returns its sheets once, for a reason; its number stays used', () => {
  const state = openState()
  apply(state, ownPaper(own, 'sf', parcel('A1', 1, 2)))
  expect(refusal(state, giveBack(own))).toMatchObject({ code: 'waybillState', state: 'printed' })
  apply(state, collect(own))
  apply(state, close())
  expect(refusal(state, giveBack(own, ' '))).toEqual({ code: 'reasonMissing' })
  expect(apply(state, giveBack(own))).toMatchObject({
    body: { waybill: own, ...parcel('A1', 1, 2) },
    personal: { reason },
  })
  expect(refusal(state, giveBack(own))).toEqual({ code: 'parcelAlreadyReturned', waybill: own })
  expect(refusal(state, ownPaper(own))).toMatchObject({ code: 'waybillKnown', state: 'collected' })
  expect(refusal(state, collect(own))).toMatchObject({ code: 'waybillState' })
  expect(apply(state, reserve(parcel('A1', 1, 2))).body).toMatchObject({ labels: [{ waybill: sf1 }] })
})

test('a customer may bring a sheet that came by courier; the parcel then returns without it, or not at all', () => {
  const state = openState()
  apply(state, ownPaper(own, 'sf', parcel('A1', 1, 2)))
  apply(state, collect(own))
  const [first = '', second = ''] = parcel('A1', 1, 2).sheets
  const bring = (sheet: string): Command => ({
    kind: 'takeBack',
    sheets: [sheet],
    reason,
    documentKind: null,
    collector: null,
  })
  apply(state, bring(first))
  expect(state.sheets.get(first)?.place).toBe('branch')
  expect(refusal(state, undo(own))).toMatchObject({ code: 'sheetElsewhere', sheet: first })
  expect(apply(state, giveBack(own)).body).toMatchObject({ sheets: [second] })

  apply(state, ownPaper('SF9999999999999', 'sf', parcel('A1', 1, 2)))
  apply(state, collect('SF9999999999999'))
  for (const sheet of [first, second]) apply(state, bring(sheet))
  expect(refusal(state, giveBack('SF9999999999999'))).toMatchObject({ code: 'parcelAlreadyReturned' })
})

test('the courier does not sign for a parcel that came back before the manifest was closed', () => {
  const state = openState()
  apply(state, ownPaper(own, 'sf', parcel('A1', 1)))
  apply(state, collect(own))
  apply(state, giveBack(own))
  expect(refusal(state, close())).toEqual({ code: 'nothingCollected' })
  expect(refusal(state, undo(own))).toEqual({ code: 'parcelAlreadyReturned', waybill: own })
})

test('why a number is void, a parcel came back, or another way was wanted is personal and not in the body', () => {
  const state = openState()
  const recipient = { name: '王晓岚', phone: '13812345606', address: '科苑路88号', postcode: '' }
  const drafts = [
    apply(state, voidThem(sf1)),
    apply(state, { kind: 'correctRecipient', application: 'A1', recipient, reason }),
    apply(state, { kind: 'changeDelivery', application: 'A1', from: 'sf', to: 'pickup', reason }),
  ]
  for (const { body, personal } of drafts) {
    expect(personal).toMatchObject({ reason })
    expect(JSON.stringify(body)).not.toMatch(/地址有误|王晓岚|13812345606|科苑路/)
  }
})

test('corrections are about a known application, for a reason, and change something', () => {
  const state = openState()
  const recipient = { name: '', phone: '', address: '', postcode: '' }
  const correct: Command = { kind: 'correctRecipient', application: 'A9', recipient, reason }
  expect(refusal(state, correct)).toMatchObject({ code: 'applicationUnknown' })
  expect(refusal(state, { ...correct, application: 'A1', reason: '' })).toEqual({ code: 'reasonMissing' })
  const change: Command = { kind: 'changeDelivery', application: 'A1', from: 'sf', to: 'sf', reason }
  expect(refusal(state, change)).toEqual({ code: 'deliveryUnchanged' })
  expect(refusal(state, { ...change, to: 'yunda', reason: ' ' })).toEqual({ code: 'reasonMissing' })
})
