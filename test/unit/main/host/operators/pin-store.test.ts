import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashPin } from '../../../../../main/host/operators/pin.ts'
import { PinStore } from '../../../../../main/host/operators/pin-store.ts'
import { makeSmallDisk } from '../../../../support/full-disk.ts'
import { createTestClock, makeFolder } from '../../../../support/open-host.ts'

const hash = await hashPin('802613', randomBytes(16))

async function storeWith(folder: string, clock = createTestClock()): Promise<PinStore> {
  const store = await PinStore.open(folder, clock)
  await store.setPin('op-1', hash)
  return store
}

test('PINs and wrong tries are there when the file is opened again', async () => {
  const folder = await makeFolder()
  const clock = createTestClock()
  const store = await storeWith(folder, clock)
  for (let time = 0; time < 5; time += 1) await store.addFailure('op-1')
  const again = await PinStore.open(folder, clock)
  expect(again.pinOf('op-1')).toEqual(hash)
  expect(again.remainingLock('op-1')).toBe(30_000)
  expect([again.pinOf('op-2'), again.remainingLock('op-2')]).toEqual([null, 0])
})

test('the right PIN and a new PIN forget wrong tries', async () => {
  const store = await storeWith(await makeFolder())
  for (let time = 0; time < 5; time += 1) await store.addFailure('op-1')
  await store.forgetFailures('op-1')
  expect(store.remainingLock('op-1')).toBe(0)
  for (let time = 0; time < 5; time += 1) await store.addFailure('op-1')
  await store.setPin('op-1', hash)
  expect(store.remainingLock('op-1')).toBe(0)
})

test('writes at the same time leave the last state', async () => {
  const folder = await makeFolder()
  const store = await storeWith(folder)
  await Promise.all(Array.from({ length: 20 }, (_, index) => store.setPin(`op-${index}`, hash)))
  const stored = JSON.parse(await readFile(join(folder, 'operators.json'), 'utf8'))
  expect(Object.keys(stored.pins)).toHaveLength(20)
})

test('on a full disk a new PIN is refused, but wrong tries still count and lock', async () => {
  const disk = await makeSmallDisk()
  const store = await storeWith(disk.folder)
  await disk.fill('operators.json', -100)
  await expect(store.setPin('op-2', hash)).rejects.toThrow(/ENOSPC|EFBIG/)
  for (let time = 0; time < 5; time += 1) await store.addFailure('op-1')
  expect(store.remainingLock('op-1')).toBe(30_000)
})

test('a file that cannot be read stops the start instead of forgetting every PIN', async () => {
  const folder = await makeFolder()
  await writeFile(join(folder, 'operators.json'), '{"pins":')
  await expect(PinStore.open(folder, createTestClock())).rejects.toThrow()
})
