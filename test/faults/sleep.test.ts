import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { textsOf } from '../../shared/i18n/texts.ts'
import { faultRandom } from '../support/fault-random.ts'
import { faultRounds, reportFault } from '../support/fault-report.ts'
import { FaultyDesk } from '../support/faulty-desk.ts'
import { answerOf } from '../support/label-desk.ts'
import { makeFolder } from '../support/open-host.ts'
import { makeShiftedClock } from '../support/shifted-clock.ts'
import { signInSupervisor } from '../support/signed-in-host.ts'
import { waitFor } from '../support/wait-for.ts'

const SLEEPS = faultRounds({ short: 4, full: 60 })
const LOCK_MINUTES = 5
const texts = textsOf('zh-CN')

/** The PC sleeps for so many minutes by its clock. Answers what became of a handover that was under way when it fell asleep. */
async function sleepThrough(desk: FaultyDesk, who: 'host' | 'both', fallAsleep: () => void) {
  const { process } = desk.desk
  if (who === 'both') desk.browser.freeze()
  process.kill('SIGSTOP')
  const underWay = desk.client.call('settings.change', { patch: { autoLockMinutes: LOCK_MINUTES } })
  fallAsleep()
  await sleep(300)
  process.kill('SIGCONT')
  if (who === 'both') desk.browser.thaw()
  return underWay
}

test(`sleep and wake, ${SLEEPS} times: who slept longer than the lock time wakes locked, and the window goes on`, async () => {
  const clock = makeShiftedClock(await makeFolder())
  const desk = await FaultyDesk.start(faultRandom(), clock.env)
  const wrong: string[] = []
  let survived = 0
  for (let round = 0; round < SLEEPS; round += 1) {
    const isLong = round % 2 === 0
    const who = round % 4 < 2 ? 'both' : 'host'
    const minutes = isLong ? LOCK_MINUTES + 1 : LOCK_MINUTES - 3
    const before = wrong.length
    answerOf(await desk.client.call('settings.change', { patch: { autoLockMinutes: LOCK_MINUTES } }))
    const underWay = await sleepThrough(desk, who, () => clock.set(clock.now() + minutes * 60_000))
    // Locked before the first call is answered: nobody may find an open desk.
    if (underWay.ok === isLong) wrong.push(`${who} slept ${minutes} min: ${JSON.stringify(underWay)}`)
    const { session } = answerOf(await desk.client.call('desk.status', {}))
    if (session?.locked !== isLong) wrong.push(`${who} slept ${minutes} min: ${JSON.stringify(session)}`)
    const lock = desk.browser.page.getByRole('dialog', { name: texts.frame.locked })
    await waitFor('the window to say so', async () => (await lock.isVisible()) === isLong, 10_000).catch(error =>
      wrong.push(String(error)),
    )
    await signInSupervisor(desk.client)
    await desk.workFor(80)
    await desk.waitUntilFollowed()
    survived += wrong.length === before ? 1 : 0
  }
  wrong.push(...(await desk.findLosses()))
  const goal = 'locked on wake after the lock time, the window follows, nothing lost'
  reportFault({ name: 'sleep and wake of host and browser', tried: SLEEPS, survived, lost: wrong.length, goal })
  expect(wrong).toEqual([])
})
