import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { runPreload } from '../support/run-preload.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const preload = join(root, 'dist', 'electron', 'preload.cjs')

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), 'electron'], { encoding: 'utf8' })
  if (built.status !== 0) throw new Error(built.stderr)
}, 60_000)

test('the preload gives the window one function, which carries a call over the one channel', async () => {
  const sent: unknown[] = []
  const exposed = runPreload(preload, async (channel, argument) => {
    sent.push([channel, argument])
    return 'answer'
  })
  expect(Object.keys(exposed)).toEqual(['deskHost'])
  expect(Object.keys(exposed.deskHost ?? {})).toEqual(['call'])
  const call = exposed.deskHost?.call
  if (typeof call !== 'function') throw new Error('call is no function')
  expect(await call('desk.status', {})).toBe('answer')
  expect(sent).toEqual([['desk:call', { method: 'desk.status', input: {} }]])
})

test('the preload is small: the contract and its validators stay on the other side', () => {
  expect(readFileSync(preload, 'utf8').length).toBeLessThan(1_000)
})
