import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Host } from '../../../../../main/host/create-host.ts'
import type { HostClient } from '../../../../../shared/host/client.ts'
import { backUp, passphrase, restore, setPassphrase, upload } from '../../../../support/back-up.ts'
import { findInFolder } from '../../../../support/find-in-folder.ts'
import { makeSmallDisk } from '../../../../support/full-disk.ts'
import { hostOptions } from '../../../../support/host-options.ts'
import { createTestClock, makeFolder, openHost } from '../../../../support/open-host.ts'
import { handOver, sampleApplication } from '../../../../support/sample-application.ts'
import { importInto, openSignedInHost } from '../../../../support/signed-in-host.ts'

const pin = '802613'
const clerkPin = '356028'

interface Opened {
  readonly host: Host
  readonly client: HostClient
}

/** The files of two backups. */
interface Backups {
  readonly backup: string
  readonly later: string
}

/** A branch with two imports, handovers, a second operator, settings and an erasure, backed up at entry 7; what follows goes on to 11. */
async function makeBranch(dataFolder: string): Promise<Backups> {
  const desk = await openSignedInHost(hostOptions(dataFolder, { clock: createTestClock() }))
  const { client } = desk
  const done = async (call: Promise<{ readonly ok: boolean }>) => expect(await call).toMatchObject({ ok: true })
  await done(importInto(desk, [sampleApplication({ first: 1, sheets: 3 }), sampleApplication({ first: 10 })]))
  await done(client.call('operators.add', { name: '沈一鸣', pin: clerkPin, roles: ['clerk'] }))
  await done(client.call('settings.change', { patch: { autoLockMinutes: 7 } }))
  await done(client.call('ledger.record', { command: handOver('FP1', [1]) }))
  await done(client.call('ledger.record', { command: handOver('FP10', [10]) }))
  await done(client.call('privacy.erase', { applications: ['FP10'], entries: [], basis: 'request', pin }))
  const backup = fileOf(await setPassphrase(client))
  await done(client.call('ledger.record', { command: { kind: 'reveal', application: 'FP1' } }))
  await done(importInto(desk, [sampleApplication({ first: 20, sheets: 2 })]))
  await done(client.call('ledger.record', { command: handOver('FP20', [20]) }))
  await done(client.call('ledger.record', { command: handOver('FP1', [2]) }))
  const later = fileOf(await backUp(client))
  await desk.host.close()
  return { backup, later }
}

let making: Promise<Backups & { readonly folder: string }> | null = null

/** Made once, by the first test that needs it. */
async function makeOnce(): Promise<Backups & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'))
  return { folder, ...(await makeBranch(folder)) }
}

afterAll(async () => {
  if (making) await rm((await making).folder, { recursive: true, force: true })
})

/** The branch of these tests in a folder of its own, with the paths of its backups. */
async function copyBranch(): Promise<Backups & { readonly dataFolder: string }> {
  making ??= makeOnce()
  const made = await making
  const dataFolder = join(await makeFolder(), 'data')
  await cp(made.folder, dataFolder, { recursive: true })
  const path = (file: string) => join(dataFolder, 'backups', file)
  return { dataFolder, backup: path(made.backup), later: path(made.later) }
}

function fileOf(status: {
  readonly folders: readonly { readonly lastGood: { readonly file: string } | null }[]
}): string {
  return status.folders[0]?.lastGood?.file ?? ''
}

/** All a window can read of a branch, and who can sign in. */
async function readBranch({ client, host }: Opened, pins: readonly string[]) {
  const operators = await client.call('session.operators', {})
  if (!operators.ok) throw new Error(operators.error.code)
  const signedIn: boolean[] = []
  for (const [index, { id }] of operators.value.entries())
    signedIn.push((await client.call('session.signIn', { operator: id, pin: pins[index] ?? '' })).ok)
  const entries = await client.call('ledger.after', { cursor: 0, limit: 5000 })
  if (!entries.ok) throw new Error(entries.error.code)
  const batches = []
  for (const entry of entries.value.entries)
    if (entry.kind === 'imported')
      batches.push(await client.call('ledger.batch', { batch: entry.body.batch, offset: 0, limit: 2000 }))
  const [settings, balance] = [await client.call('settings.get', {}), await client.call('ledger.balance', {})]
  const { station, head, demo, readOnly } = host.status()
  return {
    entries: entries.value.entries,
    operators,
    signedIn,
    batches,
    settings,
    balance,
    station,
    head,
    demo,
    readOnly,
  }
}

