import { expect, test } from 'vitest'
import { sha256 } from '../../../../../main/host/ledger/chain.ts'
import { writeJobLine } from '../../../../../main/host/printing/job-record.ts'
import { type Acknowledged, reviveJobs } from '../../../../../main/host/printing/revive-jobs.ts'
import type { PrintJobState } from '../../../../../shared/domain/print-job.ts'
import { sampleRecord } from '../../../../support/job-samples.ts'

const at = '2026-11-23T00:00:00.000Z'
const line = (id: string, state: PrintJobState) => JSON.stringify(sampleRecord({ id, state }))
/** A jobs file of these records; what is no record stands there as it is. */
const file = (...records: readonly string[]) => records.map((text, index) => `${sealed(text, index + 1)}\n`).join('')
const sealed = (text: string, number: number) =>
  text.startsWith('{"job"') && text.endsWith('}') ? writeJobLine({ line: number, record: JSON.parse(text) }) : text
const revived = (text: string, acknowledged: Acknowledged | null = null) =>
  reviveJobs(text, acknowledged, at).records.map(({ job }) => `${job.id} ${job.state} ${job.fault ?? '-'}`)

test('the last line of a job counts, and jobs keep their order', () => {
  const text = file(line('a', 'queued'), line('b', 'queued'), line('a', 'sending'), line('a', 'sent'))
  expect(revived(text)).toEqual(['a sent -', 'b queued -'])
})

test('what was being sent is a question to a person', () => {
  expect(reviveJobs(file(line('a', 'sending')), null, at).records).toEqual([
    sampleRecord({ id: 'a', state: 'askPerson', fault: 'interrupted', changedAt: at }),
  ])
})

test('a last line that was not written to its end never happened', () => {
  const first = file(line('a', 'queued'))
  const last = (number: number, lines: string) => ({ line: number, sha256: sha256(lines.split('\n').at(-2) ?? '') })
  const text = file(line('a', 'queued'), line('a', 'sending'))
  for (let cut = 1; cut < text.length - first.length; cut += 1) {
    expect(revived(text.slice(0, -cut), last(1, first)), `without the last ${cut}`).toEqual(['a queued -'])
    expect(revived(text.slice(0, -cut), last(2, text)), `without the last ${cut}`).toEqual([
      'a askPerson outcomeUnknown',
    ])
  }
  expect(revived(first, last(2, text))).toEqual(['a askPerson outcomeUnknown'])
  // A sound file, and not this one.
  expect(revived(first, last(1, text))).toEqual(['a askPerson outcomeUnknown'])
})

test('where a line in the middle cannot be read, no waiting job is sent without a person', () => {
  const text = file(line('a', 'queued'), line('b', 'failed'), '{"job":{"id":"a","sta\u0000', line('c', 'confirmed'))
  expect(revived(text)).toEqual(['a askPerson outcomeUnknown', 'b failed -', 'c confirmed -'])
})

test('a line altered, doubled, taken out or put elsewhere makes each waiting job a question', () => {
  const [a = '', b = '', c = ''] = file(line('a', 'queued'), line('b', 'queued'), line('b', 'sent')).split(/(?<=\n)/)
  expect(revived(a + b + c)).toEqual(['a queued -', 'b sent -'])
  for (const text of [a + c, a + a + b + c, a + c + b, a + b + c.replace('"copies":1', '"copies":2')]) {
    const [first, second] = revived(text)
    expect(first).toBe('a askPerson outcomeUnknown')
    expect(['b sent -', 'b askPerson outcomeUnknown']).toContain(second)
  }
})

test('cancelled jobs are gone, of the printed ones the newest 500 stay', () => {
  const printed = Array.from({ length: 510 }, (_, index) => line(`p${index}`, 'confirmed'))
  const jobs = revived(file(line('x', 'cancelled'), line('y', 'failed'), ...printed))
  expect(jobs).toHaveLength(501)
  expect(jobs.slice(0, 2)).toEqual(['y failed -', 'p10 confirmed -'])
})

test('a printed job that is still needed stays, however old it is', () => {
  const printed = file(...Array.from({ length: 510 }, (_, index) => line(`p${index}`, 'confirmed')))
  const { records } = reviveJobs(printed, null, at, { mayForget: ({ id }) => id !== 'p3' })
  const jobs = records.map(({ job }) => job.id)
  expect(jobs).toHaveLength(501)
  expect(jobs.slice(0, 2)).toEqual(['p3', 'p10'])
})

test('something stands in for jobs only where the file cannot tell of all of them', () => {
  const stoodIn = (text: string | null) =>
    reviveJobs(text, null, at, { replaceLost: known => [sampleRecord({ id: `after ${known.length}` })] })
      .records.map(({ job }) => job.id)
      .at(-1)
  expect(stoodIn(null)).toBe('after 0')
  expect(stoodIn('\0'.repeat(300))).toBe('after 0')
  expect(stoodIn(file(line('a', 'queued'), 'garbage', line('b', 'sent')))).toBe('after 2')
  expect(stoodIn('')).toBeUndefined()
  expect(stoodIn('{"job":{"id":"a"')).toBeUndefined()
  expect(stoodIn(`${file(line('a', 'queued'))}{"job"`)).toBe('a')
})
