import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashPin, pinDigest } from '../../../../../main/host/operators/pin.ts'
import { PinStore } from '../../../../../main/host/operators/pin-store.ts'
import { makeSmallDisk } from '../../../../support/full-disk.ts'
import { createTestClock, makeFolder } from '../../../../support/open-host.ts'

const hash = await hashPin('802613', randomBytes(16))

async function storeWith(folder: string, clock = createTestClock()): Promise<PinStore> {
  const store = await PinStore.open(folder, clock)
  await setPin(store, 'op-1')
  return store
}

async function setPin(store: PinStore, operator: string, pin = hash): Promise<void> {
  await store.offerPin(operator, pin)
  await store.takePin(operator)
}

/** What the ledger says: these operators have this PIN. */
const told = (operators: readonly string[], pin = hash) => new Map(operators.map(id => [id, pinDigest(pin)]))

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
  await setPin(store, 'op-1')
  expect(store.remainingLock('op-1')).toBe(0)
})

test('writes at the same time leave the last state', async () => {
  const folder = await makeFolder()
  const store = await storeWith(folder)
  await Promise.all(Array.from({ length: 20 }, (_, index) => setPin(store, `op-${index}`)))
  const stored = JSON.parse(await readFile(join(folder, 'operators.json'), 'utf8'))
  expect(Object.keys(stored.value.pins)).toHaveLength(20)
})

test('on a full disk a new PIN is refused, but wrong tries still count and lock', async () => {
  const disk = await makeSmallDisk()
  const store = await storeWith(disk.folder)
  await disk.fill('operators.json', -100)
  await expect(store.offerPin('op-2', hash)).rejects.toThrow(/ENOSPC|EFBIG/)
  for (let time = 0; time < 5; time += 1) await store.addFailure('op-1')
  expect(store.remainingLock('op-1')).toBe(30_000)
})

test('a PIN that was offered is in force once it is taken; after a crash in between the ledger decides', async () => {
  const folder = await makeFolder()
  const store = await storeWith(folder)
  const next = await hashPin('356028', randomBytes(16))
  await store.offerPin('op-1', next)
  expect(store.pinOf('op-1')).toEqual(hash)
  for (const pin of [hash, next]) {
    const again = await PinStore.open(folder, createTestClock())
    expect(again.settle(told(['op-1'], pin))).toBe(true)
    expect(again.pinOf('op-1')).toEqual(pin)
  }
  await store.withdrawPin('op-1')
  const again = await PinStore.open(folder, createTestClock())
  expect([again.settle(told(['op-1'], next)), again.pinOf('op-1')]).toEqual([false, null])
})

test('of a damaged file those PINs are kept that the ledger knows', async () => {
  const folder = await makeFolder()
  const store = await storeWith(folder)
  await setPin(store, 'op-2', await hashPin('356028', randomBytes(16)))
  const path = join(folder, 'operators.json')
  const text = await readFile(path, 'utf8')
  const damaged = async (altered: string) => {
    await writeFile(path, altered)
    const again = await PinStore.open(folder, createTestClock())
    return [again.settle(new Map([...told(['op-1']), ['op-2', 'x']])), again.pinOf('op-1'), again.pinOf('op-2')]
  }
  expect(await damaged(text.replace('"count":0', '"count":1'))).toEqual([false, hash, null])
  expect(await damaged(text.slice(0, -9))).toEqual([false, null, null])
  expect(await damaged('')).toEqual([false, null, null])
  await writeFile(path, text)
  const broken = await PinStore.open(folder, createTestClock())
  // A broken ledger does not say which PIN came last.
  expect([broken.settle(null), broken.pinOf('op-1')]).toEqual([true, hash])
})