async function readFolder(dataFolder: string, station = 'desk-1') {
  const opened = await openHost(hostOptions(dataFolder, { station }))
  const branch = await readBranch(opened, [pin, clerkPin])
  await opened.host.close()
  return branch
}

/** Damages the ledger of a closed branch and opens it with its supervisor signed in. */
async function openDamaged(dataFolder: string, change: (lines: string[]) => string[]) {
  const path = join(dataFolder, 'ledger.jsonl')
  const lines = (await readFile(path, 'utf8')).split('\n').slice(0, -1)
  await writeFile(path, `${change(lines).join('\n')}\n`)
  const desk = await openSignedInHost(hostOptions(dataFolder))
  expect(desk.host.status().readOnly).not.toBeNull()
  return desk
}

const flip = (line = '') => line.replace('"seq"', '"sec"')

test('a restored branch is the branch that was backed up: entries, personal data, imports, operators, settings', async () => {
  const { dataFolder, later } = await copyBranch()
  const before = await readFolder(dataFolder)
  expect(before).toMatchObject({ signedIn: [true, true], head: { seq: 11 }, readOnly: null })

  const empty = join(await makeFolder(), 'new')
  const opened = await openHost(hostOptions(empty, { station: 'desk-9' }))
  const waiting = opened.client.call('desk.changes', { version: (await changesOf(opened.client)).version })
  const { plan, status } = await restore(opened.client, later)
  expect(plan).toEqual({
    ...{ station: 'desk-1', at: '2026-11-22T02:00:00.000Z', seq: 11, applications: 3, operators: ['朱琴琴', '沈一鸣'] },
    ...{ balance: before.balance.ok && before.balance.value, keeps: 11, setsAside: 0 },
  })
  expect(status).toMatchObject({ firstRun: false, session: null, station: 'desk-1', readOnly: null })
  expect(status.backup.passphraseSet).toBe(true)
  expect((await waiting).ok).toBe(true)
  expect((await changesOf(opened.client)).version).toBeGreaterThan(0)
  expect(await readBranch(opened, [pin, clerkPin])).toEqual(before)
  for (const name of ['ledger.jsonl', 'personal.jsonl', 'operators.json'])
    expect(await readFile(join(empty, name)), name).toEqual(await readFile(join(dataFolder, name)))

  // It goes on from there, and the next start finds the same.
  expect((await importInto(opened, [sampleApplication({ first: 30 })])).ok).toBe(false)
  const supervisor = before.operators.ok ? (before.operators.value[0]?.id ?? '') : ''
  expect((await opened.client.call('session.signIn', { operator: supervisor, pin })).ok).toBe(true)
  expect((await importInto(opened, [sampleApplication({ first: 30 })])).ok).toBe(true)
  expect((await backUp(opened.client)).folders[0]).toMatchObject({ kept: 1, fault: null })
  await opened.host.close()
  expect(await readFolder(empty)).toMatchObject({ head: { seq: 12 }, signedIn: [true, true], readOnly: null })
  expect(await findInFolder(join(empty, 'staging'), [''])).toEqual([])
})

test('a branch that has a ledger is not replaced, nor by anyone who is not signed in where it is damaged', async () => {
  const { dataFolder } = await copyBranch()
  const { client, host } = await openSignedInHost(hostOptions(dataFolder))
  const refusal = { ok: false, error: { code: 'branchNotEmpty' } }
  expect(await client.call('restore.begin', { bytes: 1000 })).toEqual(refusal)
  await host.close()
  const damaged = await openDamaged(dataFolder, lines => [...lines.slice(0, 10), flip(lines[10])])
  expect((await damaged.client.call('restore.begin', { bytes: 1000 })).ok).toBe(true)
  await damaged.client.call('session.signOut', {})
  expect(await damaged.client.call('restore.begin', { bytes: 1000 })).toEqual(refusal)
})

test('an empty branch that is set up meanwhile is not replaced', async () => {
  const { backup } = await copyBranch()
  const { client } = await openHost(hostOptions(join(await makeFolder(), 'new')))
  const id = await upload(client, backup)
  expect((await client.call('restore.check', { id, passphrase })).ok).toBe(true)
  expect((await client.call('desk.setUpEmpty', { name: '王', pin })).ok).toBe(true)
  const refusal = { ok: false, error: { code: 'branchNotEmpty' } }
  expect(await client.call('restore.commit', { id })).toEqual(refusal)
})

