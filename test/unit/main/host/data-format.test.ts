import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createHost } from '../../../../main/host/create-host.ts'
import { dataFormat } from '../../../../main/host/data-format.ts'
import { canonicalJson } from '../../../../main/host/ledger/canonical-json.ts'
import { sha256 } from '../../../../main/host/ledger/chain.ts'
import { entryKinds } from '../../../../shared/domain/entry-kinds.ts'
import { hostOptions } from '../../../support/host-options.ts'
import { makeFolder, openHost } from '../../../support/open-host.ts'

const later = { format: dataFormat.format + 1, since: '9.1.0' }
const noted = (folder: string) => JSON.parse(readFileSync(join(folder, 'format.json'), 'utf8'))

/** Everything in a folder but the lock, by name. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true }).filter(file => file.isFile())
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(join(folder, name), 'base64')]))
}

/** A branch with a supervisor, closed again. */
async function makeBranch(): Promise<string> {
  const folder = await makeFolder()
  const { host, client } = await openHost(hostOptions(folder))
  await client.call('desk.setUpEmpty', { name: '朱琴琴', pin: '802613' })
  await host.close()
  return folder
}

/** Appends an entry that only a newer program can have written: its chain is whole. */
async function appendEntry(folder: string, change: Record<string, unknown>): Promise<void> {
  const file = join(folder, 'ledger.jsonl')
  const text = await readFile(file, 'utf8')
  const last = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '')
  const { hash: prev, ...fields } = last
  const entry = { ...fields, seq: last.seq + 1, prev, body: {}, personalDigest: null, kind: 'revealed', ...change }
  const line = canonicalJson({ ...entry, hash: sha256(canonicalJson(entry)) })
  await writeFile(file, `${text}${line}\n`)
}

test('a folder says which format it was written with', async () => {
  expect(noted(await makeBranch())).toEqual(dataFormat)
})

test('a folder of a newer format is refused by name and left as it was, its lock included', async () => {
  const folder = await makeBranch()
  writeFileSync(join(folder, 'format.json'), JSON.stringify(later))
  const before = contents(folder)
  expect(await createHost(hostOptions(folder))).toEqual({ ok: false, error: { code: 'dataNewer', needs: '9.1.0' } })
  expect(contents(folder)).toEqual(before)
})

test.each([
  ['of an unknown kind', { kind: 'sheetsBlessed' }],
  ['of a newer shape', { v: 2 }],
])('an entry %s is refused as newer, and nothing is set aside', async (_name, change) => {
  const folder = await makeBranch()
  await appendEntry(folder, change)
  const before = contents(folder)
  expect(await createHost(hostOptions(folder))).toEqual({ ok: false, error: { code: 'dataNewer', needs: null } })
  expect(contents(folder)).toEqual(before)
})

test('a flipped bit in the version of an entry is damage, not a newer program', async () => {
  const folder = await makeBranch()
  const file = join(folder, 'ledger.jsonl')
  await writeFile(file, (await readFile(file, 'utf8')).replace('"v":1}', '"v":3}'))
  const { host } = await openHost(hostOptions(folder))
  expect(host.status().readOnly).toMatchObject({ line: 1, reason: 'notAnEntry' })
})

test('a folder of the first programs, or with a format that cannot be true, is opened and noted anew', async () => {
  const folder = await makeBranch()
  for (const text of ['', '{"format":', '[]', '{"format":"2","since":"9.1.0"}', '{"format":3,"since":"0.1.0"}']) {
    await writeFile(join(folder, 'format.json'), text)
    const { host } = await openHost(hostOptions(folder))
    expect(host.status()).toMatchObject({ firstRun: false, readOnly: null })
    await host.close()
    expect(noted(folder), text).toEqual(dataFormat)
  }
})

test('another set of entry kinds is another format', () => {
  // Red after a new kind: the format goes up, and `since` is the version it is released with. Before the first release only this line.
  const kinds = sha256([...entryKinds].sort().join())
  expect({ ...dataFormat, kinds }).toEqual({
    format: 1,
    since: '0.1.0',
    kinds: '552d9662cb6cce05bc3c49406a4976a0f74297cfc914fc96472fe37f848527c8',
  })
})
