import { expect, test } from 'vitest'
import { changeJob, markOf, parseJobRecord } from '../../../../../main/host/printing/job-record.ts'
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

test('a line of the jobs file is read back, anything else is not one', () => {
  expect(parseJobRecord(JSON.stringify(sampleRecord()))).toEqual(sampleRecord())
  for (const line of ['', '{', '3', 'null', '{}', '{"job":null,"attempt":1}', '{"job":{"id":"a"},"attempt":1}']) {
    expect(parseJobRecord(line)).toBeNull()
  }
})
