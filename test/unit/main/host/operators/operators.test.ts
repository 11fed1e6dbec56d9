import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { Operators } from '../../../../../main/host/operators/operators.ts'
import { hashPin } from '../../../../../main/host/operators/pin.ts'
import { PinStore } from '../../../../../main/host/operators/pin-store.ts'
import { openLedgerRig } from '../../../../support/ledger-rig.ts'
import { makeFolder } from '../../../../support/open-host.ts'

test('a PIN that is replaced while it is being checked lets nobody in', async () => {
  const folder = await makeFolder()
  const { state, ledger, clock } = await openLedgerRig(folder)
  const pins = await PinStore.open(folder, clock)
  const operators = new Operators({ state, ledger, pins, clock, random: randomBytes })
  state.operators.set('op-1', { id: 'op-1', name: '沈一鸣', roles: ['clerk'], active: true, pinDigest: null })
  await pins.offerPin('op-1', await hashPin('802613', randomBytes(16)))
  await pins.takePin('op-1')
  const other = await hashPin('471905', randomBytes(16), 2 ** 8)
  const checking = operators.verify('op-1', '802613')
  await pins.offerPin('op-1', other)
  await pins.takePin('op-1')
  expect(await checking).toMatchObject({ ok: false, error: { code: 'wrongPin' } })
  expect(await operators.verify('op-1', '471905')).toMatchObject({ ok: true })
})
