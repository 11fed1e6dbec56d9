import { expect, test } from 'vitest'
import {
  chooseMeaning,
  countUndecided,
  fieldGroups,
  findNeeded,
  ignoreRest,
  initialChoices,
  toMapping,
} from '../../../../../renderer/features/imports/column-choices.ts'
import type { MappingRequest } from '../../../../../renderer/imports/import-preview.ts'
import { fieldNames } from '../../../../../shared/domain/import/fields.ts'

const request: MappingRequest = {
  kind: 'mapping',
  sheet: '',
  signature: '4-abc',
  columns: [
    { header: '流水', plain: '流水', meaning: null },
    { header: '发票抬头', plain: '发票抬头', meaning: 'title' },
    { header: '', plain: '', meaning: 'ignore' },
    { header: '流水 ', plain: '流水', meaning: null },
  ],
  missing: ['orderNo'],
  samples: [],
}

test('every field can be chosen, each in one group', () => {
  const offered = Object.values(fieldGroups).flat()
  expect(offered.toSorted()).toEqual(fieldNames.toSorted())
})

test('a column without a header is not asked about, one of the same name only once', () => {
  expect(initialChoices(request, {})).toEqual({ 流水: null, 发票抬头: 'title' })
})

test('what a person said before comes before what the desk takes a column for', () => {
  expect(initialChoices(request, { 流水: 'orderNo', 发票抬头: 'payer' })).toEqual({
    流水: 'orderNo',
    发票抬头: 'payer',
  })
  expect(initialChoices(request, { 流水: 'ignore' })).toMatchObject({ 流水: 'ignore' })
})

test('a field belongs to one column: choosing it elsewhere opens the column that had it', () => {
  const moved = chooseMeaning({ 甲: 'orderNo', 乙: null }, '乙', 'orderNo')
  expect(moved).toEqual({ 甲: null, 乙: 'orderNo' })
  expect(countUndecided(moved)).toBe(1)
  expect(chooseMeaning({ 甲: 'ignore', 乙: null }, '乙', 'ignore')).toEqual({ 甲: 'ignore', 乙: 'ignore' })
})

test('a title and one of order and application number are needed', () => {
  expect(findNeeded({ 甲: 'title', 乙: 'applicationNo' })).toEqual({ key: true, title: true })
  expect(findNeeded({ 甲: 'title', 乙: 'email' })).toEqual({ key: false, title: true })
})

test('what is left over is left out, and remembered as left out', () => {
  const rest = ignoreRest({ 甲: 'title', 乙: null })
  expect(rest).toEqual({ 甲: 'title', 乙: 'ignore' })
  expect(toMapping(rest)).toEqual({ 甲: 'title', 乙: 'ignore' })
})
