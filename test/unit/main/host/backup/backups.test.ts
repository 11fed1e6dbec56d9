import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Command } from '../../../../../shared/domain/command.ts'
import type { HostClient } from '../../../../../shared/host/client.ts'
import { backUp, passphrase, setPassphrase, waitForBackup } from '../../../../support/back-up.ts'
import { makeSmallDisk } from '../../../../support/full-disk.ts'
import { hostOptions } from '../../../../support/host-options.ts'
import { createTestClock, makeFolder } from '../../../../support/open-host.ts'
import { handOver, sampleApplication } from '../../../../support/sample-application.ts'
import { importInto, openSignedInHost } from '../../../../support/signed-in-host.ts'

const pin = '802613'

async function openDesk(folder?: string) {
  const dataFolder = folder ?? join(await makeFolder(), 'data')
  const clock = createTestClock()
  const desk = await openSignedInHost(hostOptions(dataFolder, { clock }))
  return { ...desk, clock, dataFolder, own: join(dataFolder, 'backups') }
}

async function record(client: HostClient, command: Command): Promise<number> {
  const recorded = await client.call('ledger.record', { command })
  if (!recorded.ok) throw new Error(recorded.error.code)
  return recorded.value.seq
}

async function setFolder(client: HostClient, folder: string, keep = 30): Promise<void> {
  const changed = await client.call('settings.change', { patch: { backup: { folder, keep } } })
  expect(changed.ok).toBe(true)
  await waitForBackup(client)
}

const closeDay = { kind: 'closeDay', pending: { printJobs: 0, parcels: 0, handovers: 0 } } as const

test('without a passphrase nothing is written, and a short one is refused', async () => {
  const { client, host, dataFolder } = await openDesk()
  expect(await client.call('backup.begin', {})).toEqual({ ok: false, error: { code: 'passphraseMissing' } })
  const short = await client.call('backup.setPassphrase', { pin, passphrase: '十一个字还不够长的口令' })
  expect(short).toEqual({ ok: false, error: { code: 'passphraseTooShort' } })
  const wrong = await client.call('backup.setPassphrase', { pin: '135790', passphrase })
  expect(!wrong.ok && wrong.error.code).toBe('wrongPin')
  await record(client, closeDay)
  expect(await readdir(dataFolder)).not.toContain('backups')
  expect(host.status().backup).toEqual({ passphraseSet: false, lastGood: null, fault: null })
})

test('a backup is written once, and again only when something was recorded; its key is for its user alone', async () => {
  const { client, host, clock, dataFolder, own } = await openDesk()
  const first = await setPassphrase(client)
  const file = 'fapiao-desk-desk-1-20261122T020000Z-1.fdbackup'
  const { size: bytes } = await stat(join(own, file))
  expect(first).toEqual({
    passphraseSet: true,
    running: null,
    folders: [
      {
        ...{ path: own, second: false, kept: 1, holdsErased: false, fault: null },
        lastGood: { file, at: '2026-11-22T02:00:00.000Z', seq: 1, bytes },
      },
    ],
  })
  expect(host.status().backup).toEqual({ passphraseSet: true, lastGood: '2026-11-22T02:00:00.000Z', fault: null })
  expect((await stat(join(dataFolder, 'backup-key.json'))).mode & 0o777).toBe(0o600)
  expect((await stat(join(own, file))).mode & 0o777).toBe(0o600)
  expect(await readFile(join(dataFolder, 'backup-key.json'), 'utf8')).not.toContain('桃花')
  clock.pass(60_000)
  await backUp(client)
  expect(await readdir(own)).toEqual([file])
  await record(client, closeDay)
  expect((await waitForBackup(client)).folders[0]).toMatchObject({ kept: 2, lastGood: { seq: 2 } })
})

test('each start backs up what the one before did not', async () => {
  const { client, host, dataFolder } = await openDesk()
  await setPassphrase(client)
  expect((await importInto({ client, host }, [sampleApplication({ first: 1 })])).ok).toBe(true)
  await host.close()
  const again = await openSignedInHost(hostOptions(dataFolder))
  for (let tries = 0; again.host.status().backup.lastGood === '2026-11-22T02:00:00.000Z' && tries < 100; tries += 1)
    await sleep(50)
  expect((await waitForBackup(again.client)).folders[0]).toMatchObject({ kept: 2, lastGood: { seq: 2 } })
})

test('the newest stay, whatever the clock says; files of others are left alone', async () => {
  const { client, clock, own } = await openDesk()
  await setPassphrase(client)
  const others = ['fapiao-desk-desk-2-20261122T020000Z-1.fdbackup', 'fapiao-desk-desk-1-x-1.fdbackup', '说明.txt']
  for (const name of others) await writeFile(join(own, name), 'x')
  await setFolder(client, '', 2)
  const recorded: number[] = []
  for (const days of [3, -400, 1]) {
    clock.set(Date.parse('2026-11-22T02:00:00.000Z') + days * 86_400_000)
    // Days without a touch lock the desk.
    const operators = await client.call('session.operators', {})
    await client.call('session.signIn', { operator: (operators.ok && operators.value[0]?.id) || '', pin })
    recorded.push(await record(client, closeDay))
    await waitForBackup(client)
  }
  const left = (await readdir(own)).filter(name => !others.includes(name))
  expect(left.map(name => Number(/-(\d+)\.fdbackup$/.exec(name)?.[1])).sort()).toEqual(recorded.slice(1))
  expect(await readdir(own)).toEqual(expect.arrayContaining(others))
})

