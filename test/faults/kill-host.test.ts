import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { bundleForNode } from '../support/bundle-for-node.ts'
import { hostOptions } from '../support/host-options.ts'
import { makeFolder, openHost } from '../support/open-host.ts'

const KILLS = 50

interface Round {
  readonly acknowledged: readonly { readonly seq: number; readonly hash: string }[]
  readonly opened: { readonly readOnly: unknown; readonly setAside: unknown; readonly seq: number } | null
}

/** Starts a desk under load, kills it at a random moment, and answers what it had told. */
async function runUntilKilled(script: string, folder: string, round: number): Promise<Round> {
  const child = spawn(process.execPath, [script, folder, String(round * 1_000_000 + 1)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  const ready = new Promise<void>(resolve => {
    child.stdout.on('data', chunk => {
      told += chunk
      if (told.includes('ready')) resolve()
    })
  })
  const ended = new Promise(resolve => child.once('close', resolve))
  // Each fifth one is killed while it starts, perhaps in the middle of cleaning up after the one before.
  if (round % 5 === 4) await sleep(100 + Math.random() * 400)
  else await ready.then(() => sleep(Math.random() * 300))
  child.kill('SIGKILL')
  await ended
  const lines = told.split('\n').slice(0, -1)
  const words = lines.map(line => line.split(' '))
  const openedLine = lines.find(line => line.startsWith('opened '))
  return {
    acknowledged: words.flatMap(([word, seq, hash]) => (word === 'ack' && hash ? [{ seq: Number(seq), hash }] : [])),
    opened: openedLine ? JSON.parse(openedLine.slice('opened '.length)) : null,
  }
}

test('a host killed 50 times under load loses no acknowledged entry', async () => {
  const folder = await makeFolder()
  const script = await bundleForNode(join(import.meta.dirname, 'host-process.ts'), await makeFolder())
  const data = join(folder, 'data')
  const rounds: Round[] = []
  for (let round = 0; round < KILLS; round += 1) rounds.push(await runUntilKilled(script, data, round))

  const { host, client } = await openHost(hostOptions(data))
  expect(host.status().readOnly).toBeNull()
  const operators = await client.call('session.operators', {})
  const supervisor = operators.ok ? operators.value[0] : undefined
  const signedIn = await client.call('session.signIn', { operator: supervisor?.id ?? '', pin: '802613' })
  expect(signedIn.ok).toBe(true)

  const hashes = new Map<number, string>()
  const batches: string[] = []
  let setAside = 0
  for (let cursor = 0; cursor < host.status().head.seq; ) {
    const page = await client.call('ledger.after', { cursor, limit: 5000 })
    if (!page.ok) throw new Error(page.error.code)
    for (const entry of page.value.entries) {
      hashes.set(entry.seq, entry.hash)
      if (entry.kind === 'imported') batches.push(entry.body.batch)
      if (entry.kind === 'tailSetAside') setAside += 1
      cursor = entry.seq
    }
  }
  const acknowledged = rounds.flatMap(round => round.acknowledged)
  expect(acknowledged.filter(({ seq, hash }) => hashes.get(seq) !== hash)).toEqual([])
  expect(rounds.filter(round => round.opened?.readOnly)).toEqual([])

  for (const batch of batches) {
    const page = await client.call('ledger.batch', { batch, offset: 0, limit: 2000 })
    expect(page.ok && page.value.applications.length).toBe(page.ok && page.value.total)
    expect(page.ok && page.value.applications.every(application => application.personal)).toBe(true)
  }
  const files = await readdir(join(data, 'batches'))
  expect(files.toSorted()).toEqual(
    batches.flatMap(batch => [`${batch}.jsonl.gz`, `${batch}.personal.jsonl.gz`]).toSorted(),
  )
  expect(await readdir(join(data, 'staging'))).toEqual([])

  const balance = await client.call('ledger.balance', {})
  if (!balance.ok) throw new Error(balance.error.code)
  const { received, expected: _, ...places } = balance.value
  expect(Object.values(places).reduce((sum, count) => sum + count, 0)).toBe(received)
  expect(received).toBeGreaterThan(1000)

  const facts = { entries: hashes.size, acknowledged: acknowledged.length, batches: batches.length, setAside }
  console.log(`killed ${KILLS} times: ${JSON.stringify(facts)}`)
})
