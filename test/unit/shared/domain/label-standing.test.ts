import { expect, test } from 'vitest'
import { labelStanding } from '../../../../shared/domain/label-standing.ts'
import type { PrintJobState } from '../../../../shared/domain/print-job.ts'

const number = 'SF1000000000001'
const job = (state: PrintJobState, labels: readonly string[] | null = [number]) => ({ state, labels })

test('what the ledger knows of a number counts before any job', () => {
  for (const state of ['printed', 'collected', 'void'] as const)
    expect(labelStanding(state, number, [job('queued'), job('askPerson')])).toBe(state)
})

test('a reserved label that no job holds is not printed', () => {
  expect(labelStanding('reserved', number, [])).toBe('notPrinted')
  expect(labelStanding('reserved', number, [job('sent', ['SF1000000000002']), job('confirmed', null)])).toBe(
    'notPrinted',
  )
})

test.each([
  ['queued', 'queued'],
  ['sending', 'printing'],
  ['sent', 'printing'],
  ['confirmed', 'printed'],
  ['failed', 'notPrinted'],
  ['askPerson', 'ask'],
  ['cancelled', 'notPrinted'],
] as const)('a reserved label in a job that is %s is %s', (state, standing) => {
  expect(labelStanding('reserved', number, [job(state)])).toBe(standing)
})

test('a job that failed says nothing once another holds the label', () => {
  expect(labelStanding('reserved', number, [job('failed'), job('queued'), job('cancelled')])).toBe('queued')
  expect(labelStanding('reserved', number, [job('failed'), job('askPerson')])).toBe('ask')
  expect(labelStanding('reserved', number, [job('queued'), job('confirmed')])).toBe('printed')
})
