import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SendOutcome } from '../../../../../main/host/printing/driver.ts'
import { ok, refused } from '../../../../../shared/domain/result.ts'
import { labelOrder, openQueueRig, type QueueRig, slipOrder } from '../../../../support/queue-rig.ts'
import { makeTinyPdf } from '../../../../support/tiny-pdf.ts'
import { createTray, type Tray } from '../../../../support/tray-driver.ts'

const choice = { printer: 'Other', paper: 'A4' }
const hanging = (): SendOutcome => ({ outcome: 'unknown', fault: 'hanging', detail: '' })
let folder: string
let tray: Tray
let rig: QueueRig

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'print-queue-'))
  await open(true)
})
afterEach(async () => {
  await rig.queue.stop()
  await rm(folder, { recursive: true })
})

async function open(tracking: boolean, confirmSpooled = false): Promise<void> {
  tray = createTray(tracking)
  rig = await openQueueRig(folder, tray.driver, confirmSpooled)
}

async function reopen(tracking: boolean, confirmSpooled = false): Promise<void> {
  await rig.queue.stop()
  await open(tracking, confirmSpooled)
}

/** Holds the next document back until a test lets it through. */
function holdNext(): (outcome: SendOutcome) => void {
  let release: (outcome: SendOutcome) => void = () => undefined
  const outcome = new Promise<SendOutcome>(resolve => {
    release = resolve
  })
  tray.moods.push(() => outcome)
  return outcome => release(outcome)
}

test('a document that is not a whole PDF is refused and leaves nothing behind', async () => {
  expect(await rig.queue.submit(slipOrder, makeTinyPdf().subarray(0, 100))).toEqual({ ok: false, error: 'brokenPdf' })
  expect(rig.queue.list()).toEqual([])
  expect(await readdir(join(folder, 'spool'))).toEqual([])
})

test('a queued job tells what it is, how many pages it has, and where it goes', async () => {
  const queued = await rig.queue.submit({ ...slipOrder, copies: 2 }, makeTinyPdf(3))
  expect(queued).toMatchObject({ value: { ...slipOrder, copies: 2, pages: 3, state: 'queued', fault: null } })
})

test('a printer gets one document at a time, in the order they came', async () => {
  const ids = []
  for (let index = 0; index < 6; index += 1) ids.push(await rig.submit({ reference: String(index) }))
  await rig.reach(ids.at(-1) ?? '', 'confirmed')
  expect(tray.sent.map(({ title }) => title.split(' ')[0])).toEqual(['0', '1', '2', '3', '4', '5'])
  expect(tray.busiest()).toBe(1)
})

test('the print system is told the number of the document and its mark, not its title', async () => {
  const id = await rig.submit({ title: '王小明', reference: 'SH-1\n-o raw' })
  await rig.reach(id, 'confirmed')
  expect(tray.sent[0]).toMatchObject({ title: `SH-1 -o raw [${id}-1]`, mark: `[${id}-1]`, landscape: true })
})

test('a job cancelled before its turn is never sent', async () => {
  const release = holdNext()
  await rig.submit()
  const second = await rig.submit()
  expect(await rig.queue.cancel(second)).toMatchObject({ value: { state: 'cancelled' } })
  release({ outcome: 'accepted', systemJobId: '1' })
  await rig.queue.stop()
  expect(tray.sent).toHaveLength(1)
  await open(true)
})

test('nobody can touch a job while it is being sent', async () => {
  const release = holdNext()
  const id = await rig.submit()
  await rig.reach(id, 'sending')
  expect(await rig.queue.cancel(id)).toEqual({ ok: false, error: 'printJobState' })
  expect(await rig.queue.retry(id, choice)).toEqual({ ok: false, error: 'printJobState' })
  expect(await rig.queue.resolve(id, 'printed')).toEqual({ ok: false, error: 'printJobState' })
  release({ outcome: 'accepted', systemJobId: '1' })
  await rig.reach(id, 'confirmed')
})

test('two people who decide at the same moment do not make two prints', async () => {
  tray.moods.push(hanging)
  const id = await rig.submit()
  await rig.reach(id, 'askPerson')
  const answers = await Promise.all([rig.queue.retry(id, choice), rig.queue.retry(id, choice)])
  expect(answers.map(({ ok }) => ok)).toEqual([true, false])
  await rig.reach(id, 'confirmed')
  expect(tray.sent).toHaveLength(2)
})

test('what is printed is not printed again from here', async () => {
  const id = await rig.submit()
  await rig.reach(id, 'confirmed')
  expect(await rig.queue.retry(id, choice)).toEqual({ ok: false, error: 'printJobState' })
  expect(await rig.queue.resolve(id, 'notPrinted')).toEqual({ ok: false, error: 'printJobState' })
})

