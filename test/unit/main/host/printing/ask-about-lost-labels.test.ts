import { expect, test } from 'vitest'
import { askAboutLostLabels } from '../../../../../main/host/printing/ask-about-lost-labels.ts'
import { sampleRecord } from '../../../../support/job-samples.ts'

const labels = Array.from({ length: 60 }, (_, index) => `SF${1_000_000_000_000 + index}`)
const of = { newId: () => 'new', at: '2026-11-23T00:00:00.000Z' }
const batch = { reference: 'SH-L20261122-001', labels, isWaiting: () => true }

test('a question has no more labels than a job, at the places of the batch where jobs begin', () => {
  const [first, second, third, ...more] = askAboutLostLabels([batch], [], of).map(({ job }) => job.labels)
  expect([first, second, third]).toEqual([labels.slice(0, 25), labels.slice(25, 50), labels.slice(50)])
  expect(more).toEqual([])
})

test('nobody is asked about a label that is printed, or that a known job holds', () => {
  const known = [
    sampleRecord({ labels: labels.slice(0, 25), state: 'queued' }).job,
    sampleRecord({ labels: labels.slice(25, 30), state: 'failed' }).job,
  ]
  const isWaiting = (label: string) => label !== labels[25]
  const asked = askAboutLostLabels([{ ...batch, isWaiting }], known, of)
  expect(asked.map(({ job }) => job.labels)).toEqual([labels.slice(26, 50), labels.slice(50)])
  expect(asked.map(({ job }) => `${job.state} ${job.pages}`)).toEqual(['askPerson 24', 'askPerson 10'])
})
