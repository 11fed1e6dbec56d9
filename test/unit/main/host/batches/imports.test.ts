import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { prepareFolders } from '../../../../../main/host/batches/batch-files.ts'
import { Imports } from '../../../../../main/host/batches/imports.ts'
import { emptyDesk } from '../../../../../main/host/desk-state.ts'
import { emptyHead, sha256 } from '../../../../../main/host/ledger/chain.ts'
import { Ledger } from '../../../../../main/host/ledger/ledger.ts'
import { makeSmallDisk } from '../../../../support/full-disk.ts'
import { hostOptions } from '../../../../support/host-options.ts'
import { openLedgerRig } from '../../../../support/ledger-rig.ts'
import { createTestClock, makeFolder } from '../../../../support/open-host.ts'
import { sampleApplication, sampleSheet, sampleSummary } from '../../../../support/sample-application.ts'
import { importInto, openSignedInHost } from '../../../../support/signed-in-host.ts'

const many = (count: number) => Array.from({ length: count }, (_, index) => sampleApplication({ first: index + 1 }))

test('a batch bears the SHA-256 of its public lines, which hold nothing personal', async () => {
  const folder = await makeFolder()
  const desk = await openSignedInHost(hostOptions(folder))
  const imported = await importInto(desk, many(3))
  if (!imported.ok) throw new Error(imported.error.code)
  const { batch } = imported.value.body
  const text = gunzipSync(await readFile(join(folder, `batches/${batch}.jsonl.gz`))).toString()
  expect(sha256(text)).toBe(batch)
  expect(text.split('\n')).toHaveLength(4)
  expect(JSON.parse(text.split('\n')[0] ?? '')).toMatchObject({ key: 'FP1', received: [sampleSheet(1)] })
  expect(text).not.toMatch(/单雪芹|13812345678|澄波/)
  const personal = gunzipSync(await readFile(join(folder, `batches/${batch}.personal.jsonl.gz`))).toString()
  const records = personal
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line))
  expect(records.map(record => record.key)).toEqual(['FP1', 'FP2', 'FP3'])
  expect(new Set(records.map(record => record.salt)).size).toBe(3)
  expect(JSON.parse(text.split('\n')[0] ?? '').personalDigest).toMatch(/^[0-9a-f]{64}$/)
})

test('what an interrupted import left is gone at the next start, and an unnamed batch is set aside', async () => {
  const folder = await makeFolder()
  const first = await openSignedInHost(hostOptions(folder))
  const imported = await importInto(first, many(3))
  await first.host.close()
  await mkdir(join(folder, 'staging/abc'))
  await writeFile(join(folder, 'staging/abc/public.gz'), 'half')
  const orphan = `${'0'.repeat(64)}.jsonl.gz`
  await writeFile(join(folder, 'batches', orphan), 'never named')

  const { host } = await openSignedInHost(hostOptions(folder))
  expect(host.status()).toMatchObject({ readOnly: null, setAside: null })
  expect(await readdir(join(folder, 'staging'))).toEqual([])
  expect(await readdir(join(folder, 'batches'))).toHaveLength(imported.ok ? 2 : 0)
  const [aside = ''] = await readdir(join(folder, 'set-aside'))
  expect(await readFile(join(folder, 'set-aside', aside, orphan), 'utf8')).toBe('never named')
})

test('a batch that is missing, altered or torn makes the desk read-only and is named', async () => {
  const folder = await makeFolder()
  const first = await openSignedInHost(hostOptions(folder))
  const imported = await importInto(first, many(30))
  if (!imported.ok) throw new Error(imported.error.code)
  await first.host.close()
  const file = `batches/${imported.value.body.batch}.jsonl.gz`
  const path = join(folder, file)
  const whole = await readFile(path)
  const text = gunzipSync(whole).toString()

  const readOnlyWith = async (bytes: Buffer | null) => {
    if (bytes) await writeFile(path, bytes)
    else await rm(path)
    const { host, client } = await openSignedInHost(hostOptions(folder))
    const { readOnly, head } = host.status()
    const balance = await client.call('ledger.balance', {})
    await host.close()
    expect([head.seq, balance.ok && balance.value.expected]).toEqual([1, 0])
    return readOnly
  }
  const altered = gzipSync(text.replace('"total":10600', '"total":10601'))
  expect(await readOnlyWith(altered)).toEqual({ file, line: 1, reason: 'batchDamaged' })
  expect(await readOnlyWith(gzipSync(text.slice(0, -5)))).toMatchObject({ file, reason: 'batchDamaged' })
  expect(await readOnlyWith(whole.subarray(0, whole.length / 2))).toMatchObject({ file, reason: 'batchDamaged' })
  expect(await readOnlyWith(null)).toEqual({ file, line: 1, reason: 'batchMissing' })
  await writeFile(path, whole)
  expect((await openSignedInHost(hostOptions(folder))).host.status().readOnly).toBeNull()
})