test('a certain failure keeps its document and is sent again only when a person says so, to the printer of now', async () => {
  tray.moods.push(() => ({ outcome: 'notSent', fault: 'rejecting', detail: 'not accepting jobs' }))
  const id = await rig.submit()
  expect(await rig.reach(id, 'failed')).toMatchObject({ fault: 'rejecting', detail: 'not accepting jobs' })
  await reopen(true)
  expect(rig.job(id).state).toBe('failed')
  expect(tray.sent).toEqual([])
  await rig.queue.retry(id, choice)
  expect(await rig.reach(id, 'confirmed')).toMatchObject({ ...choice, fault: null, detail: '' })
  expect(tray.sent[0]).toMatchObject({ ...choice, mark: `[${id}-2]` })
})

test('a doubtful job is never sent again by itself, not even after a restart', async () => {
  tray.moods.push(hanging)
  const id = await rig.submit()
  await rig.reach(id, 'askPerson')
  await reopen(true)
  await rig.reach(await rig.submit(), 'confirmed')
  expect(rig.job(id)).toMatchObject({ state: 'askPerson', fault: 'hanging' })
  expect(tray.sent).toHaveLength(1)
})

test('a person decides on a doubtful job: printed, not printed, again, or never mind', async () => {
  tray.moods.push(hanging, hanging, hanging, hanging)
  const [printed = '', not = '', again = '', never = ''] = [
    await rig.submit(),
    await rig.submit(),
    await rig.submit(),
    await rig.submit(),
  ]
  await rig.reach(never, 'askPerson')
  expect(await rig.queue.resolve(printed, 'printed')).toMatchObject({ value: { state: 'confirmed', fault: null } })
  expect(await rig.queue.resolve(not, 'notPrinted')).toMatchObject({ value: { state: 'failed', fault: 'notPrinted' } })
  expect(await rig.queue.cancel(never)).toMatchObject({ value: { state: 'cancelled' } })
  await rig.queue.retry(again, choice)
  await rig.reach(again, 'confirmed')
  expect(tray.sent.map(({ mark }) => mark)).toEqual([
    ...[printed, not, again, never].map(id => `[${id}-1]`),
    `[${again}-2]`,
  ])
})

test('a driver that breaks down in the middle leaves the outcome to a person', async () => {
  tray.moods.push(() => Promise.reject(new Error('short circuit')))
  const id = await rig.submit()
  expect(await rig.reach(id, 'askPerson')).toMatchObject({ fault: 'other', detail: 'Error: short circuit' })
})

test('a document that was damaged in the spool is not sent', async () => {
  const release = holdNext()
  await rig.submit()
  const id = await rig.submit()
  await writeFile(join(folder, 'spool', `${id}.pdf`), '%PDF-1.4')
  release({ outcome: 'accepted', systemJobId: '1' })
  expect((await rig.reach(id, 'failed')).fault).toBe('brokenPdf')
  expect(tray.sent).toHaveLength(1)
})

test('a job that nobody knows is refused', async () => {
  expect(await rig.queue.cancel('nothing')).toEqual({ ok: false, error: 'printJobUnknown' })
})

test('where the system says nothing after it took a job, it stays sent until a person says it is printed', async () => {
  await reopen(false)
  const [first, second] = [await rig.submit(), await rig.submit()]
  await rig.reach(second, 'sent')
  await reopen(false)
  expect([rig.job(first).state, rig.job(second).state]).toEqual(['sent', 'sent'])
  expect(await rig.queue.cancel(first)).toEqual({ ok: false, error: 'printJobHeld' })
  expect(await rig.queue.resolve(first, 'printed')).toMatchObject({ value: { state: 'confirmed' } })
  expect(await rig.queue.resolve(second, 'notPrinted')).toMatchObject({ value: { state: 'failed' } })
})

test('a branch can let spooled count as printed there', async () => {
  await reopen(false, true)
  await rig.reach(await rig.submit(), 'confirmed')
})

test('a queue that was stopped goes on at the next start with what waited', async () => {
  const release = holdNext()
  await rig.submit()
  const id = await rig.submit()
  const stopped = rig.queue.stop()
  release({ outcome: 'accepted', systemJobId: '1' })
  await stopped
  expect(tray.sent).toHaveLength(1)
  await open(true)
  await rig.reach(id, 'confirmed')
  expect(tray.sent).toHaveLength(1)
})

const labels = ['SF1000000000001', 'SF1000000000002', 'SF1000000000003']

