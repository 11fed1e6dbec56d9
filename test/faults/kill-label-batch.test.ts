import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCupsDriver } from '../../main/host/printing/cups-driver.ts'
import type { SeededRandom } from '../../shared/demo/seeded-random.ts'
import type { EntryOf } from '../../shared/domain/entry.ts'
import { bundleForNode } from '../support/bundle-for-node.ts'
import { faultRandom } from '../support/fault-random.ts'
import { faultRounds, reportFault } from '../support/fault-report.ts'
import { hostOptions } from '../support/host-options.ts'
import { answerOf, LabelDesk } from '../support/label-desk.ts'
import { readTray } from '../support/label-tray.ts'
import { makeFolder } from '../support/open-host.ts'
import { PrivateCups } from '../support/private-cups.ts'
import { openSignedInHost } from '../support/signed-in-host.ts'
import { startTelling, toldAs } from '../support/told-process.ts'

const KILLS = faultRounds({ short: 5, full: 100 })
const STOCK = 40 * KILLS

let cups: PrivateCups
beforeAll(async () => {
  cups = await PrivateCups.start()
  await cups.addPrinter('Labels', { behaviour: 'jams-6' })
})
afterAll(() => cups.stop())

/** What a desk told before it was killed. */
interface Round {
  readonly opened: { readonly readOnly: unknown } | undefined
  /** How the labels stood when nothing was on its way any more after the restart. */
  readonly still: { readonly ask: number; readonly interrupted: number; readonly wrong: readonly unknown[] } | undefined
  readonly asked: readonly { readonly settled: number; readonly inPart: number }[]
  readonly reserved: readonly EntryOf<'labelsReserved'>[]
}

/** Starts a desk that prints labels, kills it at a random moment, and answers what it had told. */
async function runUntilKilled(script: string, folder: string, round: number, random: SeededRandom): Promise<Round> {
  const desk = startTelling(script, [folder, join(cups.folder, 'out'), String(STOCK)], cups.env)
  // Each fifth one is killed while it starts and finds out how far the one before had come.
  if (round % 5 === 4) await sleep(250 + random.below(500))
  else await desk.until('still').then(() => sleep(random.below(700)))
  const told = await desk.kill()
  return {
    opened: toldAs<Round['opened']>(told, 'opened')[0],
    still: toldAs<Round['still']>(told, 'still')[0],
    asked: toldAs(told, 'asked'),
    reserved: toldAs(told, 'reserved'),
  }
}

test(`a desk killed ${KILLS} times while it prints labels: each comes out once, none is lost, no number is used twice`, async () => {
  const folder = join(await makeFolder(), 'data')
  const script = await bundleForNode(join(import.meta.dirname, 'label-process.ts'), await makeFolder())
  const random = faultRandom()
  const rounds: Round[] = []
  for (let round = 0; round < KILLS; round += 1) rounds.push(await runUntilKilled(script, folder, round, random))
  expect(rounds.flatMap(({ still }) => still?.wrong ?? [])).toEqual([])
  expect(rounds.filter(({ opened }) => opened?.readOnly)).toEqual([])
  expect(rounds.filter(({ still }) => still).length).toBeGreaterThan(KILLS / 2)

  const driver = createCupsDriver({ env: cups.env })
  const ports = { saveDialog: null, printing: { kind: 'cups' as const, driver } }
  const { host, client } = await openSignedInHost(hostOptions(folder, { ports }))
  const desk = new LabelDesk(client, join(cups.folder, 'out'))
  for (let missing = true; missing; ) {
    await desk.waitUntilStill()
    const { settled } = await desk.answerQuestions()
    missing = (await desk.printMissing(25)) > 0 || settled > 0
  }

  const facts = await desk.readFacts()
  expect(facts.filter(({ standing, cameOut }) => standing !== 'printed' || cameOut !== 1)).toEqual([])
  const numbers = facts.map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect([...(await readTray(join(cups.folder, 'out'))).keys()].toSorted()).toEqual(numbers.toSorted())

  const { batches, waybills } = await desk.readDispatch()
  const lost = rounds.flatMap(({ reserved }) => reserved).filter(({ body }) => !batches.has(body.batchNo))
  expect(lost).toEqual([])
  const states = [...waybills.values()].map(({ state }) => state)
  expect(states.filter(state => state === 'printed')).toHaveLength(numbers.length)
  expect(states.filter(state => state === 'available')).toHaveLength(STOCK - numbers.length)
  const applications = [...waybills.values()].flatMap(({ parcel }) => (parcel ? [parcel.application] : []))
  expect(new Set(applications).size).toBe(numbers.length)

  expect(host.status().readOnly).toBeNull()
  const { received, expected: _, ...places } = answerOf(await client.call('ledger.balance', {}))
  expect(Object.values(places).reduce((sum, count) => sum + count, 0)).toBe(received)

  const asked = rounds.flatMap(round => round.asked)
  const questions = {
    settled: asked.reduce((sum, { settled }) => sum + settled, 0),
    inPart: asked.reduce((sum, { inPart }) => sum + inPart, 0),
    atStart: rounds.filter(({ still }) => still && still.ask > 0).length,
    interrupted: rounds.reduce((sum, { still }) => sum + (still?.interrupted ?? 0), 0),
  }
  expect(numbers.length).toBeGreaterThan(KILLS * 2)
  console.log(
    `killed ${KILLS} times: ${JSON.stringify({ labels: numbers.length, batches: batches.size, ...questions })}`,
  )
  const goal = 'each label comes out once, none is lost, no number is used twice'
  reportFault({ name: 'host killed while it prints a batch of labels', tried: KILLS, survived: KILLS, lost: 0, goal })
})
