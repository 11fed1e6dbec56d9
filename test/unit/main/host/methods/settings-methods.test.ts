import { expect, test } from 'vitest'
import { hostOptions } from '../../../../support/host-options.ts'
import { makeFolder } from '../../../../support/open-host.ts'
import { openSignedInHost } from '../../../../support/signed-in-host.ts'

test('a change of settings is by the one who asked for it, who may have signed out meanwhile', async () => {
  const { host, client } = await openSignedInHost(hostOptions(await makeFolder()))
  const supervisor = host.status().session?.operator.id
  const [changed] = await Promise.all([
    client.call('settings.change', { patch: { autoLockMinutes: 9 } }),
    client.call('session.signOut', {}),
  ])
  expect([changed.ok, host.status().session]).toEqual([true, null])
  await client.call('session.signIn', { operator: supervisor ?? '', pin: '802613' })
  const after = await client.call('ledger.after', { cursor: 1, limit: 10 })
  expect(after).toMatchObject({ value: { entries: [{ kind: 'settingsChanged', operator: supervisor }] } })
})
