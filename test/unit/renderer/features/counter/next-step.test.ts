import { expect, test } from 'vitest'
import { nextStep, sheetsReady, takeStep } from '../../../../../renderer/features/counter/next-step.ts'
import { checkedSheets } from '../../../../../shared/domain/handover-draft.ts'
import { sampleSheet } from '../../../../support/sample-application.ts'
import { sampleRow } from '../../../../support/sample-row.ts'

const here = sampleRow(100, ['branch', 'handedOver', 'branch'])
const other = sampleRow(200, ['branch'])
const away = sampleRow(300, ['expected', 'void'])

test('only the sheets at the branch are handed over', () => {
  expect(sheetsReady(here)).toEqual([sampleSheet(100), sampleSheet(102)])
  expect(takeStep(here, null, []).sheets.map(({ sheet }) => sheet)).toEqual([sampleSheet(100), sampleSheet(102)])
})

test('a handover begins, takes another application in, and is gone back to', () => {
  expect(nextStep(here, null)).toBe('begin')
  const begun = takeStep(here, null, [])
  expect(nextStep(other, begun)).toBe('add')
  expect(nextStep(here, begun)).toBe('resume')
  expect(takeStep(other, begun, []).sheets).toHaveLength(3)
  expect(takeStep(here, begun, []).sheets).toHaveLength(2)
})

test('an application without a sheet here has no next step', () => {
  expect(nextStep(away, null)).toBeNull()
  expect(nextStep(away, takeStep(here, null, []))).toBeNull()
})

test('sheets scanned at the counter count as scanned in the handover, and nothing else does', () => {
  const draft = takeStep(here, null, [sampleSheet(102), sampleSheet(101), sampleSheet(999)])
  expect(checkedSheets(draft)).toEqual([{ sheet: sampleSheet(102), application: here.key, checked: { how: 'scan' } }])
})

test('what goes by courier is not handed over, until the customer wants to collect it', () => {
  const byCourier = sampleRow(400, ['branch', 'branch'], { delivery: 'sf' })
  expect(nextStep(byCourier, null)).toBeNull()
  expect(nextStep({ ...byCourier, deliveryChange: { to: 'pickup', seq: 9 } }, null)).toBe('begin')
  expect(sheetsReady({ ...here, packed: { [sampleSheet(100)]: 'SF9999000010007' } })).toEqual([sampleSheet(102)])
})
