import { expect, test } from 'vitest'
import {
  changeJob,
  markOf,
  needsDocument,
  readJobLine,
  writeJobLine,
} from '../../../../../main/host/printing/job-record.ts'
import { sealLine } from '../../../../../main/host/sealed-file.ts'
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

test('the document of a slip is kept until it is printed, that of labels until it was sent', () => {
  const states = ['queued', 'sending', 'sent', 'failed', 'askPerson', 'confirmed'] as const
  const kept = (labels: PrintJob['labels']) => states.filter(state => needsDocument(sampleRecord({ state, labels })))
  expect(kept(null)).toEqual(['queued', 'sending', 'sent', 'failed', 'askPerson'])
  expect(kept(['SF1000000000001'])).toEqual(['queued', 'sending'])
})

test('a line of the jobs file is read back, anything else is not one', () => {
  const line = { line: 3, record: sampleRecord() }
  const text = writeJobLine(line)
  expect(readJobLine(text)).toEqual(line)
  const others = [
    '',
    '{',
    '3',
    'null',
    '{}',
    JSON.stringify(line),
    `${text} `,
    text.replace('"copies":1', '"copies":2'),
  ]
  for (const other of [...others, sealLine(null), sealLine({ line: 1, record: { job: { id: 'a' }, attempt: 1 } })])
    expect(readJobLine(other)).toBeNull()
})