test('wrong passphrases, damaged and unchecked uploads are refused, and the upload may be checked again', async () => {
  const { backup } = await copyBranch()
  const empty = join(await makeFolder(), 'new')
  const { client, host } = await openHost(hostOptions(empty))
  const code = async (call: Promise<{ ok: true } | { ok: false; error: { code: string } }>) => {
    const result = await call
    return result.ok ? null : result.error.code
  }
  const id = await upload(client, backup, 1000)
  expect(await code(client.call('restore.append', { id, content: 'AAAA' }))).toBe('badInput')
  expect(await code(client.call('restore.commit', { id }))).toBe('restoreUnknown')
  expect(await code(client.call('restore.check', { id, passphrase: `${passphrase}x` }))).toBe('wrongPassphrase')
  expect(await code(client.call('restore.check', { id, passphrase }))).toBeNull()
  expect(await code(client.call('restore.discard', { id }))).toBeNull()
  expect(await code(client.call('restore.check', { id, passphrase }))).toBe('restoreUnknown')

  const cut = join(await makeFolder(), 'cut.fdbackup')
  const bytes = await readFile(backup)
  for (const content of [bytes.subarray(0, -1), Buffer.from('PK'), Buffer.concat([bytes, Buffer.from('x')])]) {
    await writeFile(cut, content)
    const damaged = await upload(client, cut)
    expect(await code(client.call('restore.check', { id: damaged, passphrase }))).toBe('backupDamaged')
    expect(await code(client.call('restore.commit', { id: damaged }))).toBe('restoreUnknown')
  }
  expect(host.status()).toMatchObject({ firstRun: true, head: { seq: 0 } })
})

test('what can be read of a damaged ledger behind the backup is kept; its files are set aside untouched', async () => {
  const { dataFolder, backup } = await copyBranch()
  const before = await readFolder(dataFolder)
  // One line in the part the backup has, one twice and two swapped in the part it has not.
  const desk = await openDamaged(dataFolder, lines => {
    const [eighth = '', ninth = '', tenth = '', last = ''] = lines.slice(7)
    return [...lines.slice(0, 4), flip(lines[4]), ...lines.slice(5, 7), eighth, eighth, tenth, ninth, last]
  })
  const damaged = await readFile(join(dataFolder, 'ledger.jsonl'))
  const personal = await readFile(join(dataFolder, 'personal.jsonl'))
  const { plan, status } = await restore(desk.client, backup)
  expect(plan).toMatchObject({ seq: 7, keeps: 11, setsAside: 1, applications: 3 })
  expect(status).toMatchObject({ readOnly: null, session: null, station: 'desk-1', head: { seq: 11 } })
  await desk.host.close()
  expect(await readFolder(dataFolder)).toEqual(before)
  const [aside = ''] = await readdir(join(dataFolder, 'set-aside'))
  expect(await readFile(join(dataFolder, 'set-aside', aside, 'ledger.jsonl'))).toEqual(damaged)
  expect(await readFile(join(dataFolder, 'set-aside', aside, 'personal.jsonl'))).toEqual(personal)

  // Who is erased later is erased there too.
  const next = await openSignedInHost(hostOptions(dataFolder))
  expect((await next.client.call('ledger.record', { command: handOver('FP20', [21]) })).ok).toBe(true)
  const erased = await next.client.call('privacy.erase', { applications: ['FP20'], entries: [], basis: 'request', pin })
  expect(erased).toMatchObject({ ok: true, value: { finished: true } })
  expect(await findInFolder(dataFolder, ['上海澄波软件有限公司20'])).toEqual([])
})

test.each([
  { name: 'a line behind the backup', file: 'ledger.jsonl', line: 10, keeps: 9, setsAside: 2 },
  { name: 'the last line in the backup', file: 'ledger.jsonl', line: 7, keeps: 11, setsAside: 0 },
  { name: 'a personal record the backup has', file: 'personal.jsonl', line: 2, keeps: 11, setsAside: 0 },
  { name: 'a personal record behind the backup', file: 'personal.jsonl', line: -2, keeps: 9, setsAside: 2 },
])('with $name damaged, entries up to $keeps are there after the restore', async ({ file, line, keeps, setsAside }) => {
  const { dataFolder, backup } = await copyBranch()
  const before = await readFolder(dataFolder)
  const path = join(dataFolder, file)
  const lines = (await readFile(path, 'utf8')).split('\n').slice(0, -1)
  const index = line < 0 ? lines.length + line : line - 1
  lines[index] = (lines[index] ?? '').replace('"s', '"z')
  await writeFile(path, `${lines.join('\n')}\n`)
  const desk = await openSignedInHost(hostOptions(dataFolder))
  expect(desk.host.status().readOnly).not.toBeNull()
  const { plan } = await restore(desk.client, backup)
  expect(plan).toMatchObject({ seq: 7, keeps, setsAside })
  await desk.host.close()
  const after = await readFolder(dataFolder)
  expect(after).toMatchObject({ readOnly: null, signedIn: [true, true] })
  expect(after.entries).toEqual(before.entries.slice(0, keeps))
})

