import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endStraySenders } from '../../../../../main/host/printing/end-stray-senders.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'senders-'))
  for (const name of ['lp', 'other']) {
    await writeFile(join(folder, name), '#!/bin/sh\necho started\nexec 1>&-\nsleep 20 &\nwait\n')
    await chmod(join(folder, name), 0o755)
  }
})
afterAll(() => rm(folder, { recursive: true }))

async function startProgram(name: string, title: string) {
  const child = spawn(join(folder, name), ['-t', title], { stdio: ['ignore', 'pipe', 'ignore'], detached: true })
  const ended = new Promise<string>(resolve => child.once('exit', (code, signal) => resolve(signal ?? String(code))))
  await new Promise(resolve => child.stdout.once('data', resolve))
  const end = (): void => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }
  return { ended, end }
}

test('only lp with this very mark is ended', async () => {
  const stray = await startProgram('lp', 'SH-1 [job-1]')
  const bystanders = [
    await startProgram('lp', 'SH-2 [job-2]'),
    await startProgram('lp', 'SH-1 [job-1] and more'),
    await startProgram('other', 'SH-1 [job-1]'),
  ]
  expect(await endStraySenders('[job-1]')).toBe(1)
  expect(await stray.ended).toBe('SIGKILL')
  expect(await endStraySenders('[job-1]')).toBe(0)
  stray.end()
  for (const bystander of bystanders) bystander.end()
})