test('a second folder that is not there is a fault until it is, and is never made', async () => {
  const { client, host, dataFolder } = await openDesk()
  const stick = join(await makeFolder(), 'stick')
  await setPassphrase(client)
  await setFolder(client, stick)
  expect(host.status().backup).toMatchObject({ fault: 'backupFolderMissing' })
  expect(await stat(stick).catch(() => null)).toBeNull()
  await mkdir(stick)
  expect((await backUp(client)).folders[1]).toMatchObject({ path: stick, second: true, kept: 1, fault: null })
  expect(host.status().backup.fault).toBeNull()
  await rm(stick, { recursive: true })
  expect((await backUp(client)).folders[1]).toMatchObject({ fault: 'backupFolderMissing', lastGood: { seq: 2 } })
  await host.close()
  // The next start still knows what the stick held.
  const { client: later } = await openSignedInHost(hostOptions(dataFolder))
  expect((await waitForBackup(later)).folders[1]).toMatchObject({ kept: 1, lastGood: { seq: 2 } })
})

test('an erasure takes the older backups along, also on a stick that comes back later', async () => {
  const { client, host, own } = await openDesk()
  const root = await makeFolder()
  const [stick, former] = [join(root, 'stick'), join(root, 'former')] as const
  for (const folder of [stick, former]) await mkdir(folder)
  await setPassphrase(client)
  await importInto({ client, host }, [sampleApplication({ first: 1 })])
  await record(client, handOver('FP1', [1]))
  await setFolder(client, former)
  await setFolder(client, stick)
  await rename(stick, `${stick}-away`)
  await rename(former, `${former}-away`)
  const before = await readdir(own)
  const erased = await client.call('privacy.erase', { applications: ['FP1'], entries: [], basis: 'request', pin })
  expect(erased.ok && erased.value.finished).toBe(true)
  const [first, second] = (await waitForBackup(client)).folders
  expect(first).toMatchObject({ kept: 1, holdsErased: false, lastGood: { seq: host.status().head.seq } })
  expect(before).not.toContain(first?.lastGood?.file)
  expect(second).toMatchObject({ fault: 'backupFolderMissing', holdsErased: true })
  await rename(`${stick}-away`, stick)
  await rename(`${former}-away`, former)
  expect((await backUp(client)).folders[1]).toMatchObject({ kept: 1, holdsErased: false, fault: null })
  expect(await readdir(stick)).toHaveLength(1)
  expect(await readdir(former)).toEqual([])
})

test('a backup that is given up leaves nothing behind', async () => {
  const { client, host, own } = await openDesk()
  await setPassphrase(client)
  await importInto(
    { client, host },
    Array.from({ length: 1500 }, (_, index) => sampleApplication({ first: index + 1 })),
  )
  const begun = await client.call('backup.begin', {})
  expect(begun.ok && begun.value.running).not.toBeNull()
  expect((await client.call('backup.cancel', {})).ok).toBe(true)
  expect(await readdir(own)).toHaveLength(1)
  expect(host.status().backup).toMatchObject({ fault: null })
  expect((await backUp(client)).folders[0]).toMatchObject({ kept: 2, lastGood: { seq: 2 } })
})

test.runIf(process.platform === 'linux')(
  'a full stick is a fault; the desk goes on, and what was there stays',
  async () => {
    const { client, host } = await openDesk()
    const disk = await makeSmallDisk()
    await setPassphrase(client)
    await setFolder(client, disk.folder)
    const before = await readdir(disk.folder)
    await importInto(
      { client, host },
      Array.from({ length: 600 }, (_, index) => sampleApplication({ first: index + 1 })),
    )
    await disk.fill('nothing', 16 * 1024)
    const [own, stick] = (await backUp(client)).folders
    expect(own).toMatchObject({ fault: null, lastGood: { seq: host.status().head.seq } })
    expect(stick).toMatchObject({ fault: 'diskFull', lastGood: { seq: 2 } })
    expect(await readdir(disk.folder)).toEqual(expect.arrayContaining(before))
    expect((await readdir(disk.folder)).filter(name => name.endsWith('.part'))).toEqual([])
    await disk.free()
    expect((await backUp(client)).folders[1]).toMatchObject({ fault: null, kept: 2 })
  },
)

test.runIf(process.platform === 'linux')('a backup never takes the room that the ledger needs', async () => {
  const disk = await makeSmallDisk()
  const { client, host, own } = await openDesk(join(disk.folder, 'data'))
  await setPassphrase(client)
  await writeFile(join(disk.folder, 'x'), '')
  await disk.fill('x', 512 * 1024)
  await record(client, closeDay)
  expect((await waitForBackup(client)).folders[0]).toMatchObject({ fault: 'diskFull', kept: 1, lastGood: { seq: 1 } })
  expect(host.status().backup).toMatchObject({ fault: 'diskFull' })
  expect(await readdir(own)).toHaveLength(1)
  await record(client, closeDay)
  await disk.free()
  expect((await backUp(client)).folders[0]).toMatchObject({ fault: null, kept: 2 })
})

test('a ledger that was damaged under an open desk does not replace a good backup, and is noticed', async () => {
  const { client, host, dataFolder, own } = await openDesk()
  await record(client, closeDay)
  await setPassphrase(client)
  const before = await readdir(own)
  const path = join(dataFolder, 'ledger.jsonl')
  const bytes = await readFile(path)
  bytes[20] = (bytes[20] ?? 0) ^ 1
  await writeFile(path, bytes)
  await record(client, { ...closeDay })
  expect((await waitForBackup(client)).folders[0]).toMatchObject({ fault: 'backupUnverified', kept: 1 })
  expect(await readdir(own)).toEqual(before)
  for (let tries = 0; !host.status().readOnly && tries < 100; tries += 1) await sleep(20)
  expect(host.status().readOnly).toMatchObject({ file: 'ledger.jsonl', line: 1 })
  expect(await client.call('backup.begin', {})).toMatchObject({ ok: false, error: { code: 'readOnly' } })
})
