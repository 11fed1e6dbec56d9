import { expect, test } from 'vitest'
import { changeJob, markOf, needsDocument, parseJobRecord } from '../../../../../main/host/printing/job-record.ts'
import type { PrintJob } from '../../../../../shared/domain/print-job.ts'
import { sampleRecord } from '../../../../support/job-samples.ts'

test('each sending of a job bears a mark of its own', () => {
  expect(markOf(sampleRecord({}, 1))).toBe('[job-1-1]')
  expect(markOf(sampleRecord({}, 2))).toBe('[job-1-2]')
})

test('a change keeps everything else and says when', () => {
  const at = '2026-11-22T07:00:00.000Z'
  expect(changeJob(sampleRecord(), { state: 'failed', fault: 'rejecting' }, at)).toEqual(
    sampleRecord({ state: 'failed', fault: 'rejecting', changedAt: at }),
  )
})

test('a line from before there were labels is one of a document without', () => {
  const { labels: _, ...old } = sampleRecord().job
  expect(parseJobRecord(JSON.stringify({ ...sampleRecord(), job: old }))).toEqual(sampleRecord())
})

test('the document of a slip is kept until it is printed, that of labels until it was sent', () => {
  const states = ['queued', 'sending', 'sent', 'failed', 'askPerson', 'confirmed'] as const
  const kept = (labels: PrintJob['labels']) => states.filter(state => needsDocument(sampleRecord({ state, labels })))
  expect(kept(null)).toEqual(['queued', 'sending', 'sent', 'failed', 'askPerson'])
  expect(kept(['SF1000000000001'])).toEqual(['queued', 'sending'])
})

test('a line of the jobs file is read back, anything else is not one', () => {
  expect(parseJobRecord(JSON.stringify(sampleRecord()))).toEqual(sampleRecord())
  for (const line of ['', '{', '3', 'null', '{}', '{"job":null,"attempt":1}', '{"job":{"id":"a"},"attempt":1}']) {
    expect(parseJobRecord(line)).toBeNull()
  }
})
