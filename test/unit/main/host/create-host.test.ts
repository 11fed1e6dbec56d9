import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createHost } from '../../../../main/host/create-host.ts'
import { hostOptions } from '../../../support/host-options.ts'
import { createTestClock, makeFolder, openHost } from '../../../support/open-host.ts'
import { openSignedInHost } from '../../../support/signed-in-host.ts'

test('the demo branch is filled through import and record, and a second start finds the same', async () => {
  const options = hostOptions(await makeFolder(), { clock: createTestClock() })
  const { host, client } = await openHost(options)
  const filled = await client.call('desk.setUpDemo', {})
  if (!filled.ok) throw new Error(JSON.stringify(filled.error))
  const supervisor = filled.value.operators[0]
  await client.call('session.signIn', { operator: supervisor?.id ?? '', pin: '802613' })
  const balance = await client.call('ledger.balance', {})
  const { head } = host.status()
  expect(head.seq).toBeGreaterThan(10)
  await host.close()

  const again = await openHost(options)
  expect(again.host.status()).toMatchObject({ head, demo: true, firstRun: false, readOnly: null, setAside: null })
  await again.client.call('session.signIn', { operator: supervisor?.id ?? '', pin: '802613' })
  expect(await again.client.call('ledger.balance', {})).toEqual(balance)
})

test('a demo branch begun early in the morning holds nothing that lies ahead', async () => {
  const justAfterMidnight = createTestClock(Date.parse('2026-11-21T16:05:00.000Z'))
  const { host, client } = await openHost(hostOptions(await makeFolder(), { clock: justAfterMidnight }))
  await client.call('desk.setUpDemo', {})
  expect(host.status()).toMatchObject({ demo: true, clockBehind: null })
})

test('a branch set up empty is no demo, even where a demo was begun', async () => {
  const folder = await makeFolder()
  await writeFile(join(folder, 'demo-branch'), '')
  const options = hostOptions(folder)
  const { host, client } = await openHost(options)
  expect(host.status()).toMatchObject({ demo: false, firstRun: true })
  await client.call('desk.setUpEmpty', { name: '朱琴琴', pin: '802613' })
  await host.close()
  expect((await openHost(options)).host.status()).toMatchObject({ demo: false, firstRun: false })
})

test('a second start on the same folder is told who holds it, until the first is closed', async () => {
  const options = hostOptions(await makeFolder())
  const { host } = await openHost(options)
  await host.announce({ host: 'browser', port: 47_113, token: 'abc' })
  expect(await createHost(options)).toMatchObject({
    error: { code: 'folderHeld', holder: { pid: process.pid, contact: { port: 47_113 } } },
  })
  await host.close()
  expect((await openHost(options)).host.status().firstRun).toBe(true)
})

test('a request for focus reaches the window that waits', async () => {
  const { host, client } = await openHost(hostOptions(await makeFolder()))
  const before = await client.call('desk.changes', { version: 0 })
  if (!before.ok) throw new Error(before.error.code)
  const waiting = client.call('desk.changes', { version: before.value.version })
  host.requestFocus()
  expect(await waiting).toMatchObject({ ok: true, value: { focusRequests: before.value.focusRequests + 1 } })
})

test('closing answers those who wait, and whoever asks later hears that the host is gone', async () => {
  const { host, client } = await openHost(hostOptions(await makeFolder()))
  const before = await client.call('desk.changes', { version: 0 })
  const waiting = client.call('desk.changes', { version: before.ok ? before.value.version : 0 })
  await Promise.all([host.close(), host.close()])
  expect((await waiting).ok).toBe(true)
  expect(await client.call('desk.status', {})).toEqual({ ok: false, error: { code: 'hostGone' } })
})

test('a window of an earlier host is never taken for up to date', async () => {
  const options = hostOptions(await makeFolder())
  const first = await openHost(options)
  const seen = await first.client.call('desk.changes', { version: 0 })
  await first.host.close()
  const second = await openHost(options)
  const answer = second.client.call('desk.changes', { version: seen.ok ? seen.value.version : 0 })
  expect((await answer).ok).toBe(true)
})

test('settings are rebuilt from the ledger, whatever file was lost', async () => {
  const folder = await makeFolder()
  const first = await openSignedInHost(hostOptions(folder))
  await first.client.call('settings.change', { patch: { autoLockMinutes: 7, slipPaper: 'A4' } })
  await first.client.call('settings.change', { patch: { autoLockMinutes: 8 } })
  await first.host.close()
  const kept = ['ledger.jsonl', 'personal.jsonl']
  for (const name of await readdir(folder)) if (!kept.includes(name)) await rm(join(folder, name), { recursive: true })
  const { client } = await openHost(hostOptions(folder))
  expect(await client.call('settings.get', {})).toMatchObject({
    value: { autoLockMinutes: 8, slipPaper: 'A4', branch: { code: 'SH' } },
  })
})
