import { expect, test } from 'vitest'
import { reviveJobs } from '../../../../../main/host/printing/revive-jobs.ts'
import type { PrintJobState } from '../../../../../shared/domain/print-job.ts'
import { sampleRecord } from '../../../../support/job-samples.ts'

const at = '2026-11-23T00:00:00.000Z'
const line = (id: string, state: PrintJobState) => `${JSON.stringify(sampleRecord({ id, state }))}\n`
const revived = (text: string, mayForget = () => true) =>
  reviveJobs(text, at, { mayForget }).map(({ job }) => `${job.id} ${job.state} ${job.fault ?? '-'}`)

test('the last line of a job counts, and jobs keep their order', () => {
  const text = line('a', 'queued') + line('b', 'queued') + line('a', 'sending') + line('a', 'sent')
  expect(revived(text)).toEqual(['a sent -', 'b queued -'])
})

test('what was being sent is a question to a person', () => {
  expect(reviveJobs(line('a', 'sending'), at)).toEqual([
    sampleRecord({ id: 'a', state: 'askPerson', fault: 'interrupted', changedAt: at }),
  ])
})

test('a last line that was not written to its end never happened', () => {
  const text = line('a', 'queued') + line('a', 'sending')
  for (let cut = 1; cut < line('a', 'sending').length; cut += 1) {
    expect(revived(text.slice(0, -cut)), `without the last ${cut}`).toEqual(['a queued -'])
  }
})

test('where a line in the middle cannot be read, no waiting job is sent without a person', () => {
  const text = `${line('a', 'queued') + line('b', 'failed')}{"job":{"id":"a","sta\u0000\n${line('c', 'confirmed')}`
  expect(revived(text)).toEqual(['a askPerson outcomeUnknown', 'b failed -', 'c confirmed -'])
})

test('cancelled jobs are gone, of the printed ones the newest 500 stay', () => {
  const printed = Array.from({ length: 510 }, (_, index) => line(`p${index}`, 'confirmed')).join('')
  const jobs = revived(line('x', 'cancelled') + line('y', 'failed') + printed)
  expect(jobs).toHaveLength(501)
  expect(jobs.slice(0, 2)).toEqual(['y failed -', 'p10 confirmed -'])
})

test('a printed job that is still needed stays, however old it is', () => {
  const printed = Array.from({ length: 510 }, (_, index) => line(`p${index}`, 'confirmed')).join('')
  const jobs = reviveJobs(printed, at, { mayForget: ({ id }) => id !== 'p3' }).map(({ job }) => job.id)
  expect(jobs).toHaveLength(501)
  expect(jobs.slice(0, 2)).toEqual(['p3', 'p10'])
})

test('something stands in for jobs only where the file cannot tell of all of them', () => {
  const stoodIn = (text: string | null) =>
    reviveJobs(text, at, { replaceLost: known => [sampleRecord({ id: `after ${known.length}` })] })
      .map(({ job }) => job.id)
      .at(-1)
  expect(stoodIn(null)).toBe('after 0')
  expect(stoodIn('\0'.repeat(300))).toBe('after 0')
  expect(stoodIn(`${line('a', 'queued')}garbage\n${line('b', 'sent')}`)).toBe('after 2')
  expect(stoodIn('')).toBeUndefined()
  expect(stoodIn('{"job":{"id":"a"')).toBeUndefined()
  expect(stoodIn(`${line('a', 'queued')}{"job"`)).toBe('a')
})
