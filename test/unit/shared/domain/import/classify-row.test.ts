import { expect, test } from 'vitest'
import type { Cell } from '../../../../../shared/domain/import/cells.ts'
import { classifyRow } from '../../../../../shared/domain/import/classify-row.ts'
import type { FieldName } from '../../../../../shared/domain/import/fields.ts'
import { exportColumns, exportHeader, exportRow } from '../../../../support/export-file.ts'
import { headerOf } from '../../../../support/read-row.ts'

const header = headerOf()

function cells(fields: Partial<Record<FieldName, Cell>>): Cell[] {
  return exportColumns.map(([field]) => fields[field] ?? null)
}

test('a row of the export is data', () => {
  expect(classifyRow(exportRow() as Cell[], header)).toBe('data')
})

test('an empty row is blank', () => {
  expect(classifyRow([], header)).toBe('blank')
  expect(classifyRow([null, null], header)).toBe('blank')
})

test('a total row is passed over wherever its word stands', () => {
  expect(classifyRow(cells({ applicationNo: '合计', amount: 1, tax: 2, total: 3 }), header)).toBe('total')
  expect(classifyRow(cells({ email: '总 计：', amount: 1, tax: 2, total: 3 }), header)).toBe('total')
  expect(classifyRow(cells({ orderNo: 'Grand total', total: 3 }), header)).toBe('total')
})

test('a sheet whose buyer is called 合计 is data', () => {
  expect(classifyRow(exportRow({ title: '合计' }) as Cell[], header)).toBe('data')
})

test('a remark below the table is passed over, also in the first column', () => {
  expect(classifyRow(cells({ applicationNo: '共 600 条记录' }), header)).toBe('note')
  expect(classifyRow(cells({ email: '制表：朱琴琴', title: null, remark: '2026-11-22' }), header)).toBe('note')
})

test('a row cut off after its number is data, so that it is refused and not lost', () => {
  expect(classifyRow(cells({ applicationNo: 'FP20261017000001' }), header)).toBe('data')
})

test('a header repeated on each page is passed over', () => {
  expect(classifyRow(exportHeader, header)).toBe('header')
})
