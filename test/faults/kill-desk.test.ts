import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { faultRandom } from '../support/fault-random.ts'
import { faultRounds, reportFault } from '../support/fault-report.ts'
import { FaultyDesk } from '../support/faulty-desk.ts'

const KILLS = faultRounds({ short: 3, full: 300 })
/** Kills of one branch: with more, rebuilding it takes longer and shows nothing new. */
const KILLS_OF_BRANCH = 6

const victims = ['browser', 'host', 'both'] as const

test(`host, browser or both killed ${KILLS} times under load: nothing is lost, and the store equals a fresh rebuild`, async () => {
  const random = faultRandom()
  const lost: string[] = []
  let survived = 0
  let acknowledged = 0
  let desk: FaultyDesk | null = null
  for (let kill = 0; kill < KILLS; kill += 1) {
    if (kill % KILLS_OF_BRANCH === 0) {
      await desk?.end()
      desk = await FaultyDesk.start(random)
    }
    if (!desk) throw new Error('no desk')
    const before = desk.acknowledged.length
    const working = desk.work()
    // Every second time the browser throws the store away meanwhile, so that the kill strikes while it is built anew.
    if (kill % 2 === 1) await sleep(random.below(300)).then(() => desk?.resetStore())
    // Each fourth one perhaps before anything was acknowledged.
    if (kill % 4 !== 3) await desk.untilAcknowledged(before + 2)
    await sleep(random.below(500))
    await desk.kill(victims[kill % victims.length] ?? 'both')
    await working
    await desk.restart()
    const losses = await desk.findLosses()
    survived += losses.length === 0 ? 1 : 0
    lost.push(...losses)
    acknowledged += desk.acknowledged.length - before
  }
  reportFault({
    name: 'host, browser or both killed during handovers, imports, batches of labels, backups and rebuilds of the store',
    tried: KILLS,
    survived,
    lost: lost.length,
    goal: 'nothing acknowledged lost, nothing doubled, no half import, the store equal to a fresh rebuild',
  })
  expect(lost).toEqual([])
  expect(acknowledged).toBeGreaterThan(KILLS)
})
