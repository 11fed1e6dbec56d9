import { expect, test } from 'vitest'
import { hostOptions } from '../../../support/host-options.ts'
import { createTestClock, makeFolder } from '../../../support/open-host.ts'
import { openSignedInHost } from '../../../support/signed-in-host.ts'

test('an idle desk locks itself and tells the window, which did not ask', async () => {
  const clock = createTestClock()
  const { host, client } = await openSignedInHost(hostOptions(await makeFolder(), { clock }))
  const before = await client.call('desk.changes', { version: 0 })
  if (!before.ok) throw new Error(before.error.code)
  const waiting = client.call('desk.changes', { version: before.value.version })
  clock.pass(5 * 60_000)
  const after = await waiting
  expect(after.ok && after.value.sessionVersion).toBe(before.value.sessionVersion + 1)
  expect(host.status().session).toMatchObject({ locked: true, operator: { name: '朱琴琴' } })
})

test('a PC that slept through the idle minutes is locked when it wakes, though the steady clock stood still', async () => {
  const clock = createTestClock()
  const { host } = await openSignedInHost(hostOptions(await makeFolder(), { clock }))
  clock.set(clock.now() + 5 * 60_000)
  expect(host.status().session).toMatchObject({ locked: true })
})

test('recording a command is a sign of a person, reading is none', async () => {
  const clock = createTestClock()
  const { host, client } = await openSignedInHost(hostOptions(await makeFolder(), { clock }))
  clock.pass(4 * 60_000)
  await client.call('ledger.record', { command: { kind: 'reveal', application: 'FP1' } })
  clock.pass(4 * 60_000)
  expect(host.status().session).toMatchObject({ locked: false })
  await client.call('ledger.balance', {})
  clock.pass(60_000)
  expect(host.status().session).toMatchObject({ locked: true })
})

test('who has been removed is not at the desk any more, and the window hears of it', async () => {
  const { host, client } = await openSignedInHost(hostOptions(await makeFolder()))
  const own = host.status().session?.operator
  if (!own) throw new Error('nobody is signed in')
  const other = { name: '沈一鸣', pin: '471905', roles: ['supervisor' as const] }
  await client.call('operators.add', other)
  const { id: operator, name, roles } = own
  const removed = await client.call('operators.change', { operator, name, roles, pin: null, active: false })
  expect([removed.ok, host.status().session]).toEqual([true, null])
})
