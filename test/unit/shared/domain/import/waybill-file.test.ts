import { expect, test } from 'vitest'
import type { Cell } from '../../../../../shared/domain/import/cells.ts'
import {
  judgeKnown,
  mostWaybills,
  offersOf,
  readWaybillFile,
} from '../../../../../shared/domain/import/waybill-file.ts'
import type { Courier } from '../../../../../shared/domain/waybill.ts'

function read(rows: readonly (readonly Cell[])[], courier: Courier | null = null, typed = false) {
  const sheet = { name: '', rows: rows.map((cells, index) => ({ row: index + 1, cells })) }
  return readWaybillFile({ context: { date1904: false, typed }, sheets: [sheet] }, courier)
}

function linesOf(rows: readonly (readonly Cell[])[], courier: Courier | null = null, typed = false) {
  const file = read(rows, courier, typed)
  if (!file.ok) throw new Error(file.error)
  return file.value.lines
}

const faults = (rows: readonly (readonly Cell[])[], courier: Courier | null = null, typed = false) =>
  linesOf(rows, courier, typed).map(({ fault }) => fault?.code ?? null)

test('a text with one number a line is a list', () => {
  const lines = linesOf([['4300000000017'], [null], ['4300000000024']])
  expect(lines.map(({ row, number, fault }) => ({ row, number, fault }))).toEqual([
    { row: 1, number: '4300000000017', fault: null },
    { row: 3, number: '4300000000024', fault: null },
  ])
})

test('the courier is the one most numbers look like, unless a person says which', () => {
  const mixed = [['4300000000017'], ['4300000000024'], ['312000000001']]
  const guessed = read(mixed)
  expect(guessed.ok && guessed.value.courier).toBe('yunda')
  expect(faults(mixed)).toEqual([null, null, 'waybillOfOtherCourier'])
  expect(faults(mixed, 'sf')).toEqual(['waybillOfOtherCourier', 'waybillOfOtherCourier', null])
})

test.each<readonly [string, Cell, boolean, string]>([
  ['a number in exponents', '1.23E+12', false, 'damagedNumber'],
  ['a number in exponents within a workbook', '1.23E+12', true, 'damagedNumber'],
  ['an 18-digit number cell', 430000000001700000, true, 'lostDigits'],
  ['zeros beyond the 15th digit', '430000000001712000', false, 'lostDigits'],
  ['an error of the spreadsheet', '#N/A', true, 'errorCell'],
  ['eleven digits', '31200000001', false, 'waybillFormat'],
  ['words', '号段作废', false, 'waybillFormat'],
  ['nothing beside other content', null, false, 'waybillEmpty'],
])('%s is refused and says why', (_what, cell, typed, code) => {
  expect(
    faults(
      [
        ['运单号', '备注'],
        [cell, 'x'],
      ],
      null,
      typed,
    ),
  ).toEqual([code])
})

test('a whole number in a number cell is taken as it is', () => {
  expect(linesOf([['运单号'], [4300000000017]], null, true)[0]).toMatchObject({ number: '4300000000017', fault: null })
})

test('an 18-digit Yunda barcode is cut to its number, and the cut number counts as a repetition', () => {
  const lines = linesOf([['430000000001712345'], ['4300000000017']], 'yunda')
  expect(lines[0]).toMatchObject({ number: '4300000000017', cut: true, fault: null })
  expect(lines[1]?.fault).toEqual({ code: 'twiceInFile', row: 1 })
})

test('a number that stands twice is taken once and says where it stands first', () => {
  expect(linesOf([['SF1234567890123'], ['sf 1234567890123']])[1]?.fault).toEqual({ code: 'twiceInFile', row: 1 })
})

test('三段码 and 大头笔 are taken as they are, and too long a text is refused', () => {
  const lines = linesOf([
    ['运单号', '三段码', '大头笔'],
    ['4300000000017', '310-A12-000', '上海浦东'],
    ['4300000000024', '', null],
    ['4300000000031', '长'.repeat(41), ''],
  ])
  expect(lines.map(({ route }) => route)).toEqual([
    { code: '310-A12-000', mark: '上海浦东' },
    null,
    { code: '长'.repeat(41), mark: '' },
  ])
  expect(lines[2]?.fault).toEqual({ code: 'routeTooLong' })
})

test('a number the ledger has seen is refused with its state, and is not offered', () => {
  const lines = linesOf([['4300000000017'], ['4300000000024']])
  const judged = judgeKnown(lines, new Map([['4300000000017', 'void']]))
  expect(judged[0]?.fault).toEqual({ code: 'known', state: 'void' })
  expect(offersOf(judged)).toEqual([{ number: '4300000000024', route: null }])
})

test('more lines than one entry can hold are refused as a whole', () => {
  const rows = Array.from({ length: mostWaybills }, (_, index) => [String(4300000000000 + index)])
  expect(linesOf(rows)).toHaveLength(mostWaybills)
  expect(read([...rows, ['4399999999999']])).toEqual({ ok: false, error: 'tooManyNumbers' })
})

test('a file without a column of numbers is refused; a worksheet without one is named', () => {
  expect(read([['订单号'], ['2703729684']])).toEqual({ ok: false, error: 'noNumbers' })
  const file = readWaybillFile(
    {
      context: { date1904: false, typed: true },
      sheets: [
        { name: '说明', rows: [{ row: 1, cells: ['请妥善保管'] }] },
        { name: '单号', rows: [{ row: 1, cells: ['312000000001'] }] },
      ],
    },
    null,
  )
  expect(file.ok && file.value.passedOver).toEqual(['说明'])
})
