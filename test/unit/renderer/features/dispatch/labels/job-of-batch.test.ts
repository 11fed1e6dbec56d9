import { expect, test } from 'vitest'
import {
  doubtfulJobs,
  faultyJob,
  splitJob,
  takenBackByStop,
} from '../../../../../../renderer/features/dispatch/labels/job-of-batch.ts'
import type { PrintJob } from '../../../../../../shared/domain/print-job.ts'
import { sampleRecord } from '../../../../../support/job-samples.ts'

const labels = ['SF1402837465921', 'SF1402837465922', 'SF1402837465923']
const job = (facts: Partial<PrintJob>): PrintJob => sampleRecord({ documentKind: 'label', labels, ...facts }).job

test('a person is asked about jobs of labels in doubt, not about a reprint or a job that is done', () => {
  const doubtful = job({ id: 'b', state: 'askPerson' })
  const jobs = [job({ id: 'a', state: 'confirmed' }), doubtful, job({ id: 'c', state: 'askPerson', labels: null })]
  expect(doubtfulJobs(jobs)).toEqual([doubtful])
})

test('the last label that came out divides a job: it and all before it are printed', () => {
  expect(splitJob(labels, 'SF1402837465922')).toEqual({ printed: 2, again: 1 })
  expect(splitJob(labels, 'SF1402837465923')).toEqual({ printed: 3, again: 0 })
  expect(splitJob(labels, null)).toEqual({ printed: 0, again: 3 })
})

test('a job that waits for its printer is named before one that failed', () => {
  const failed = job({ id: 'a', state: 'failed', fault: 'aborted' })
  const held = job({ id: 'b', state: 'sent', fault: 'stopped' })
  expect(faultyJob([held, failed])).toBe(held)
})

test('a failed job is named until another was begun after it', () => {
  const failed = job({ id: 'a', state: 'failed', fault: 'noPrinter' })
  expect(faultyJob([failed])).toBe(failed)
  expect(faultyJob([failed, job({ id: 'b', state: 'confirmed' })])).toBeNull()
})

test('nothing is named while all goes well', () => {
  expect(faultyJob([])).toBeNull()
  expect(faultyJob([job({ state: 'confirmed' }), job({ state: 'queued' })])).toBeNull()
})

test('stopping takes back what waits, not what is being printed, and no reprint', () => {
  const queued = job({ id: 'a', state: 'queued' })
  const held = job({ id: 'b', state: 'sent', fault: 'stopped' })
  const busy = [
    job({ id: 'c', state: 'sent' }),
    job({ id: 'd', state: 'sending' }),
    job({ id: 'e', state: 'confirmed' }),
  ]
  expect(takenBackByStop([queued, held, ...busy, job({ id: 'f', state: 'queued', labels: null })])).toEqual([
    queued,
    held,
  ])
})
