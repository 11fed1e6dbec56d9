import { type ChildProcess, spawn } from 'node:child_process'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import {
  type Contact,
  type Holder,
  lockFolder,
  removeDeadLock,
} from '../../../../../main/host/folder-lock/folder-lock.ts'
import { processStart } from '../../../../../main/host/folder-lock/process-start.ts'
import { openLine, sealLine } from '../../../../../main/host/sealed-file.ts'
import { makeFolder } from '../../../../support/open-host.ts'

const contact: Contact = { host: 'browser', port: 47_113, token: 'abc' }
const since = '2026-11-22T02:00:00.000Z'
const lock = (folder: string) => lockFolder(folder, contact, since)

function startProcess(): ChildProcess {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

/** A lock as that process would have left it. */
async function holderOf(child: ChildProcess): Promise<Holder> {
  const pid = child.pid ?? 0
  return { pid, machine: hostname(), start: (await processStart(pid)) ?? '', since, contact }
}

const put = (folder: string, holder: unknown) => writeFile(join(folder, 'desk.lock'), sealLine(holder))

test('a second start is told who holds the folder and how to reach it', async () => {
  const folder = await makeFolder()
  expect((await lock(folder)).ok).toBe(true)
  const second = await lock(folder)
  expect(second).toMatchObject({
    ok: false,
    error: { holder: { pid: process.pid, machine: hostname(), since, contact } },
  })
})

test('a way to reach it that is known later is told as well', async () => {
  const folder = await makeFolder()
  const held = await lock(folder)
  if (!held.ok) throw new Error('held')
  await held.value.announce({ host: 'browser', port: 50_000, token: 'def' })
  expect(await lock(folder)).toMatchObject({ error: { holder: { contact: { port: 50_000, token: 'def' } } } })
})

test('a released folder is free and holds no trace', async () => {
  const folder = await makeFolder()
  const held = await lock(folder)
  if (!held.ok) throw new Error('held')
  await held.value.release()
  await held.value.announce(contact)
  expect(await readdir(folder)).toEqual([])
  expect((await lock(folder)).ok).toBe(true)
})

test('a folder whose process was killed is taken over, while it lives it is not', async () => {
  const folder = await makeFolder()
  const child = startProcess()
  await put(folder, await holderOf(child))
  expect(await lock(folder)).toMatchObject({ ok: false, error: { holder: { pid: child.pid } } })
  await kill(child)
  expect((await lock(folder)).ok).toBe(true)
})

test('another process that got the same id does not hold the folder', async () => {
  const folder = await makeFolder()
  const holder = await holderOf(startProcess())
  await put(folder, { ...holder, start: `${holder.start}0` })
  expect((await lock(folder)).ok).toBe(true)
  expect(openLine(await readFile(join(folder, 'desk.lock'), 'utf8')).value).toMatchObject({ pid: process.pid })
})

test('a folder held on another PC stays held: what runs there cannot be seen', async () => {
  const folder = await makeFolder()
  await put(folder, { pid: 999_999, machine: 'another-pc', start: 'x', since, contact })
  expect(await lock(folder)).toMatchObject({ ok: false, error: { holder: { machine: 'another-pc' } } })
})

test('a lock whose writer died in the middle is taken over', async () => {
  const folder = await makeFolder()
  await writeFile(join(folder, 'desk.lock'), '{"pid":')
  expect((await lock(folder)).ok).toBe(true)
})

test('a lock that is damaged while its desk runs keeps others out, and is mended', async () => {
  const folder = await makeFolder()
  expect((await lock(folder)).ok).toBe(true)
  const path = join(folder, 'desk.lock')
  const whole = await readFile(path, 'utf8')
  for (const damaged of [whole.replace(`"pid":${process.pid}`, '"pid":999999'), whole.slice(0, 40), '']) {
    await writeFile(path, damaged)
    expect(await lock(folder)).toMatchObject({ ok: false, error: { holder: { pid: process.pid } } })
    expect(await readFile(path, 'utf8')).toBe(whole)
  }
}, 30_000)

test('of many starts that find a dead lock exactly one gets the folder', async () => {
  for (let round = 0; round < 10; round += 1) {
    const folder = await makeFolder()
    const child = startProcess()
    const holder = await holderOf(child)
    await kill(child)
    await put(folder, holder)
    const all = await Promise.all(Array.from({ length: 8 }, () => lock(folder)))
    expect(all.filter(result => result.ok)).toHaveLength(1)
    expect(await readdir(folder)).toEqual(['desk.lock'])
  }
})

test('a lock that another start has put there in the meantime is not removed', async () => {
  const folder = await makeFolder()
  await lock(folder)
  await removeDeadLock(folder)
  expect(await readdir(folder)).toEqual(['desk.lock'])
})

test('a takeover that was interrupted long ago does not block the folder', async () => {
  const folder = await makeFolder()
  const child = startProcess()
  const holder = await holderOf(child)
  await kill(child)
  await put(folder, holder)
  const takeover = join(folder, 'desk.lock.takeover')
  await writeFile(takeover, '')
  const longAgo = new Date(Date.now() - 60_000)
  await utimes(takeover, longAgo, longAgo)
  expect((await lock(folder)).ok).toBe(true)
})

test('a desk killed in the middle of a takeover does not block the next start', async () => {
  const folder = await makeFolder()
  const child = startProcess()
  const holder = await holderOf(child)
  await kill(child)
  await put(folder, holder)
  await writeFile(join(folder, 'desk.lock.takeover'), sealLine(holder))
  const began = Date.now()
  expect((await lock(folder)).ok).toBe(true)
  expect(Date.now() - began).toBeLessThan(3_000)
})

test('the start of a process is the same whenever it is asked for, and differs between processes', async () => {
  const child = startProcess()
  const first = await processStart(child.pid ?? 0)
  expect(await processStart(child.pid ?? 0)).toBe(first)
  expect(await processStart(process.pid)).not.toBe(first)
  await kill(child)
  expect(await processStart(child.pid ?? 0)).toBeNull()
})
