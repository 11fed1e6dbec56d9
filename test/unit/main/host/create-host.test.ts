import { expect, test } from 'vitest'
import { hostOptions } from '../../../support/host-options.ts'
import { createTestClock, makeFolder, openHost } from '../../../support/open-host.ts'

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
