import { expect, test } from 'vitest'
import type { ApplicationRow } from '../../../../../../renderer/data/db.ts'
import { standingsOf } from '../../../../../../renderer/features/counter/application/bill-standing.ts'
import { timelineOf } from '../../../../../../renderer/features/counter/application/timeline-steps.ts'
import { calendar } from '../../../../../../renderer/host/work-calendar.ts'
import { sampleApplication } from '../../../../../support/sample-application.ts'
import { sampleRow } from '../../../../../support/sample-row.ts'

const times = new Map([
  [1, '2026-11-17T01:00:00.000Z'],
  [2, '2026-11-18T01:00:00.000Z'],
  [3, '2026-11-19T01:00:00.000Z'],
])
const stepsOf = (row: ApplicationRow) => timelineOf(row, standingsOf(row, '2026-11-22', calendar, times))
const written = (row: ApplicationRow) =>
  stepsOf(row).map(
    ({ station, done, date, due }) => `${station} ${done ? (date ?? 'done') : `open ${due ?? ''}`.trim()}`,
  )

test('a waiting application shows what has happened, and since how many working days it waits', () => {
  const row = sampleRow(100, ['branch', 'branch'])
  expect(written(row)).toEqual([
    'paid 2026-11-10',
    'applied 2026-11-13',
    'issued 2026-11-17',
    'arrived 2026-11-19',
    'collected open',
  ])
  expect(stepsOf(row)[3]?.waited).toBe(2)
})

test('a step is done once it is done for every sheet', () => {
  expect(written(sampleRow(100, ['branch', 'expected']))[3]).toBe('arrived open')
  expect(written(sampleRow(100, ['handedOver', 'branch']))[4]).toBe('collected open')
  expect(written(sampleRow(100, ['handedOver', 'handedOver']))[4]).toBe('collected 2026-11-19')
})

test('a sheet that was sent back or is void holds nothing up', () => {
  expect(written(sampleRow(100, ['handedOver', 'void']))[4]).toBe('collected 2026-11-18')
})

test('an application in process says when it is due', () => {
  const { bills } = sampleApplication({ first: 100 })
  const waiting = bills.map(bill => ({
    ...bill,
    sheet: null,
    code: null,
    number: null,
    issueDate: null,
    status: 'inProcess' as const,
  }))
  expect(written(sampleRow(100, [], { bills: waiting, appliedDate: '2026-11-20' }))[2]).toBe('issued open 2026-11-24')
})

test('what goes by courier ends with the mailing', () => {
  const { bills } = sampleApplication({ first: 100 })
  const mailed = bills.map(bill => ({ ...bill, status: 'mailed' as const, waybill: 'SF1234567890123' }))
  const row = sampleRow(100, ['expected'], { delivery: 'sf', bills: mailed })
  expect(stepsOf(row).at(-1)).toMatchObject({ station: 'mailed', done: true })
  expect(stepsOf(sampleRow(100, ['expected'], { delivery: 'sf' })).at(-1)).toMatchObject({
    station: 'mailed',
    done: false,
  })
})

test('what goes by courier comes to the branch first, and the way last asked for counts', () => {
  const row = sampleRow(100, ['branch', 'branch'], { delivery: 'sf' })
  expect(written(row).slice(3)).toEqual(['arrived 2026-11-19', 'mailed open'])
  const changed: ApplicationRow = { ...row, deliveryChange: { to: 'pickup', seq: 9 } }
  expect(written(changed).slice(3)).toEqual(['arrived 2026-11-19', 'collected open'])
  expect(written(sampleRow(100, ['shipped', 'shipped'], { delivery: 'sf' })).at(-1)).toBe('mailed 2026-11-19')
})
