import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { SeededRandom } from '../../shared/demo/seeded-random.ts'
import { bundleForNode } from '../support/bundle-for-node.ts'
import { faultRandom } from '../support/fault-random.ts'
import { faultRounds, reportFault } from '../support/fault-report.ts'
import { type Acknowledged, findLosses } from '../support/find-losses.ts'
import { hostOptions } from '../support/host-options.ts'
import { makeFolder } from '../support/open-host.ts'
import { openSignedInHost } from '../support/signed-in-host.ts'
import { startTelling, toldAs } from '../support/told-process.ts'

const KILLS = faultRounds({ short: 50, full: 450 })
/** Kills of one data folder: a ledger that grows for ever would make the starts slow, not the test better. */
const KILLS_OF_FOLDER = 25

interface Round {
  readonly acknowledged: Acknowledged
  readonly readOnly: unknown
}

/** Starts a desk under load, kills it at a random moment, and answers what it had told. */
async function runUntilKilled(script: string, folder: string, round: number, random: SeededRandom): Promise<Round> {
  const seed = String(random.below(2 ** 31))
  const desk = startTelling(script, [folder, String(round * 1_000_000 + 4), seed])
  // Each fifth one is killed while it starts, perhaps in the middle of cleaning up after the one before.
  if (round % 5 === 4) await sleep(100 + random.below(250))
  else await desk.until('ready').then(() => sleep(random.below(200)))
  const told = await desk.kill()
  const readOnly = toldAs<{ readOnly: unknown }>(told, 'opened')[0]?.readOnly ?? null
  return { acknowledged: toldAs(told, 'ack'), readOnly }
}

/** Kills the desk of one folder again and again; answers how many kills it survived and what is wrong afterwards. */
async function killAgainAndAgain(script: string, kills: number, random: SeededRandom) {
  const folder = join(await makeFolder(), 'data')
  const rounds: Round[] = []
  for (let round = 0; round < kills; round += 1) rounds.push(await runUntilKilled(script, folder, round, random))
  const { host, client } = await openSignedInHost(hostOptions(folder))
  const acknowledged = rounds.flatMap(round => round.acknowledged)
  const losses = await findLosses(client, folder, acknowledged)
  const survived = losses.length === 0 ? rounds.filter(({ readOnly }) => readOnly === null).length : 0
  const entries = host.status().head.seq
  await host.close()
  return { survived, losses, entries, acknowledged: acknowledged.length }
}

test(`a host killed ${KILLS} times under load loses no acknowledged entry`, async () => {
  const script = await bundleForNode(join(import.meta.dirname, 'host-process.ts'), await makeFolder())
  const random = faultRandom()
  const results: Awaited<ReturnType<typeof killAgainAndAgain>>[] = []
  let left = KILLS
  const work = async () => {
    while (left > 0) {
      const kills = Math.min(left, KILLS_OF_FOLDER)
      left -= kills
      results.push(await killAgainAndAgain(script, kills, random))
    }
  }
  await Promise.all([work(), work()])

  const sum = (count: (result: (typeof results)[number]) => number) =>
    results.reduce((total, result) => total + count(result), 0)
  const lost = results.flatMap(({ losses }) => losses)
  reportFault({
    name: 'host killed during handovers, imports, batches of labels and changes of settings',
    tried: KILLS,
    survived: sum(({ survived }) => survived),
    lost: lost.length,
    goal: 'nothing acknowledged lost, nothing doubled, no half import',
  })
  expect(lost).toEqual([])
  expect(sum(({ survived }) => survived)).toBe(KILLS)
  const facts = { entries: sum(({ entries }) => entries), acknowledged: sum(({ acknowledged }) => acknowledged) }
  expect(facts.acknowledged).toBeGreaterThan(KILLS * 2)
  console.log(`killed ${KILLS} times: ${JSON.stringify(facts)}`)
})
