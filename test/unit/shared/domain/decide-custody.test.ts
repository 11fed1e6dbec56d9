import { expect, test } from 'vitest'
import type { Command } from '../../../../shared/domain/command.ts'
import { type CustodyState, emptyCustody, evolve } from '../../../../shared/domain/custody.ts'
import { decide } from '../../../../shared/domain/decide-custody.ts'
import { batchOf, entryOf, importEntry } from '../../../support/custody-model.ts'
import { handOver, sampleSheet } from '../../../support/sample-application.ts'

const context = { branchCode: 'SH', day: '2026-11-22' }
const reason = '换抬头'
const slipNo = 'SH-20261122-0001'

/** A1: sheets 1 and 2 at the branch. A2: 3 at the branch, 4 expected. */
function openState(): CustodyState {
  const state = emptyCustody()
  evolve(state, importEntry(1), [batchOf('A1', [1, 2], [1, 2]), batchOf('A2', [3, 4], [3])])
  return state
}

let lastSeq = 1
function apply(state: CustodyState, command: Command, day = context.day) {
  const decided = decide(state, command, { ...context, day })
  if (!decided.ok) throw new Error(JSON.stringify(decided.error))
  lastSeq += 1
  evolve(state, entryOf(decided.value, lastSeq))
  return decided.value
}

function refusal(state: CustodyState, command: Command) {
  const decided = decide(state, command, context)
  return decided.ok ? null : decided.error
}

const takeBack = (...numbers: number[]): Command => ({
  ...{ kind: 'takeBack', sheets: numbers.map(sampleSheet), reason, documentKind: null, collector: null },
})
const sendBack = (...numbers: number[]): Command => ({ kind: 'sendBack', sheets: numbers.map(sampleSheet), reason })
const receive = (...numbers: number[]): Command => ({ kind: 'receive', sheets: numbers.map(sampleSheet), via: 'scan' })
const link = (oldNumber: number, newNumber: number): Command => ({
  ...{ kind: 'linkReissue', oldSheet: sampleSheet(oldNumber), newSheet: sampleSheet(newNumber) },
})

test('slip numbers count from 1 each day and are shared by all kinds of slip', () => {
  const state = openState()
  expect(apply(state, handOver('A1', [1])).body).toMatchObject({ slipNo: 'SH-20261122-0001' })
  expect(apply(state, takeBack(1)).body).toMatchObject({ slipNo: 'SH-20261122-0002' })
  expect(apply(state, sendBack(1)).body).toMatchObject({ slipNo: 'SH-20261122-0003' })
  expect(apply(state, handOver('A1', [2]), '2026-11-23').body).toMatchObject({ slipNo: 'SH-20261123-0001' })
})

test('a voided slip’s number is not used again', () => {
  const state = openState()
  apply(state, handOver('A1', [1]))
  apply(state, { kind: 'voidHandover', slipNo, reason })
  expect(apply(state, handOver('A1', [1])).body).toMatchObject({ slipNo: 'SH-20261122-0002' })
})

test('several applications go to one collector in one handover', () => {
  const state = openState()
  const both = { ...handOver('A1', [1]), sheets: [...handOver('A1', [1]).sheets, ...handOver('A2', [3]).sheets] }
  expect(apply(state, both).body).toMatchObject({ sheets: [{ application: 'A1' }, { application: 'A2' }] })
})

test('who collects, what was remarked and why a sheet was ticked is personal and not in the body', () => {
  const byHand = [{ sheet: sampleSheet(1), application: 'A1', how: 'hand' as const }]
  const command = {
    ...handOver('A1', []),
    sheets: byHand,
    handReasons: { [sampleSheet(1)]: '二维码破损' },
    remark: '加急',
  }
  const draft = apply(openState(), command)
  expect(draft.personal).toMatchObject({ remark: '加急', handReasons: { [sampleSheet(1)]: '二维码破损' } })
  expect(JSON.stringify(draft.body)).not.toMatch(/单雪芹|加急|破损/)
})

test('a second handover tells where the sheet went, with which entry and slip', () => {
  const state = openState()
  apply(state, handOver('A1', [1]))
  expect(refusal(state, handOver('A1', [1]))).toEqual({
    ...{ code: 'sheetElsewhere', sheet: sampleSheet(1), place: 'handedOver', seq: lastSeq, slipNo },
  })
})

test('one sheet that cannot go holds back the whole handover', () => {
  const state = openState()
  expect(refusal(state, handOver('A2', [3, 4]))).toEqual({ code: 'sheetNotReceived', sheet: sampleSheet(4) })
  expect(refusal(state, handOver('A1', [1, 3]))).toMatchObject({ code: 'sheetOfOtherApplication', application: 'A2' })
  expect(refusal(state, handOver('A1', [1, 1]))).toEqual({ code: 'sheetTwice', sheet: sampleSheet(1) })
  expect(refusal(state, handOver('A1', [1, 99]))).toEqual({ code: 'sheetUnknown', sheet: sampleSheet(99) })
  expect(refusal(state, handOver('A1', []))).toEqual({ code: 'noSheets' })
})

test('a sheet ticked by hand needs a reason that says something', () => {
  const byHand = [{ sheet: sampleSheet(1), application: 'A1', how: 'hand' as const }]
  const command = { ...handOver('A1', []), sheets: byHand }
  for (const handReasons of [{}, { [sampleSheet(1)]: '  ' }, { [sampleSheet(2)]: '二维码破损' }])
    expect(refusal(openState(), { ...command, handReasons })).toEqual({
      code: 'handReasonMissing',
      sheet: sampleSheet(1),
    })
})

