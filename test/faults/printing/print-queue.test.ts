import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createCupsDriver } from '../../../main/host/printing/cups-driver.ts'
import { PrivateCups } from '../../support/private-cups.ts'
import { openQueueRig, type QueueRig } from '../../support/queue-rig.ts'

const choice = { printer: 'Slips', paper: 'A5' }
let cups: PrivateCups
let folder: string
let rig: QueueRig

beforeAll(async () => {
  cups = await PrivateCups.start()
  await cups.addPrinter('Slips')
  await cups.addPrinter('Slow', { behaviour: 'takes-300' })
  await cups.addPrinter('Burning', { behaviour: 'fails' })
})
afterAll(() => cups.stop())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'print-queue-'))
  rig = await openQueueRig(folder, driver())
})
afterEach(async () => {
  cups.thaw()
  await rig.queue.stop()
  await rm(folder, { recursive: true })
})

const driver = (env: NodeJS.ProcessEnv = cups.env) => createCupsDriver({ env, sendTimeoutMs: 800, askTimeoutMs: 400 })

const arrivalsOf = async (id: string) => (await cups.listArrivals()).filter(({ title }) => title.includes(id))

async function reopen(env?: NodeJS.ProcessEnv): Promise<void> {
  await rig.queue.stop()
  rig = await openQueueRig(folder, driver(env))
}

/** Opens the queue again with an `lp` of our own in front of the real one. */
async function reopenWithLp(script: string): Promise<void> {
  const bin = await mkdtemp(join(folder, 'bin-'))
  await writeFile(join(bin, 'lp'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  await reopen({ ...cups.env, PATH: `${bin}:${process.env.PATH}` })
}

test('a job goes from queued over sending and sent to confirmed, comes out once, and its PDF is deleted', async () => {
  const id = await rig.submit()
  await rig.reach(id, 'confirmed')
  expect(rig.changes).toEqual([`${id} queued -`, `${id} sending -`, `${id} sent -`, `${id} confirmed -`])
  expect(await arrivalsOf(id)).toHaveLength(1)
  expect(await readdir(join(folder, 'spool'))).toEqual([])
})

test('one printer works on one job at a time, two printers work side by side', async () => {
  const slow = [await rig.submit({ printer: 'Slow' }), await rig.submit({ printer: 'Slow' })]
  const other = await rig.submit()
  await rig.reach(other, 'confirmed')
  expect(rig.job(slow[1] ?? '').state).toBe('queued')
  await rig.reach(slow[1] ?? '', 'confirmed')
  const [first, second] = slow
  expect(rig.changes.indexOf(`${first} confirmed -`)).toBeLessThan(rig.changes.indexOf(`${second} sending -`))
})

test('a job waits at a stopped printer, says so, survives a restart and comes out once', async () => {
  await cups.stopPrinter('Slips')
  const id = await rig.submit()
  await expect.poll(() => rig.job(id)).toMatchObject({ state: 'sent', fault: 'stopped' })
  await reopen()
  expect(rig.job(id)).toMatchObject({ state: 'sent', fault: 'stopped' })
  await cups.startPrinter('Slips')
  await rig.reach(id, 'confirmed')
  expect(await arrivalsOf(id)).toHaveLength(1)
})

test('a job outlives a daemon that goes down and comes back', async () => {
  await cups.stopPrinter('Slips')
  const id = await rig.submit()
  await rig.reach(id, 'sent')
  await cups.kill()
  await expect.poll(() => rig.job(id)).toMatchObject({ state: 'sent', fault: 'daemonDown' })
  expect(await rig.queue.cancel(id)).toEqual({ ok: false, error: 'printJobHeld' })
  await cups.startDaemon()
  await cups.startPrinter('Slips')
  await rig.reach(id, 'confirmed')
  expect(await arrivalsOf(id)).toHaveLength(1)
})

test('a daemon that is down fails the job for certain; it comes out when a person sends it again', async () => {
  await cups.kill()
  const id = await rig.submit()
  expect((await rig.reach(id, 'failed')).fault).toBe('daemonDown')
  await cups.startDaemon()
  await rig.queue.retry(id, choice)
  await rig.reach(id, 'confirmed')
  expect(await arrivalsOf(id)).toHaveLength(1)
})

test('what one printer gave up comes out of another', async () => {
  const id = await rig.submit({ printer: 'Burning' })
  expect((await rig.reach(id, 'failed')).fault).toBe('aborted')
  await rig.queue.retry(id, choice)
  expect((await rig.reach(id, 'confirmed')).printer).toBe('Slips')
})

test('a cancelled job leaves the print system and never comes out', async () => {
  await cups.stopPrinter('Slips')
  const id = await rig.submit()
  await rig.reach(id, 'sent')
  expect(await rig.queue.cancel(id)).toMatchObject({ value: { state: 'cancelled' } })
  await cups.startPrinter('Slips')
  await sleep(300)
  expect(await arrivalsOf(id)).toEqual([])
})

test('a job that somebody else takes out of the print system has failed, and says so', async () => {
  await cups.stopPrinter('Slips')
  const id = await rig.submit()
  await rig.reach(id, 'sent')
  execFileSync('cancel', ['-a', 'Slips'], { env: cups.env })
  expect((await rig.reach(id, 'failed')).fault).toBe('cancelledElsewhere')
  await cups.startPrinter('Slips')
})

test('while the daemon hangs a person cannot send a doubtful job again; afterwards it comes out once', async () => {
  await reopenWithLp(`kill -STOP ${cups.pid}; exec /usr/bin/lp "$@"`)
  const id = await rig.submit()
  expect((await rig.reach(id, 'askPerson')).fault).toBe('hanging')
  expect(await rig.queue.retry(id, choice)).toEqual({ ok: false, error: 'printJobHeld' })
  cups.thaw()
  await reopen()
  expect(await rig.queue.retry(id, choice)).toMatchObject({ ok: true })
  await rig.reach(id, 'confirmed')
  expect(await arrivalsOf(id)).toHaveLength(1)
})

test('a doubtful job that waits in the print system is taken out before it is sent again', async () => {
  await reopenWithLp(`/usr/bin/lp "$@" >/dev/null; kill -STOP ${cups.pid}; exec sleep 30`)
  await cups.stopPrinter('Slips')
  const id = await rig.submit()
  expect((await rig.reach(id, 'askPerson')).fault).toBe('hanging')
  cups.thaw()
  await reopen()
  expect(await rig.queue.retry(id, choice)).toMatchObject({ ok: true })
  await cups.startPrinter('Slips')
  await rig.reach(id, 'confirmed')
  await sleep(300)
  expect(await arrivalsOf(id)).toHaveLength(1)
})

test('a doubtful job that was printed in the meantime is not sent again', async () => {
  await reopenWithLp(`/usr/bin/lp "$@" >/dev/null; kill -STOP ${cups.pid}; exec sleep 30`)
  const id = await rig.submit({ printer: 'Slow' })
  await rig.reach(id, 'askPerson')
  cups.thaw()
  await expect.poll(() => arrivalsOf(id)).toHaveLength(1)
  await expect.poll(() => rig.queue.retry(id, choice)).toMatchObject({ value: { state: 'confirmed' } })
  expect(await arrivalsOf(id)).toHaveLength(1)
})
