import { appendFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { sealEntry } from '../../../../../main/host/ledger/chain.ts'
import { verifyLedger } from '../../../../../main/host/verify/verify-ledger.ts'
import type { ChainedEntry, Draft } from '../../../../../shared/domain/entry.ts'
import { handOver, sampleSheet } from '../../../../support/sample-application.ts'
import { makeSampleFolder } from '../../../../support/sample-folder.ts'

async function verify(folder: string, signal = new AbortController().signal) {
  const done: number[] = []
  const verified = await verifyLedger(folder, { sizes: null, signal, onProgress: progress => done.push(progress.done) })
  if (!verified.ok) throw new Error(verified.error)
  return { ...verified.value, done }
}

const linesOf = async (path: string) => (await readFile(path, 'utf8')).split('\n').slice(0, -1)
const writeLines = (path: string, lines: readonly string[]) => writeFile(path, lines.map(line => `${line}\n`).join(''))

async function flipByte(path: string, at: number): Promise<void> {
  const bytes = await readFile(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(path, bytes)
}

/** Where a text stands in a file, as a byte. */
async function findByte(path: string, text: string): Promise<number> {
  const at = (await readFile(path)).indexOf(text)
  if (at < 0) throw new Error(`${path} has no ${text}`)
  return at
}

async function batchFile(folder: string, personal: boolean): Promise<string> {
  const names = await readdir(join(folder, 'batches'))
  const name = names.find(one => one.includes('personal') === personal)
  return `batches/${name}`
}

test('a good ledger: how many entries, from when to when, its head and its balance; nothing is written', async () => {
  const folder = await makeSampleFolder()
  const times = async () => Promise.all(['ledger.jsonl', 'personal.jsonl'].map(name => stat(join(folder, name))))
  const [before, names] = [await times(), await readdir(folder)]
  const found = await verify(folder)
  const last: ChainedEntry = JSON.parse((await linesOf(join(folder, 'ledger.jsonl'))).at(-1) ?? '')
  expect(found).toMatchObject({ entries: 6, broken: null, tornBytes: 0, erased: 0, done: [1, 2, 3, 4, 5, 6] })
  expect(found.head).toEqual({ seq: 6, hash: last.hash, at: '2026-11-22T02:05:00.000Z' })
  expect(found.firstAt).toBe('2026-11-22T02:00:00.000Z')
  expect(found.balance).toMatchObject({ received: 3, branch: 2, handedOver: 1, expected: 0 })
  expect((await times()).map(({ mtimeMs, size }) => [mtimeMs, size])).toEqual(
    before.map(({ mtimeMs, size }) => [mtimeMs, size]),
  )
  expect(await readdir(folder)).toEqual(names)
})

test('any altered byte of the chain is found, with its line and entry', async () => {
  const folder = await makeSampleFolder()
  const chain = join(folder, 'ledger.jsonl')
  const whole = await readFile(chain)
  for (let at = 3; at < whole.length - 1; at += 97) {
    await writeFile(chain, whole)
    await flipByte(chain, at)
    const line = whole.subarray(0, at + 1).filter(byte => byte === 10).length + (whole[at] === 10 ? 0 : 1)
    const { broken, entries } = await verify(folder)
    expect([broken?.file, broken?.line, broken?.seq, entries], `byte ${at}`).toEqual([
      ...['ledger.jsonl', line, line, line - 1],
    ])
  }
})

test('an altered name beside the chain is found, with the entry it belongs to', async () => {
  const folder = await makeSampleFolder()
  const personal = join(folder, 'personal.jsonl')
  await flipByte(personal, (await findByte(personal, '拿错了')) + 2)
  expect((await verify(folder)).broken).toMatchObject({ file: 'personal.jsonl', reason: 'personalDigest', seq: 4 })
})

test('personal data that was erased by an entry is no break, and is counted', async () => {
  const folder = await makeSampleFolder()
  const personal = join(folder, 'personal.jsonl')
  const lines = await linesOf(personal)
  const seq = JSON.parse(lines.at(-1) ?? '').seq
  await writeLines(personal, [...lines.slice(0, -1), JSON.stringify({ erased: true, seq })])
  const last: ChainedEntry = JSON.parse((await linesOf(join(folder, 'ledger.jsonl'))).at(-1) ?? '')
  const body = { basis: 'request', applications: ['FP1'], entries: [seq] } as const
  const stamp = { station: 'desk-1', at: last.at, operator: null, salt: '' }
  await appendFile(
    join(folder, 'ledger.jsonl'),
    sealEntry({ kind: 'personErased', body, personal: null }, last, stamp).chainLine,
  )
  expect(await verify(folder)).toMatchObject({ broken: null, erased: 1, entries: 7 })
})

test('text that is gone is a break where no entry names it, with the entry it belongs to', async () => {
  const folder = await makeSampleFolder()
  const file = await batchFile(folder, true)
  const whole = await readFile(join(folder, file))
  const lines = gunzipSync(whole).toString().split('\n')
  const { key } = JSON.parse(lines[0] ?? '')
  const emptied = [JSON.stringify({ erased: true, key }), ...lines.slice(1)].join('\n')
  await writeFile(join(folder, file), gzipSync(emptied))
  const imported = (await linesOf(join(folder, 'ledger.jsonl'))).map((line): ChainedEntry => JSON.parse(line))
  const { seq } = imported.find(entry => entry.kind === 'imported') ?? {}
  expect((await verify(folder)).broken).toEqual({ file, line: 1, seq, reason: 'personalMissing' })
  await writeFile(join(folder, file), whole)

  const personal = join(folder, 'personal.jsonl')
  const records = await linesOf(personal)
  const first = JSON.parse(records[0] ?? '').seq
  await writeLines(personal, [JSON.stringify({ erased: true, seq: first }), ...records.slice(1)])
  const broken = { file: 'personal.jsonl', line: 1, seq: first, reason: 'personalMissing' }
  expect((await verify(folder)).broken).toEqual(broken)
})

test('an altered file of an import is found with the entry that names it, its personal half too', async () => {
  for (const personal of [false, true]) {
    const folder = await makeSampleFolder()
    const file = await batchFile(folder, personal)
    const text = gunzipSync(await readFile(join(folder, file))).toString()
    await writeFile(
      join(folder, file),
      gzipSync(text.replace(personal ? '单雪芹' : '1000000001', personal ? '单雪琴' : '1000000002')),
    )
    expect((await verify(folder)).broken).toEqual({
      ...{ file, line: 1, seq: 2, reason: personal ? 'personalDigest' : 'batchDamaged' },
    })
    await rm(join(folder, file))
    expect((await verify(folder)).broken).toMatchObject({ file, seq: 2, reason: 'batchMissing' })
  }
})

test('a line that was taken out, and the whole personal file', async () => {
  const folder = await makeSampleFolder()
  const chain = join(folder, 'ledger.jsonl')
  const lines = await linesOf(chain)
  await writeLines(chain, lines.toSpliced(2, 1))
  expect((await verify(folder)).broken).toMatchObject({ file: 'ledger.jsonl', line: 3, seq: 3, reason: 'previousHash' })
  await writeLines(chain, lines)
  await rm(join(folder, 'personal.jsonl'))
  expect((await verify(folder)).broken).toMatchObject({ file: 'personal.jsonl', seq: 1, reason: 'personalMissing' })
})

test('an entry that contradicts another is found although every hash is right', async () => {
  const folder = await makeSampleFolder()
  const chain = join(folder, 'ledger.jsonl')
  const lines = await linesOf(chain)
  const last: ChainedEntry = JSON.parse(lines.at(-1) ?? '')
  const again: Draft = {
    kind: 'handedOver',
    body: {
      slipNo: 'SH-20261122-0003',
      sheets: handOver('FP1', [2]).sheets,
      inPerson: true,
      documentKind: 'other',
      checks: [],
    },
    personal: null,
  }
  const stamp = { station: 'desk-1', at: last.at, operator: null, salt: '' }
  const twice = sealEntry(again, last, stamp).chainLine
  await writeFile(chain, `${lines.join('\n')}\n${twice}`)
  expect((await verify(folder)).broken).toMatchObject({ line: 7, seq: 7, reason: 'impossible' })
  const unknown = sealEntry(
    { kind: 'received', body: { sheets: [sampleSheet(9)], via: 'scan' }, personal: null },
    last,
    stamp,
  )
  await writeFile(chain, `${lines.join('\n')}\n${unknown.chainLine}`)
  expect((await verify(folder)).broken).toMatchObject({ seq: 7, reason: 'impossible' })
})

test('a torn tail is told of and is no break', async () => {
  const folder = await makeSampleFolder()
  await appendFile(join(folder, 'ledger.jsonl'), '{"at":"2026-11-22T02:06')
  expect(await verify(folder)).toMatchObject({ broken: null, entries: 6, tornBytes: 23 })
})

test('what a desk appends meanwhile is not looked at', async () => {
  const folder = await makeSampleFolder()
  const sizes = { chain: 0, personal: 0 }
  for (const [name, file] of [
    ['chain', 'ledger.jsonl'],
    ['personal', 'personal.jsonl'],
  ] as const)
    sizes[name] = (await stat(join(folder, file))).size
  await appendFile(join(folder, 'ledger.jsonl'), 'not a line\n')
  const signal = new AbortController().signal
  const found = await verifyLedger(folder, { sizes, signal, onProgress: () => undefined })
  expect(found).toMatchObject({ ok: true, value: { entries: 6, tornBytes: 0, broken: null } })
})

test('a folder without a ledger is said to be one, and a verification can be given up', async () => {
  const folder = await makeSampleFolder()
  const controller = new AbortController()
  const options = { sizes: null, signal: controller.signal, onProgress: () => controller.abort() }
  expect(await verifyLedger(join(folder, 'nowhere'), options)).toEqual({ ok: false, error: 'noLedger' })
  expect(await verifyLedger(folder, options)).toEqual({ ok: false, error: 'cancelled' })
})
