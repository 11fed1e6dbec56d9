import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { JobStore } from '../../../../../main/host/printing/job-store.ts'
import { sendJob } from '../../../../../main/host/printing/send-job.ts'
import { sampleRecord } from '../../../../support/job-samples.ts'
import { makeTinyPdf } from '../../../../support/tiny-pdf.ts'
import { createTray, type Tray } from '../../../../support/tray-driver.ts'

const at = '2026-11-23T00:00:00.000Z'
let folder: string
let store: JobStore
let tray: Tray

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'send-job-'))
  store = await JobStore.open(folder, at)
  await store.addDocument('job-1', makeTinyPdf())
  tray = createTray(true)
})
afterEach(async () => {
  await store.close().catch(() => undefined)
  await rm(folder, { recursive: true })
})

const send = (record = sampleRecord()) =>
  sendJob({ store, driver: tray.driver, now: () => at, confirmSpooled: () => false }, record)

test('that a job is being sent stands on disk before anything leaves the desk', async () => {
  let onDisk = ''
  tray.moods.push(async () => {
    onDisk = await readFile(join(folder, 'jobs.jsonl'), 'utf8')
    return { outcome: 'accepted', systemJobId: '1' }
  })
  await send()
  expect(onDisk).toContain('"state":"sending"')
  expect(onDisk).toContain('"attempt":1')
})

test('what cannot be written down is not sent', async () => {
  await store.close()
  expect((await send()).job).toMatchObject({ state: 'failed', fault: 'other', detail: 'writeFailed' })
  expect(tray.sent).toEqual([])
})

test('each sending counts, and the number of the one before is forgotten', async () => {
  tray.moods.push(() => ({ outcome: 'unknown', fault: 'hanging', detail: '' }))
  const record = sampleRecord({}, 1, '7')
  expect(await send(record)).toMatchObject({ attempt: 2, systemJobId: null, job: { state: 'askPerson' } })
})

test('a long number is cut before the mark, in whole characters', async () => {
  await send(sampleRecord({ reference: '𬭎'.repeat(60) }))
  expect(tray.sent[0]?.title).toBe(`${'𬭎'.repeat(40)} [job-1-1]`)
})

test('a document without a number is called by its kind', async () => {
  await send(sampleRecord({ reference: '', documentKind: 'manifest' }))
  expect(tray.sent[0]?.title).toBe('manifest [job-1-1]')
})

test('a document that is not the one that was taken is not printed', async () => {
  const document = createHash('sha256').update(makeTinyPdf()).digest('hex')
  expect((await send({ ...sampleRecord(), document })).job.state).not.toBe('failed')
  await store.addDocument('job-1', makeTinyPdf(1, 'another'))
  expect((await send({ ...sampleRecord(), document })).job).toMatchObject({ state: 'failed', fault: 'brokenPdf' })
})
