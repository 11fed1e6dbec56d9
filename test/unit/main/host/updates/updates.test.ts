import { expect, test } from 'vitest'
import { findOpenWork } from '../../../../../main/host/updates/find-open-work.ts'
import type { UpdateFault } from '../../../../../main/host/updates/update-port.ts'
import { type OpenWork, Updates } from '../../../../../main/host/updates/updates.ts'
import { ok, type Result, refused } from '../../../../../shared/domain/result.ts'
import type { HostError } from '../../../../../shared/host/errors.ts'

/** Updates of 1.2.0, and a shell that does what it is told. */
function makeUpdates() {
  const shell = {
    source: '/mnt/usb',
    offered: ok({ version: '1.3.0', releasedAt: null }) as Result<
      { readonly version: string; readonly releasedAt: string | null },
      UpdateFault
    >,
    fetched: ok(null) as Result<null, UpdateFault>,
    chosen: null as string | null,
    backUp: async (): Promise<Result<unknown, HostError>> => ok(null),
    work: null as Exclude<OpenWork, 'handover'> | null,
    looked: [] as string[],
    installed: 0,
  }
  const updates = new Updates({
    port: {
      look: async source => {
        shell.looked.push(source)
        return shell.offered
      },
      fetch: async onPercent => {
        onPercent(41.7)
        return shell.fetched
      },
      choose: async () => shell.chosen,
      install: () => {
        shell.installed += 1
      },
    },
    version: '1.2.0',
    source: () => shell.source,
    openWork: () => shell.work,
    backUp: () => shell.backUp(),
  })
  return { shell, updates }
}

/** Updates that have fetched 1.3.0. */
async function makeReady() {
  const made = makeUpdates()
  await made.updates.check()
  made.updates.fetch()
  await expect.poll(() => made.updates.status().state).toBe('ready')
  return made
}

test('what is newer is offered, fetched and installed, one step after another', async () => {
  const { shell, updates } = makeUpdates()
  expect(updates.status()).toMatchObject({ current: '1.2.0', state: 'none', offer: null })
  expect(await updates.check()).toMatchObject({ value: { state: 'offered', offer: { version: '1.3.0' } } })
  expect(await updates.install(0)).toEqual(refused({ code: 'updateNotReady' }))
  expect(updates.fetch()).toMatchObject({ value: { state: 'fetching' } })
  await expect.poll(() => updates.status()).toMatchObject({ state: 'ready', percent: 41, fault: null })
  expect(shell.installed).toBe(0)
  expect(await updates.install(0)).toEqual(ok(null))
  expect(shell.installed).toBe(1)
})

test.each([
  ['1.1.9', 'older'],
  ['1.2.0-rc.1', 'older'],
  ['1.2.0', 'same'],
  ['1.2.0+other', 'same'],
])('%s is never fetched: it is %s', async (version, state) => {
  const { shell, updates } = makeUpdates()
  shell.offered = ok({ version, releasedAt: null })
  expect(await updates.check()).toMatchObject({ value: { state } })
  expect(updates.fetch()).toEqual(refused({ code: 'updateNotNewer', params: { version } }))
  expect(await updates.install(0)).toEqual(refused({ code: 'updateNotReady' }))
})

test('an older release that is looked at later takes the place of a newer one that was fetched', async () => {
  const { shell, updates } = await makeReady()
  shell.offered = ok({ version: '1.0.0', releasedAt: null })
  await updates.check()
  expect(await updates.install(0)).toEqual(refused({ code: 'updateNotReady' }))
})

test('a source that is not set, or not there, is named; nothing is offered then', async () => {
  const { shell, updates } = makeUpdates()
  shell.source = ''
  expect(await updates.check()).toEqual(refused({ code: 'updateSourceMissing' }))
  shell.source = 'http://updates.branch.example/desk'
  await updates.check()
  shell.offered = refused({ code: 'updateUnreachable', detail: 'ENOENT' })
  expect(await updates.check()).toEqual(refused({ code: 'updateUnreachable', params: { detail: 'ENOENT' } }))
  expect(updates.status().state).toBe('none')
  expect(shell.looked).toEqual(['http://updates.branch.example/desk', 'http://updates.branch.example/desk'])
})

test('a chosen file stands for its folder; cancelling changes nothing', async () => {
  const { shell, updates } = makeUpdates()
  expect(await updates.choose()).toMatchObject({ value: { state: 'none' } })
  shell.chosen = '/media/stick/desk/latest.yml'
  expect(await updates.choose()).toMatchObject({ value: { state: 'offered' } })
  expect(shell.looked).toEqual(['/media/stick/desk'])
})

test('a fetch that failed says why and can be tried again', async () => {
  const { shell, updates } = makeUpdates()
  await updates.check()
  shell.fetched = refused({ code: 'updateDamaged', detail: 'sha512' })
  updates.fetch()
  const fault = { code: 'updateDamaged', params: { detail: 'sha512' } }
  await expect.poll(() => updates.status()).toMatchObject({ state: 'offered', fault })
  shell.fetched = ok(null)
  updates.fetch()
  await expect.poll(() => updates.status()).toMatchObject({ state: 'ready', fault: null })
})

test('nothing is installed while work is open, without its backup, or with work begun during the backup', async () => {
  const { shell, updates } = await makeReady()
  expect(await updates.install(1)).toEqual(refused({ code: 'updateWorkOpen', params: { work: 'handover' } }))
  for (const work of ['import', 'printing', 'stockTake', 'backup'] as const) {
    shell.work = work
    expect(await updates.install(0)).toEqual(refused({ code: 'updateWorkOpen', params: { work } }))
  }
  shell.work = null
  shell.backUp = async () => refused({ code: 'diskFull' })
  expect(await updates.install(0)).toEqual(refused({ code: 'updateBackupFailed' }))
  shell.backUp = async () => {
    shell.work = 'import'
    return ok(null)
  }
  expect(await updates.install(0)).toEqual(refused({ code: 'updateWorkOpen', params: { work: 'import' } }))
  expect(shell.installed).toBe(0)
})

test('a branch that makes no backups is updated without one', async () => {
  const { shell, updates } = await makeReady()
  shell.backUp = async () => refused({ code: 'passphraseMissing' })
  expect(await updates.install(0)).toEqual(ok(null))
  expect(shell.installed).toBe(1)
})

test('open work is an import, a document on its way to the printer, a stock-take or a backup', () => {
  const idle = { imports: { open: false }, printing: null, stock: { take: null }, isBackingUp: () => false }
  const job = (state: 'queued' | 'sending') => ({ list: () => [{ state }] }) as never
  const take = { takeNo: 'SH-P20261122-001', seq: 1, sheets: new Set<string>(), unknown: new Set<string>() }
  expect(findOpenWork(idle)).toBeNull()
  expect(findOpenWork({ ...idle, imports: { open: true } })).toBe('import')
  expect(findOpenWork({ ...idle, printing: job('sending') })).toBe('printing')
  expect(findOpenWork({ ...idle, printing: job('queued') })).toBeNull()
  expect(findOpenWork({ ...idle, stock: { take } })).toBe('stockTake')
  expect(findOpenWork({ ...idle, isBackingUp: () => true })).toBe('backup')
})