test('only expected sheets can be received', () => {
  const state = openState()
  expect(refusal(state, receive(1))).toMatchObject({ code: 'sheetElsewhere', place: 'branch' })
  expect(refusal(state, receive(4, 99))).toEqual({ code: 'sheetUnknown', sheet: sampleSheet(99) })
  apply(state, receive(4))
  expect(refusal(state, receive(4))).toMatchObject({ code: 'sheetElsewhere' })
})

test('a handover is voided once, as a whole, while its sheets are still out', () => {
  const state = openState()
  const voidIt: Command = { kind: 'voidHandover', slipNo, reason }
  expect(refusal(state, voidIt)).toEqual({ code: 'slipUnknown', slipNo })
  apply(state, handOver('A1', [1, 2]))
  expect(refusal(state, { ...voidIt, reason: '' })).toEqual({ code: 'reasonMissing' })
  apply(state, takeBack(2))
  expect(refusal(state, voidIt)).toEqual({ code: 'sheetMovedSince', sheet: sampleSheet(2), slipNo })
  apply(state, handOver('A1', [2]))
  expect(refusal(state, voidIt)).toMatchObject({ code: 'sheetMovedSince' })
  const second: Command = { ...voidIt, slipNo: 'SH-20261122-0003' }
  apply(state, second)
  expect(refusal(state, second)).toMatchObject({ code: 'slipAlreadyVoid' })
  expect(refusal(state, { ...voidIt, slipNo: 'SH-20261122-0002' })).toMatchObject({ code: 'slipNotHandover' })
})

test('only sheets a customer has can be taken back, only sheets at the branch sent back or declared void', () => {
  const state = openState()
  expect(refusal(state, takeBack(1))).toMatchObject({ code: 'sheetElsewhere', place: 'branch' })
  apply(state, handOver('A1', [1]))
  expect(refusal(state, sendBack(1))).toMatchObject({ code: 'sheetElsewhere', place: 'handedOver' })
  expect(refusal(state, { kind: 'voidSheets', sheets: [sampleSheet(1)], reason })).toMatchObject({
    code: 'sheetElsewhere',
  })
  expect(refusal(state, { ...sendBack(2), reason: ' ' } as Command)).toEqual({ code: 'reasonMissing' })
  expect(refusal(state, { ...takeBack(1), reason: ' ' } as Command)).toEqual({ code: 'reasonMissing' })
  expect(refusal(state, { kind: 'voidSheets', sheets: [], reason })).toEqual({ code: 'noSheets' })
})

test('a void sheet never moves again', () => {
  const state = openState()
  apply(state, { kind: 'voidSheets', sheets: [sampleSheet(1)], reason })
  for (const command of [handOver('A1', [1]), takeBack(1), sendBack(1), receive(1)])
    expect(refusal(state, command)).toMatchObject({ code: 'sheetElsewhere', place: 'void' })
})

test('a reissue is linked once, to a sheet that was sent back', () => {
  const state = openState()
  expect(refusal(state, link(1, 2))).toMatchObject({ code: 'sheetElsewhere', place: 'branch' })
  apply(state, sendBack(1))
  expect(refusal(state, link(1, 99))).toEqual({ code: 'sheetUnknown', sheet: sampleSheet(99) })
  expect(refusal(state, link(1, 1))).toEqual({ code: 'sheetTwice', sheet: sampleSheet(1) })
  apply(state, link(1, 2))
  expect(state.sheets.get(sampleSheet(2))?.reissueOf).toBe(sampleSheet(1))
  expect(refusal(state, link(1, 3))).toEqual({ code: 'reissueAlreadyLinked', sheet: sampleSheet(2) })
  apply(state, sendBack(3))
  expect(refusal(state, link(3, 2))).toEqual({ code: 'reissueAlreadyLinked', sheet: sampleSheet(2) })
})

test('reissues never lead back to themselves', () => {
  const state = openState()
  apply(state, sendBack(1))
  apply(state, sendBack(2))
  apply(state, sendBack(3))
  apply(state, link(1, 2))
  apply(state, link(2, 3))
  expect(refusal(state, link(3, 1))).toEqual({ code: 'reissueAlreadyLinked', sheet: sampleSheet(3) })
})

test('reprints count from 1 on any slip, and a reveal needs an application', () => {
  const state = openState()
  apply(state, handOver('A1', [1]))
  expect(apply(state, { kind: 'reprint', slipNo }).body).toEqual({ slipNo, reprint: 1 })
  expect(apply(state, { kind: 'reprint', slipNo }).body).toEqual({ slipNo, reprint: 2 })
  expect(refusal(state, { kind: 'reprint', slipNo: 'SH-20261122-0009' })).toMatchObject({ code: 'slipUnknown' })
  expect(refusal(state, { kind: 'reveal', application: 'A9' })).toEqual({
    code: 'applicationUnknown',
    application: 'A9',
  })
})

test('deciding changes nothing', () => {
  const state = openState()
  const before = structuredClone(state)
  for (const command of [handOver('A1', [1]), receive(4), sendBack(1), takeBack(1)]) decide(state, command, context)
  expect(state).toEqual(before)
})
