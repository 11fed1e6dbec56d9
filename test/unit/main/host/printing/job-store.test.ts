import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeJobLine } from '../../../../../main/host/printing/job-record.ts'
import { JobStore } from '../../../../../main/host/printing/job-store.ts'
import { sampleRecord } from '../../../../support/job-samples.ts'
import { makeTinyPdf } from '../../../../support/tiny-pdf.ts'

const at = '2026-11-23T00:00:00.000Z'
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'job-store-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('what was put is there after a restart, and the file is no longer than it must be', async () => {
  const store = await JobStore.open(folder, at)
  await store.put(sampleRecord({ id: 'a' }))
  await store.put(sampleRecord({ id: 'b' }))
  await store.put(sampleRecord({ id: 'a', state: 'failed', fault: 'rejecting' }))
  await store.close()
  const again = await JobStore.open(folder, at)
  expect(again.all()).toEqual([
    sampleRecord({ id: 'a', state: 'failed', fault: 'rejecting' }),
    sampleRecord({ id: 'b' }),
  ])
  await again.close()
  expect((await readFile(join(folder, 'jobs.jsonl'), 'utf8')).trimEnd().split('\n')).toHaveLength(2)
})

test('changes made at the same time are all kept, each on a line of its own', async () => {
  const store = await JobStore.open(folder, at)
  const ids = Array.from({ length: 50 }, (_, index) => `job-${index}`)
  await Promise.all(ids.map(id => store.put(sampleRecord({ id }))))
  await store.close()
  const again = await JobStore.open(folder, at)
  expect(again.all().map(({ job }) => job.id)).toEqual(ids)
  await again.close()
})

test('a torn last line is written over by the next one', async () => {
  await writeFile(
    join(folder, 'jobs.jsonl'),
    `${writeJobLine({ line: 1, record: sampleRecord() })}\n{"job":{"id":"job-1","state":"sen`,
  )
  const store = await JobStore.open(folder, at)
  await store.put(sampleRecord({ id: 'next' }))
  await store.close()
  const again = await JobStore.open(folder, at)
  expect(again.all().map(({ job }) => `${job.id} ${job.state}`)).toEqual(['job-1 queued', 'next queued'])
  await again.close()
})

test('a draft that a crash left behind is never taken for the file', async () => {
  await writeFile(join(folder, 'jobs.jsonl'), `${writeJobLine({ line: 1, record: sampleRecord() })}\n`)
  await writeFile(join(folder, 'jobs.jsonl.next'), '')
  const store = await JobStore.open(folder, at)
  expect(store.all()).toHaveLength(1)
  await store.close()
})

test('documents of jobs that may still be printed stay, all others go', async () => {
  const store = await JobStore.open(folder, at)
  for (const id of ['waiting', 'failed', 'printed', 'cancelled', 'orphan']) await store.addDocument(id, makeTinyPdf())
  await store.put(sampleRecord({ id: 'waiting' }))
  await store.put(sampleRecord({ id: 'failed', state: 'failed' }))
  await store.put(sampleRecord({ id: 'printed', state: 'confirmed' }))
  await store.put(sampleRecord({ id: 'cancelled', state: 'cancelled' }))
  await writeFile(join(folder, 'spool', 'half.pdf.next'), '%PDF')
  expect(await readdir(join(folder, 'spool'))).not.toContain('printed.pdf')
  await store.close()
  const again = await JobStore.open(folder, at)
  expect((await readdir(join(folder, 'spool'))).sort()).toEqual(['failed.pdf', 'waiting.pdf'])
  await again.close()
})

test('nobody else on this PC can read the documents or the jobs', async () => {
  const store = await JobStore.open(folder, at)
  await store.addDocument('a', makeTinyPdf())
  const mode = async (...path: string[]) => ((await stat(join(folder, ...path))).mode & 0o777).toString(8)
  expect([await mode('spool'), await mode('spool', 'a.pdf'), await mode('jobs.jsonl')]).toEqual(['700', '600', '600'])
  await store.close()
})

test('an id that could leave the folder is a bug', async () => {
  const store = await JobStore.open(folder, at)
  await expect(store.addDocument('../a', makeTinyPdf())).rejects.toThrow('file name')
  await store.close()
})

test('what cannot be written is refused and has not happened; what already happened is kept in mind', async () => {
  const store = await JobStore.open(folder, at)
  await store.put(sampleRecord())
  await store.close()
  expect(await store.put(sampleRecord({ state: 'sending' }))).toEqual({ ok: false, error: 'writeFailed' })
  expect(store.get('job-1')?.job.state).toBe('queued')
  await store.observe(sampleRecord({ state: 'sent' }))
  expect(store.get('job-1')?.job.state).toBe('sent')
})