test('an import the disk has no room for leaves nothing, and succeeds when there is room', async () => {
  const disk = await makeSmallDisk()
  const folder = join(disk.folder, 'data')
  const desk = await openSignedInHost(hostOptions(folder))
  await disk.fill('data/ledger.jsonl', 2000)
  const refusedImport = await importInto(desk, many(6000))
  expect(refusedImport).toMatchObject({ ok: false, error: { code: 'diskFull' } })
  const left = async () => [...(await readdir(join(folder, 'staging'))), ...(await readdir(join(folder, 'batches')))]
  expect(await left()).toEqual([])
  expect(await desk.client.call('ledger.balance', {})).toMatchObject({ value: { expected: 0, received: 0 } })
  await disk.free()
  expect((await importInto(desk, many(6000))).ok).toBe(true)
  expect(await desk.client.call('ledger.balance', {})).toMatchObject({ value: { branch: 6000, received: 6000 } })
  await desk.host.close()
  expect((await openSignedInHost(hostOptions(folder))).host.status()).toMatchObject({ readOnly: null, setAside: null })
})

test('an import that is outdated by the time it is written leaves no batch', async () => {
  const folder = await makeFolder()
  const desk = await openSignedInHost(hostOptions(folder))
  const { client } = desk
  await importInto(desk, [sampleApplication({ first: 1, status: 'mailed' })])
  const before = await readdir(join(folder, 'batches'))
  const begun = await client.call('imports.begin', { head: 2 })
  if (!begun.ok) throw new Error(begun.error.code)
  const { id } = begun.value
  await client.call('imports.append', { id, applications: [sampleApplication({ first: 1 })] })
  // The sheet is received while the files of the batch are being flushed.
  const [committed, received] = await Promise.all([
    client.call('imports.commit', { id, summary: sampleSummary }),
    client.call('ledger.record', { command: { kind: 'receive', sheets: [sampleSheet(1)], via: 'scan' } }),
  ])
  expect([committed, received.ok]).toEqual([{ ok: false, error: { code: 'importOutdated' } }, true])
  expect(await readdir(join(folder, 'batches'))).toEqual(before)
  expect(await client.call('ledger.balance', {})).toMatchObject({ value: { received: 1, branch: 1 } })
})

test('the next page of a batch goes on where the one before ended, without reading the batch again', async () => {
  const folder = await makeFolder()
  const desk = await openSignedInHost(hostOptions(folder))
  const imported = await importInto(desk, many(20_000))
  if (!imported.ok) throw new Error(imported.error.code)
  const { batch } = imported.value.body
  const page = (offset: number) => desk.client.call('ledger.batch', { batch, offset, limit: 2000 })
  expect((await stat(join(folder, `batches/${batch}.jsonl.gz`))).size).toBeGreaterThan(300_000)
  expect(await page(0)).toMatchObject({ ok: true, value: { total: 20_000 } })
  // The open files can still be read, but nobody could open them again.
  for (const file of [`${batch}.jsonl.gz`, `${batch}.personal.jsonl.gz`]) await rm(join(folder, 'batches', file))
  for (let offset = 2000; offset < 20_000; offset += 2000) {
    const next = await page(offset)
    expect(next.ok && next.value.applications.map(({ key }) => key).slice(0, 2)).toEqual([
      `FP${offset + 1}`,
      `FP${offset + 2}`,
    ])
  }
})