/** Labels in doubt, the way a print system that hangs leaves them. */
async function submitDoubtful(): Promise<string> {
  tray.moods.push(hanging)
  const id = await rig.submit(labelOrder(labels), makeTinyPdf(3))
  await rig.reach(id, 'askPerson')
  return id
}

/** What a person's word stores, in order. */
function createShelf() {
  const stored: (readonly string[])[] = []
  const keep = async (printed: readonly string[]) => {
    stored.push(printed)
    return ok(null)
  }
  return { stored, keep }
}

test('labels that were broken off in the middle are asked about, and never sent again as a whole', async () => {
  tray.places.push('aborted')
  const id = await rig.submit(labelOrder(labels), makeTinyPdf(3))
  expect(await rig.reach(id, 'askPerson')).toMatchObject({ fault: 'aborted', labels })
  expect(await rig.queue.retry(id, choice)).toEqual({ ok: false, error: 'printJobState' })
  expect(await rig.queue.cancel(id)).toEqual({ ok: false, error: 'printJobState' })
  expect(await rig.queue.resolve(id, 'printed')).toEqual({ ok: false, error: 'printJobState' })
})

test('labels cancelled in the print system are asked about, before their turn they certainly did not come out', async () => {
  tray.places.push('printing', 'printing', 'cancelled')
  const first = await rig.submit(labelOrder(labels), makeTinyPdf(3))
  const second = await rig.submit(labelOrder(['SF1000000000009']))
  await rig.reach(first, 'sent')
  expect(await rig.queue.cancel(second)).toMatchObject({ value: { state: 'cancelled' } })
  expect(await rig.queue.cancel(first)).toMatchObject({ value: { state: 'askPerson', fault: null } })
})

test('a person says how many labels came out: those are kept, and the others are free', async () => {
  const { stored, keep } = createShelf()
  const [some, none, all] = [await submitDoubtful(), await submitDoubtful(), await submitDoubtful()]
  const failed = { ok: true, value: { state: 'failed', fault: 'notPrinted' } }
  expect(await rig.queue.resolveLabels(some, labels[1] ?? '', keep)).toMatchObject(failed)
  expect(await rig.queue.resolveLabels(none, null, keep)).toMatchObject(failed)
  expect(await rig.queue.resolveLabels(all, labels[2] ?? '', keep)).toMatchObject({ value: { state: 'confirmed' } })
  expect(stored).toEqual([labels.slice(0, 2), [], labels])
  expect(await rig.queue.resolveLabels(some, null, keep)).toEqual({ ok: false, error: 'printJobState' })
})

test('what cannot be kept leaves the question open', async () => {
  const id = await submitDoubtful()
  const answer = await rig.queue.resolveLabels(id, labels[1] ?? '', async () => refused('diskFull'))
  expect(answer).toEqual({ ok: false, error: 'diskFull' })
  expect(rig.job(id)).toMatchObject({ state: 'askPerson', fault: 'hanging' })
})

test('labels that the print system still held are taken out, and the person must look again', async () => {
  const { stored, keep } = createShelf()
  const id = await submitDoubtful()
  tray.found.push('7')
  tray.places.push('printing', 'cancelled')
  expect(await rig.queue.resolveLabels(id, labels[0] ?? '', keep)).toEqual({ ok: false, error: 'printJobState' })
  expect(stored).toEqual([])
  expect(await rig.queue.resolveLabels(id, labels[1] ?? '', keep)).toMatchObject({ value: { state: 'failed' } })
  expect(stored).toEqual([labels.slice(0, 2)])
})

test('labels that turn out to be printed are confirmed, whatever was seen before', async () => {
  const { stored, keep } = createShelf()
  const id = await submitDoubtful()
  tray.found.push('7')
  expect(await rig.queue.resolveLabels(id, labels[0] ?? '', keep)).toMatchObject({ value: { state: 'confirmed' } })
  expect(stored).toEqual([])
})

test('no more than how many labels came out can be said about them', async () => {
  tray.moods.push(hanging)
  const slip = await rig.submit()
  await rig.reach(slip, 'askPerson')
  expect(await rig.queue.resolveLabels(slip, null, createShelf().keep)).toEqual({ ok: false, error: 'printJobState' })
})

test('where the system says nothing after it took them, labels are asked about at once', async () => {
  await reopen(false)
  const id = await rig.submit(labelOrder(labels), makeTinyPdf(3))
  expect(await rig.reach(id, 'askPerson')).toMatchObject({ fault: null })
  expect(await rig.queue.resolveLabels(id, null, createShelf().keep)).toMatchObject({ value: { state: 'failed' } })
})
