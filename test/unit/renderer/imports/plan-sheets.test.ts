import { expect, test } from 'vitest'
import { planSheets } from '../../../../renderer/imports/plan-sheets.ts'
import type { Spreadsheet } from '../../../../renderer/imports/spreadsheet.ts'
import type { Cell } from '../../../../shared/domain/import/cells.ts'
import { exportHeader, exportRow } from '../../../support/export-file.ts'

function workbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Spreadsheet {
  return {
    format: 'xlsx',
    encoding: null,
    separator: null,
    context: { date1904: false, typed: true },
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows.map((cells, index) => ({ row: index + 1, cells })),
    })),
  }
}

const data = exportRow() as Cell[]

test('every worksheet that is a list of applications is read, the others are named', () => {
  const plan = planSheets(
    workbook({
      说明: [
        ['操作', '说明'],
        ['1', '导出'],
      ],
      已开具: [exportHeader, data],
      已邮寄: [exportHeader, data],
      空: [],
    }),
    {},
  )
  if (plan?.kind !== 'read') throw new Error('not read')
  expect(plan.sheets.map(({ sheet }) => sheet.name)).toEqual(['已开具', '已邮寄'])
  expect(plan.passedOver).toEqual(['说明'])
})

test('a list with an unknown column is asked about, with samples', () => {
  const plan = planSheets(workbook({ a: [['标题'], [...exportHeader, '批次'], [...data, 'B7']] }), {})
  if (plan?.kind !== 'mapping') throw new Error('not asked')
  expect(plan.columns.at(-1)).toEqual({ header: '批次', plain: '批次', meaning: null })
  expect(plan.columns[0]).toEqual({ header: '申请单号', plain: '申请单号', meaning: 'applicationNo' })
  expect(plan.samples).toHaveLength(1)
  expect(plan.samples[0]?.at(-1)).toBe('B7')
  const remembered = { [plan.signature]: { 批次: 'ignore' } }
  expect(
    planSheets(
      workbook({
        a: [
          [...exportHeader, '批次'],
          [...data, 'B7'],
        ],
      }),
      remembered,
    )?.kind,
  ).toBe('read')
})

test('where nothing is recognised the widest worksheet is asked about', () => {
  const plan = planSheets(
    workbook({
      a: [['x', 'y']],
      b: [
        ['A', 'B', 'C'],
        ['1', '2', '3'],
      ],
    }),
    {},
  )
  expect(plan).toMatchObject({ kind: 'mapping', sheet: 'b', missing: ['orderNo', 'title'] })
})

test('without anything like a header there is no plan', () => {
  expect(planSheets(workbook({ a: [['说明']] }), {})).toBeNull()
})