test('an empty import is recorded, twice as well', async () => {
  const folder = await makeFolder()
  const desk = await openSignedInHost(hostOptions(folder))
  expect(await importInto(desk, [])).toMatchObject({ ok: true, value: { body: { applications: 0 } } })
  expect(await importInto(desk, [])).toMatchObject({ ok: true, value: { seq: 3 } })
  await desk.host.close()
  expect((await openSignedInHost(hostOptions(folder))).host.status().readOnly).toBeNull()
})

test('a personal file that is torn or gone makes the desk read-only, and the sheets are still told', async () => {
  const spoilt = async (spoil: (path: string, whole: Buffer) => Promise<void>) => {
    const folder = await makeFolder()
    const { host, client } = await openSignedInHost(hostOptions(folder))
    const imported = await importInto({ host, client }, many(600))
    if (!imported.ok) throw new Error(imported.error.code)
    const { batch } = imported.value.body
    const file = `batches/${batch}.personal.jsonl.gz`
    await spoil(join(folder, file), await readFile(join(folder, file)))
    const page = await client.call('ledger.batch', { batch, offset: 0, limit: 600 })
    expect(page).toMatchObject({ ok: true, value: { total: 600 } })
    expect(host.status().readOnly).toMatchObject({ file, reason: 'personalDigest' })
    return { line: host.status().readOnly?.line ?? 0, applications: page.ok ? page.value.applications : [] }
  }
  const torn = await spoilt((path, whole) => writeFile(path, whole.subarray(0, whole.length / 2)))
  expect(torn.applications.map(({ key }) => key)).toEqual(many(600).map(({ key }) => key))
  expect(torn.applications.findIndex(({ personal }) => personal === null)).toBe(torn.line - 1)
  const gone = await spoilt(path => rm(path))
  expect([gone.line, gone.applications.some(({ personal }) => personal !== null)]).toEqual([1, false])
})

test('a public file that is lost while the desk is open makes it read-only and is named', async () => {
  const folder = await makeFolder()
  const { host, client } = await openSignedInHost(hostOptions(folder))
  const imported = await importInto({ host, client }, many(3))
  if (!imported.ok) throw new Error(imported.error.code)
  const { batch } = imported.value.body
  const file = `batches/${batch}.jsonl.gz`
  await rm(join(folder, file))
  const page = await client.call('ledger.batch', { batch, offset: 0, limit: 10 })
  expect(page).toEqual({ ok: false, error: { code: 'readOnly', params: { file, line: 1 } } })
  expect(host.status().readOnly).toEqual({ file, line: 1, reason: 'batchDamaged' })
})

test('a batch whose entry can be neither written nor taken back stays: the entry may stand in the file all the same', async () => {
  const folder = await makeFolder()
  await prepareFolders(folder)
  await (await openLedgerRig(folder)).ledger.close()
  // Handles that may only read refuse the write and the cutting back alike.
  const chain = await open(join(folder, 'ledger.jsonl'), 'r')
  const personal = await open(join(folder, 'personal.jsonl'), 'r')
  const replayed = { head: emptyHead, chainEnds: [0], personalEnds: [0], tail: { chain: 0, personal: 0 }, broken: null }
  const parts = { station: 'desk-1', clock: createTestClock(), random: randomBytes, onAppended: () => {} }
  const ledger = new Ledger({ chain, personal, witness: null }, replayed, {
    ...parts,
    apply: () => () => {},
    isErased: () => false,
  })
  const state = emptyDesk()
  const imports = new Imports({ dataFolder: folder, state, ledger, random: randomBytes, receiveAtImport: () => true })
  const begun = await imports.begin(0)
  if (!begun.ok) throw new Error(begun.error.code)
  const { id } = begun.value
  await imports.append(id, many(3))
  const committed = await imports.commit({ id, summary: sampleSummary, operator: 'op-1' })
  expect([committed.ok, ledger.broken?.reason]).toEqual([false, 'cannotTakeBack'])
  expect(await readdir(join(folder, 'batches'))).toHaveLength(2)
  await ledger.close()
})
