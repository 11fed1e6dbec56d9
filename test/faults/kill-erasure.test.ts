import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundleForNode } from '../support/bundle-for-node.ts'
import { faultRandom } from '../support/fault-random.ts'
import { faultRounds, reportFault } from '../support/fault-report.ts'
import { findInFolder } from '../support/find-in-folder.ts'
import { hostOptions } from '../support/host-options.ts'
import { makeFolder } from '../support/open-host.ts'
import { handOver, sampleApplication } from '../support/sample-application.ts'
import { importInto, openSignedInHost } from '../support/signed-in-host.ts'
import { startTelling } from '../support/told-process.ts'

const KILLS = faultRounds({ short: 6, full: 50 })
const name = (round: number) => `甲第${round}号`
const texts = (round: number) => [`${name(round)}公司`, `${name(round)}收`, `${name(round)}@x.cn`, `${name(round)}领`]

/** One application each round, handed over to a collector of its own, in batches large enough to be hit while they are rewritten. */
async function makeBranch(folder: string): Promise<void> {
  const desk = await openSignedInHost(hostOptions(folder))
  for (let batch = 0; batch < 3; batch += 1) {
    const crowd = Array.from({ length: 1500 }, (_, index) => sampleApplication({ first: 10_000 * (batch + 1) + index }))
    const persons = Array.from({ length: KILLS }, (_, round) => personOf(round, 100 * batch))
    expect((await importInto(desk, [...crowd, ...persons])).ok).toBe(true)
  }
  for (let round = 0; round < KILLS; round += 1) {
    const command = handOver(personOf(round, 0).key, [round + 1, 100 + round + 1, 200 + round + 1])
    const collector = { ...command.collector, name: `${name(round)}领` }
    expect((await desk.client.call('ledger.record', { command: { ...command, collector } })).ok).toBe(true)
  }
  await desk.host.close()
}

/** The person of a round; each batch brings the application again, with another sheet. */
function personOf(round: number, offset: number) {
  const { personal, ...application } = sampleApplication({ first: offset + round + 1, key: `FPX${round}` })
  const bills = (personal?.bills ?? []).map(bill => ({
    ...bill,
    title: `${name(round)}公司`,
    payer: `${name(round)}公司`,
  }))
  const own = { recipient: `${name(round)}收`, email: `${name(round)}@x.cn`, bills }
  return { ...application, personal: personal && { ...personal, ...own } }
}

/** Puts the person of a round where crashes leave things behind. */
async function leaveBehind(folder: string, round: number): Promise<void> {
  const aside = join(folder, 'set-aside', `round-${round}`)
  await mkdir(aside, { recursive: true })
  const line = { data: { title: texts(round)[0] }, key: `FPX${round}`, salt: '00' }
  await writeFile(join(aside, 'personal.jsonl'), `${JSON.stringify({ data: texts(round), salt: '00', seq: 9 })}\n{"da`)
  await writeFile(join(aside, `${'a'.repeat(64)}.personal.jsonl.gz`), gzipSync(`${JSON.stringify(line)}\n`))
  // A batch that was cut off while it was written.
  await writeFile(
    join(aside, `${'b'.repeat(64)}.personal.jsonl.gz`),
    gzipSync(`${texts(round).join()}\n`).subarray(0, 40),
  )
}

/** Erases in a process of its own and kills it so many milliseconds later; answers what it had told. */
async function eraseUntilKilled(script: string, folder: string, round: number, later: number): Promise<string> {
  const desk = startTelling(script, [folder, `FPX${round}`])
  await desk.until('erasing')
  await sleep(later)
  return (await desk.kill()).join()
}

test(`a host killed ${KILLS} times while it erases leaves a person whole, or gone from every file`, async () => {
  const folder = join(await makeFolder(), 'data')
  const script = await bundleForNode(join(import.meta.dirname, 'erasing-process.ts'), await makeFolder())
  await makeBranch(folder)
  const random = faultRandom()
  const seen = { whole: 0, midway: 0, finished: 0 }
  for (let round = 0; round < KILLS; round += 1) {
    await leaveBehind(folder, round)
    // An erasure here takes about a quarter of a second; the kills are spread over it.
    const later = (350 / 9) * (round % 9) + random.below(40)
    const told = await eraseUntilKilled(script, folder, round, later)
    const left = await findInFolder(folder, texts(round))

    const { host, client } = await openSignedInHost(hostOptions(folder))
    expect(host.status()).toMatchObject({ readOnly: null })
    const entries = await client.call('ledger.after', { cursor: 0, limit: 5000 })
    if (!entries.ok) throw new Error(entries.error.code)
    const named = entries.value.entries.some(
      ({ kind, body }) => kind === 'personErased' && body.applications.includes(`FPX${round}`),
    )
    const found = await findInFolder(folder, texts(round))
    if (told.includes('ack')) expect(named).toBe(true)
    if (named) {
      expect(found).toEqual([])
      seen[left.length > 0 ? 'midway' : 'finished'] += 1
    } else {
      // In three batches, in the ledger, and three times among what crashes left.
      expect(found).toHaveLength(3 + 1 + 2)
      seen.whole += 1
    }
    const verifying = await client.call('ledger.beginVerify', {})
    for (let view = verifying; view.ok && view.value?.state === 'running'; ) {
      await sleep(20)
      const next = await client.call('ledger.verification', {})
      if (next.ok && next.value?.state !== 'running') {
        expect(next.value).toMatchObject({ state: 'sound', broken: null })
        break
      }
    }
    const balance = await client.call('ledger.balance', {})
    if (!balance.ok) throw new Error(balance.error.code)
    const { received, expected: _, ...places } = balance.value
    expect(Object.values(places).reduce((sum, count) => sum + count, 0)).toBe(received)
    expect(received).toBe(3 * (1500 + KILLS))
    await host.close()
  }
  console.log(`killed ${KILLS} times: ${JSON.stringify(seen)}`)
  const goal = 'the person is whole, or gone from every file; the ledger verifies'
  reportFault({ name: 'host killed during an erasure', tried: KILLS, survived: KILLS, lost: 0, goal })
  expect(seen.midway).toBeGreaterThan(0)
  expect(seen.whole + seen.midway + seen.finished).toBe(KILLS)
})