test('a damaged import comes back from the backup, and one behind it ends what is kept', async () => {
  for (const { which, keeps } of [
    { which: 0, keeps: 11 },
    { which: 1, keeps: 8 },
  ]) {
    const { dataFolder, backup } = await copyBranch()
    const before = await readFolder(dataFolder)
    const batch = before.entries.flatMap(entry => (entry.kind === 'imported' ? entry.body.batch : []))[which] ?? ''
    await writeFile(join(dataFolder, 'batches', `${batch}.jsonl.gz`), 'x')
    const desk = await openSignedInHost(hostOptions(dataFolder))
    const { plan } = await restore(desk.client, backup)
    expect(plan).toMatchObject({ keeps, setsAside: 11 - keeps })
    await desk.host.close()
    const after = await readFolder(dataFolder)
    expect(after.entries).toEqual(before.entries.slice(0, keeps))
    expect(after.readOnly).toBeNull()
  }
})

test('of another branch nothing is kept, and the check says so', async () => {
  const { dataFolder } = await copyBranch()
  const other = join(await makeFolder(), 'other')
  const backup = join(other, 'backups', (await makeBranch(other)).backup)
  const desk = await openDamaged(dataFolder, lines => [...lines.slice(0, 10), flip(lines[10])])
  const { plan } = await restore(desk.client, backup)
  expect(plan).toMatchObject({ keeps: 7, setsAside: 11 })
})

test('who was erased after the backup stays erased', async () => {
  const { dataFolder, backup } = await copyBranch()
  const kept = join(await makeFolder(), 'old.fdbackup')
  await writeFile(kept, await readFile(backup))
  const desk = await openSignedInHost(hostOptions(dataFolder))
  expect((await desk.client.call('ledger.record', { command: handOver('FP1', [3]) })).ok).toBe(true)
  const erased = await desk.client.call('privacy.erase', { applications: ['FP1'], entries: [], basis: 'request', pin })
  expect(erased).toMatchObject({ ok: true, value: { finished: true } })
  await desk.host.close()
  const damaged = await openDamaged(dataFolder, lines => [...lines.slice(0, 4), flip(lines[4]), ...lines.slice(5)])
  const { plan, status } = await restore(damaged.client, kept)
  expect(plan).toMatchObject({ seq: 7, keeps: 13, setsAside: 0 })
  expect(status).toMatchObject({ readOnly: null, head: { seq: 13 } })
  await damaged.host.close()
  expect(await findInFolder(dataFolder, ['上海澄波软件有限公司1"'])).toEqual([])
})

test.runIf(process.platform === 'linux')(
  'a full disk refuses the upload and the check, and neither harms the branch',
  async () => {
    const { later } = await copyBranch()
    const disk = await makeSmallDisk()
    const empty = join(disk.folder, 'new')
    await mkdir(empty)
    const { client, host } = await openHost(hostOptions(empty))
    const id = await upload(client, later)
    await appendFile(join(disk.folder, 'x'), '')
    await disk.fill('x', 0)
    expect(await client.call('restore.check', { id, passphrase })).toEqual({ ok: false, error: { code: 'diskFull' } })
    await disk.free()
    await rm(join(disk.folder, 'x'))
    expect((await client.call('restore.check', { id, passphrase })).ok).toBe(true)
    const committed = await client.call('restore.commit', { id })
    expect(committed).toMatchObject({ ok: true, value: { head: { seq: 11 } } })
    expect(host.status().head.seq).toBe(11)
  },
)

async function changesOf(client: HostClient) {
  const changes = await client.call('desk.changes', { version: 0 })
  if (!changes.ok) throw new Error(changes.error.code)
  return changes.value
}
