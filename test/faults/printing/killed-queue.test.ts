import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCupsDriver } from '../../../main/host/printing/cups-driver.ts'
import { bundleForNode } from '../../support/bundle-for-node.ts'
import { faultRounds, reportFault } from '../../support/fault-report.ts'
import { PrivateCups } from '../../support/private-cups.ts'
import { openQueueRig } from '../../support/queue-rig.ts'

const KILLS = faultRounds({ short: 6, full: 40 })
const choice = { printer: 'Labels', paper: 'A5' }
let cups: PrivateCups
let folder: string
let script: string

beforeAll(async () => {
  cups = await PrivateCups.start()
  await cups.addPrinter('Labels', { behaviour: 'takes-40' })
  folder = await mkdtemp(join(tmpdir(), 'killed-queue-'))
  script = await bundleForNode(join(import.meta.dirname, 'queue-process.ts'), folder)
})
afterAll(async () => {
  await cups.stop()
  await rm(folder, { recursive: true })
})

const driver = () => createCupsDriver({ env: cups.env, sendTimeoutMs: 3_000, askTimeoutMs: 1_000 })
const arrivalsOf = async (id: string) => (await cups.listArrivals()).filter(({ title }) => title.includes(id))

/** A queue in a process of its own, and the lines it has told. */
function startProcess(jobs: string, count: number, env = cups.env): { child: ChildProcess; lines: () => string[] } {
  const child = spawn(process.execPath, [script, jobs, String(count), 'Labels'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  child.stdout?.on('data', chunk => {
    told += chunk
  })
  return { child, lines: () => told.split('\n').slice(0, -1) }
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = new Promise(resolve => child.once('close', resolve))
  child.kill('SIGKILL')
  child.stdout?.destroy()
  await ended
}

/** Starts a queue with one job whose `lp` takes its time, and kills the queue while `lp` is at it. Answers the job's id. */
async function killWhileSending(jobs: string): Promise<string> {
  const bin = await mkdtemp(join(folder, 'bin-'))
  const started = join(bin, 'started')
  await writeFile(join(bin, 'lp'), `#!/bin/sh\ntouch ${started}\nsleep 1\nexec /usr/bin/lp "$@"\n`, { mode: 0o755 })
  const { child, lines } = startProcess(jobs, 1, { ...cups.env, PATH: `${bin}:${process.env.PATH}` })
  await expect.poll(() => existsSync(started), { timeout: 5_000 }).toBe(true)
  await killed(child)
  return lines()[0]?.split(' ')[0] ?? ''
}

test('killed while sending: the job is a question to a person, and what was left behind sends nothing more', async () => {
  const jobs = await mkdtemp(join(folder, 'jobs-'))
  const id = await killWhileSending(jobs)
  const rig = await openQueueRig(jobs, driver())
  expect(rig.queue.list()).toMatchObject([{ id, state: 'askPerson', fault: 'interrupted' }])
  await sleep(1_500)
  expect(rig.queue.list()).toMatchObject([{ id, state: 'askPerson', fault: 'interrupted' }])
  expect(await arrivalsOf(id)).toEqual([])

  await rig.queue.retry(id, choice)
  await rig.reach(id, 'confirmed')
  expect(await arrivalsOf(id)).toHaveLength(1)
  await rig.queue.stop()
})

test('killed, and then the print system took the job: nobody need be asked, and it comes out once', async () => {
  const jobs = await mkdtemp(join(folder, 'jobs-'))
  const id = await killWhileSending(jobs)
  await expect.poll(() => arrivalsOf(id), { timeout: 5_000 }).toHaveLength(1)
  const rig = await openQueueRig(jobs, driver())
  expect(rig.queue.list()).toMatchObject([{ id, state: 'askPerson', fault: 'interrupted' }])
  await rig.reach(id, 'confirmed')
  expect(await arrivalsOf(id)).toHaveLength(1)
  await rig.queue.stop()
})

test('killed again and again in the middle of a batch: each acknowledged label comes out exactly once', async () => {
  const jobs = await mkdtemp(join(folder, 'jobs-'))
  const acknowledged = new Set<string>()
  for (let round = 0; round < KILLS; round += 1) {
    const { child, lines } = startProcess(jobs, 4)
    await expect.poll(lines, { timeout: 5_000 }).not.toEqual([])
    await sleep((round * 67) % 300)
    await killed(child)
    for (const line of lines()) if (line.endsWith(' acknowledged')) acknowledged.add(line.split(' ')[0] ?? '')
  }
  const rig = await openQueueRig(jobs, driver())
  for (const { id, state } of rig.queue.list()) {
    if (state === 'confirmed') continue
    // The person at the printer: what is in doubt and not in the tray is sent again.
    await expect.poll(() => rig.job(id).state, { timeout: 10_000 }).toMatch(/confirmed|askPerson/)
    if (rig.job(id).state === 'askPerson') await rig.queue.retry(id, choice)
    await rig.reach(id, 'confirmed')
  }
  const jobIds = rig.queue.list().map(({ id }) => id)
  expect(acknowledged.size).toBeGreaterThan(KILLS)
  expect(jobIds).toEqual(expect.arrayContaining([...acknowledged]))
  const titles = (await cups.listArrivals()).map(({ title }) => title)
  const copies = jobIds.map(id => titles.filter(title => title.includes(id)).length)
  expect(copies).toEqual(jobIds.map(() => 1))
  const goal = 'each acknowledged label comes out exactly once'
  reportFault({ name: 'print queue killed in a batch', tried: KILLS, survived: KILLS, lost: 0, goal })
  await rig.queue.stop()
  expect(execFileSync('ps', ['-A', '-o', 'args=']).toString()).not.toContain(jobs)
})
