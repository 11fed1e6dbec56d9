import { expect, onTestFinished, test, vi } from 'vitest'
import { createDeskStore, type DeskStore } from '../../../../renderer/host/desk-store.ts'
import { refused } from '../../../../shared/domain/result.ts'
import { createClient, type HostClient } from '../../../../shared/host/client.ts'
import { hostOptions } from '../../../support/host-options.ts'
import { createTestClock, makeFolder, openHost } from '../../../support/open-host.ts'

const supervisor = { name: '钱理真', pin: '481516' }

async function openDesk(start = true) {
  const clock = createTestClock()
  const { host, client } = await openHost(hostOptions(await makeFolder(), { clock }))
  let reachable = true
  const line: HostClient = createClient(async (method, input) =>
    reachable ? host.dispatch(method, input) : refused({ code: 'hostGone' }),
  )
  const desk = createDeskStore(line)
  if (start) onTestFinished(desk.start())
  return { clock, client, desk, cut: () => (reachable = false), mend: () => (reachable = true) }
}

const until = (desk: DeskStore, holds: (state: ReturnType<DeskStore['getState']>) => boolean) =>
  vi.waitFor(() => expect(holds(desk.getState())).toBe(true), { timeout: 5000, interval: 10 })

test('the window knows the desk without asking twice, and nothing of sheets before a sign-in', async () => {
  const { desk } = await openDesk()
  await until(desk, ({ status, settings }) => status !== null && settings !== null)
  expect(desk.getState()).toMatchObject({ gone: null, balance: null, status: { firstRun: true, session: null } })
})

test('what changes at the host is in the window without being asked for', async () => {
  const { client, desk } = await openDesk()
  await until(desk, ({ status }) => status !== null)
  await client.call('desk.setUpEmpty', supervisor)
  await until(desk, ({ status, balance }) => status?.session?.locked === false && balance?.received === 0)
  await client.call('settings.change', { patch: { autoLockMinutes: 9 } })
  await until(desk, ({ settings }) => settings?.autoLockMinutes === 9)
})

test('a lock is noticed, and the sheets counted before stay in sight beneath it', async () => {
  const { client, desk } = await openDesk()
  await client.call('desk.setUpEmpty', supervisor)
  await until(desk, ({ balance }) => balance !== null)
  await client.call('session.lock', {})
  await until(desk, ({ status }) => status?.session?.locked === true)
  expect(desk.getState().balance).not.toBeNull()
  await client.call('session.signOut', {})
  await until(desk, ({ status, balance }) => status?.session === null && balance === null)
})

test('a host that goes is reported, and found again by itself or at once on request', async () => {
  const { client, desk, cut, mend } = await openDesk()
  await until(desk, ({ status }) => status !== null)
  cut()
  // The call that waits for changes is still with the host; a change lets it return, and the next one fails.
  await client.call('desk.setUpEmpty', supervisor)
  await until(desk, ({ gone }) => gone?.code === 'hostGone')
  mend()
  desk.retry()
  await until(desk, ({ gone, status }) => gone === null && status?.session?.operator.name === supervisor.name)
})

test('the window shows the time of the host, not its own', async () => {
  const { clock, desk } = await openDesk(false)
  await desk.refresh()
  const shown = Date.now() + desk.getState().clockOffset
  expect(Math.abs(shown - clock.now())).toBeLessThan(1000)
})

test('an answer that comes late does not undo a newer one: a locked desk stays locked', async () => {
  const { client } = await openDesk(false)
  await client.call('desk.setUpEmpty', supervisor)
  let counted = () => {}
  const held = new Promise<void>(resolve => {
    counted = resolve
  })
  const desk = createDeskStore({
    call: async (method, input) => {
      const answer = await client.call(method, input)
      // As after an import, while custody is still learning.
      if (method === 'ledger.balance') await held
      return answer
    },
  })
  const before = desk.refresh()
  await vi.waitFor(() => expect(desk.getState().gone).toBeNull())
  await client.call('session.lock', {})
  await desk.refresh()
  counted()
  await before
  expect(desk.getState().status?.session?.locked).toBe(true)
})
