import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { EntryOf } from '../../shared/domain/entry.ts'
import type { HostClient } from '../../shared/host/client.ts'
import { callDesk } from '../support/call-desk.ts'
import { faultRandom } from '../support/fault-random.ts'
import { faultRounds, reportFault } from '../support/fault-report.ts'
import { findLosses, readAll } from '../support/find-losses.ts'
import { answerOf } from '../support/label-desk.ts'
import { makeFolder } from '../support/open-host.ts'
import { handOver, sampleApplication, sampleSummary } from '../support/sample-application.ts'
import { makeShiftedClock } from '../support/shifted-clock.ts'
import { signInSupervisor } from '../support/signed-in-host.ts'
import { type RunningDesk, startDesk } from '../support/start-desk.ts'

const ROUNDS = faultRounds({ short: 8, full: 400 })
const HOUR = 3_600_000
const DAY = 24 * HOUR
const zones = ['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kolkata'] as const

/** The day in Shanghai by the system's own calendar, as slip numbers write it. */
function dayInShanghai(instant: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(instant).replaceAll('-', '')
}

/** An instant half a second before the next midnight in Shanghai. */
function justBeforeMidnight(now: number): number {
  return Math.ceil((now + 8 * HOUR) / DAY) * DAY - 8 * HOUR - 500
}

let sheet = 0

async function handOverNext(client: HostClient): Promise<EntryOf<'handedOver'>> {
  sheet += 1
  const entry = answerOf(await client.call('ledger.record', { command: handOver(`FP${sheet}`, [sheet]) }))
  return entry as EntryOf<'handedOver'>
}

async function importAll(client: HostClient, count: number): Promise<void> {
  const { head } = answerOf(await client.call('desk.status', {}))
  const { id } = answerOf(await client.call('imports.begin', { head: head.seq }))
  const applications = Array.from({ length: count }, (_, index) => sampleApplication({ first: index + 1 }))
  answerOf(await client.call('imports.append', { id, applications }))
  answerOf(await client.call('imports.commit', { id, summary: sampleSummary }))
}

test(`a clock that was set ${ROUNDS} times, in any zone, over midnights: the order holds, days are right, the jump is recorded`, async () => {
  const random = faultRandom()
  const folder = join(await makeFolder(), 'data')
  const clock = makeShiftedClock(await makeFolder())
  const wrong: string[] = []
  let desk: RunningDesk | null = null
  onTestFinished(async () => void (await desk?.stop('SIGKILL')))
  let zone = 0
  const open = async () => {
    zone += 1
    const env = { ...clock.env, TZ: zones[zone % zones.length] ?? 'UTC' }
    desk = await startDesk({ dataFolder: folder, env })
    return { running: desk, client: callDesk(desk.url) }
  }
  let { running, client } = await open()
  await signInSupervisor(client)
  await importAll(client, 2 * ROUNDS)

  for (let round = 0; round < ROUNDS; round += 1) {
    const before = answerOf(await client.call('desk.status', {})).head
    const jump = random.pick([-DAY, -3 * HOUR, -90_000, -20_000, 90_000, 5 * HOUR, DAY, 400 * DAY])
    const overMidnight = round % 4 === 3
    const was = clock.now()
    clock.set(overMidnight ? justBeforeMidnight(was) : was + jump)
    const set = clock.now() - was
    // Every other time the desk was closed meanwhile, and opens in another zone.
    const closed = round % 2 === 1
    if (closed) {
      await running.stop()
      ;({ running, client } = await open())
    }
    // A jump ahead locks the desk.
    await signInSupervisor(client)
    const entries: EntryOf<'handedOver'>[] = []
    for (const pause of [0, overMidnight ? 600 : 0]) {
      await sleep(pause)
      const earliest = clock.now()
      const entry = await handOverNext(client)
      const at = Date.parse(entry.at)
      const days = [dayInShanghai(earliest), dayInShanghai(clock.now())]
      if (at < earliest - 1 || at > clock.now()) wrong.push(`${entry.seq} is of ${entry.at}`)
      if (!days.includes(entry.body.slipNo.slice(3, 11))) wrong.push(`${entry.body.slipNo} on ${days}`)
      entries.push(entry)
    }
    const since = answerOf(await client.call('ledger.after', { cursor: before.seq, limit: 100 })).entries
    const noted = since.flatMap(({ kind, body }) => (kind === 'clockSet' ? [body.by] : []))
    // While the desk was closed only a clock that stands before the last entry can be told from time that passed.
    const seen = closed ? Date.parse(entries[0]?.at ?? '') - Date.parse(before.at ?? '') : set
    const expected = Math.abs(seen) >= 60_000 && (!closed || seen < 0) ? [Math.round(seen / 1000)] : []
    const agrees =
      noted.length === expected.length && noted.every((by, index) => Math.abs(by - (expected[index] ?? 0)) <= 5)
    if (!agrees) wrong.push(`round ${round}: set by ${set} ms, noted ${noted}, expected ${expected}`)
  }
  const all = await readAll(client)
  wrong.push(...(await findLosses(client, folder, all)))
  await running.stop()

  reportFault({
    name: 'clock set back and forward, other zones, midnight in Shanghai',
    tried: ROUNDS,
    survived: ROUNDS - Math.min(ROUNDS, wrong.length),
    lost: wrong.length,
    goal: 'order by sequence, days of Shanghai, the jump in the ledger',
  })
  expect(wrong).toEqual([])
})
