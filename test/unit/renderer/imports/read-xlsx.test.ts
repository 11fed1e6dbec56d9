import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { readXlsx } from '../../../../renderer/imports/read-xlsx.ts'
import { exportHeader, exportRow, toXlsx } from '../../../support/export-file.ts'

async function read(bytes: Uint8Array) {
  const result = await readXlsx(new Uint8Array(bytes), () => {})
  if (!result.ok) throw new Error(result.error)
  return result.value
}

test('text stays text and numbers stay numbers', async () => {
  const { sheets } = await read(await toXlsx({ a: [['05797497', 5797497, 47901.71, '2.34E+19', null, ' 王 ', true]] }))
  expect(sheets[0]?.rows[0]?.cells).toEqual(['05797497', 5797497, 47901.71, '2.34E+19', null, '王', 'TRUE'])
})

test('a date becomes its day, a date with a time both', async () => {
  const bytes = await toXlsx({ a: [[new Date('2026-11-03T00:00:00Z'), new Date('2026-11-03T10:22:00Z')]] })
  expect((await read(bytes)).sheets[0]?.rows[0]?.cells).toEqual(['2026-11-03', '2026-11-03 10:22'])
})

test('the date system of the workbook is told', async () => {
  expect((await read(await toXlsx({ a: [['x']] }))).context).toEqual({ date1904: false, typed: true })
  expect((await read(await toXlsx({ a: [['x']] }, { date1904: true }))).context.date1904).toBe(true)
})

test('several worksheets are read under their names, hidden ones are not', async () => {
  const bytes = await toXlsx(
    { '说明 & "1"': [['a']], 已开具: [exportHeader, exportRow()], 旧: [['x']] },
    { hidden: ['旧'] },
  )
  const { sheets } = await read(bytes)
  expect(sheets.map(sheet => [sheet.name, sheet.rows.length])).toEqual([
    ['说明 & "1"', 1],
    ['已开具', 2],
  ])
  expect(sheets[1]?.rows[1]?.cells.slice(0, 2)).toEqual(['FP20261017000001', '2703729684'])
})

test('rows keep the numbers a spreadsheet shows, whatever lies between them', async () => {
  const bytes = await toXlsx({ a: [['a'], [], [], ['b']] })
  const rows = (await read(bytes)).sheets[0]?.rows.filter(({ cells }) => cells.some(cell => cell !== null))
  expect(rows?.map(({ row }) => row)).toEqual([1, 4])
})

test('shared and inline texts are read alike', async () => {
  for (const stringMode of ['shared', 'inline'] as const) {
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [['镕', '镕', 'a<b>&']] }], stringMode })
    expect((await read(bytes)).sheets[0]?.rows[0]?.cells).toEqual(['镕', '镕', 'a<b>&'])
  }
})

test('the value of a formula is read, not the formula', async () => {
  const cells = new Map([
    ['0,0', { value: '05797497', formula: 'TEXT(5797497,"00000000")', formulaResult: '05797497' }],
  ])
  const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [['x']], cells }] })
  expect((await read(bytes)).sheets[0]?.rows[0]?.cells).toEqual(['05797497'])
})

test('damaged content is refused, not half read', async () => {
  const bytes = await toXlsx({ a: Array.from({ length: 500 }, () => exportRow()) })
  const end = bytes.length - 3000
  const damaged = bytes.map((byte, index) => (index > 2000 && index < end ? byte ^ 0x55 : byte))
  expect(await readXlsx(damaged, () => {})).toEqual({ ok: false, error: 'damaged' })
})
