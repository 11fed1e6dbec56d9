import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Entry } from '../../shared/domain/entry.ts'
import type { HostClient } from '../../shared/host/client.ts'
import { answerOf } from './label-desk.ts'

/** What a desk answered before it was struck. */
export type Acknowledged = readonly Pick<Entry, 'seq' | 'hash'>[]

/**
 * Looks whether everything acknowledged is there, nothing is there twice, no import is there by half and the ledger verifies; a line for
 * each thing that is wrong. Somebody must be signed in, and nothing be under way.
 */
export async function findLosses(
  client: HostClient,
  dataFolder: string,
  acknowledged: Acknowledged,
): Promise<readonly string[]> {
  const { readOnly } = answerOf(await client.call('desk.status', {}))
  if (readOnly) return [`read-only: ${JSON.stringify(readOnly)}`]
  const entries = await readAll(client)
  const hashes = new Map(entries.map(({ seq, hash }) => [seq, hash]))
  const missing = acknowledged.filter(({ seq, hash }) => hashes.get(seq) !== hash)
  return [
    ...missing.map(({ seq }) => `acknowledged and lost: ${seq}`),
    ...entries.flatMap(({ seq }, index) => (seq === index + 1 ? [] : [`not in order: ${seq}`])),
    ...findDoubled(entries),
    ...(await findHalfImports(client, dataFolder, entries)),
    ...(await findContradictions(client)),
  ]
}

/** Every entry of a desk. */
export async function readAll(client: HostClient): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for (let head = 1; entries.length < head; ) {
    const page = answerOf(await client.call('ledger.after', { cursor: entries.length, limit: 5000 }))
    entries.push(...page.entries)
    head = page.head
  }
  return entries
}

/** Sheets handed over twice, numbers given twice. */
function findDoubled(entries: readonly Entry[]): string[] {
  const handed = new Set<string>()
  const given = new Set<string>()
  const doubled: string[] = []
  const note = (seen: Set<string>, what: string, seq: number) => {
    if (seen.has(what)) doubled.push(`twice: ${what} in ${seq}`)
    seen.add(what)
  }
  for (const { seq, kind, body } of entries) {
    if (kind === 'handedOver') {
      note(given, body.slipNo, seq)
      for (const { sheet } of body.sheets) note(handed, sheet, seq)
    }
    if (kind === 'imported') note(given, body.batch, seq)
    if (kind === 'labelsReserved') for (const { waybill } of body.labels) note(given, waybill, seq)
    if (kind === 'handoverVoided' || kind === 'takenBack') for (const sheet of body.sheets) handed.delete(sheet)
  }
  return doubled
}

async function findHalfImports(client: HostClient, dataFolder: string, entries: readonly Entry[]): Promise<string[]> {
  const wrong: string[] = []
  const batches = entries.flatMap(({ kind, body }) => (kind === 'imported' ? [body] : []))
  for (const { batch, applications } of batches) {
    let read = 0
    for (let total = 1; read < total; ) {
      const page = answerOf(await client.call('ledger.batch', { batch, offset: read, limit: 2000 }))
      if (page.applications.some(({ personal }) => personal === null)) wrong.push(`personal data lost: ${batch}`)
      total = page.total
      read += page.applications.length
      if (page.applications.length === 0) break
    }
    if (read !== applications) wrong.push(`half an import: ${batch} has ${read} of ${applications}`)
  }
  const files = new Set(batches.flatMap(({ batch }) => [`${batch}.jsonl.gz`, `${batch}.personal.jsonl.gz`]))
  const found = await readdir(join(dataFolder, 'batches'))
  const left = [...found.filter(name => !files.has(name)), ...(await readdir(join(dataFolder, 'staging')))]
  return [...wrong, ...left.map(name => `left over: ${name}`)]
}

/** What a verification of everything from the disk finds, and whether the sheets add up. */
async function findContradictions(client: HostClient): Promise<string[]> {
  await client.call('ledger.beginVerify', {})
  for (;;) {
    const view = answerOf(await client.call('ledger.verification', {}))
    if (view?.state === 'running') {
      await sleep(20)
      continue
    }
    const { received, expected: _, ...places } = answerOf(await client.call('ledger.balance', {}))
    const sum = Object.values(places).reduce((total, count) => total + count, 0)
    return [
      ...(view?.state === 'sound' ? [] : [`does not verify: ${JSON.stringify(view)}`]),
      ...(sum === received ? [] : [`received ${received}, found ${sum}`]),
    ]
  }
}
