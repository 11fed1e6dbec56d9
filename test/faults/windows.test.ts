import { expect, test } from 'vitest'
import { schemaVersion } from '../../renderer/data/db.ts'
import { callDesk } from '../support/call-desk.ts'
import { faultRandom } from '../support/fault-random.ts'
import { faultRounds, reportFault } from '../support/fault-report.ts'
import { FaultyDesk } from '../support/faulty-desk.ts'
import { findLosses } from '../support/find-losses.ts'
import { answerOf } from '../support/label-desk.ts'
import { makeFolder } from '../support/open-host.ts'
import { compareStores, readStore } from '../support/read-store.ts'
import { type ForeignStore, replaceStore } from '../support/replace-store.ts'
import { signInSupervisor } from '../support/signed-in-host.ts'
import { startDesk } from '../support/start-desk.ts'

const WINDOWS = faultRounds({ short: 1, full: 20 })
const SCHEMAS = faultRounds({ short: 4, full: 20 })
const STARTS = faultRounds({ short: 2, full: 60 })

const state = (version: number, cursor: number) => [{ id: 'projection', schemaVersion: version, cursor, hash: 'ab' }]

/** What older and newer versions of the desk might have left. */
const foreignStores: readonly ForeignStore[] = [
  // The first version, with other tables and keys.
  { version: 10, tables: { sheets: 'id', state: 'id' }, rows: { sheets: [{ id: 'x' }], state: state(1, 7) } },
  // The one before, with rows that mean something else.
  {
    version: (schemaVersion - 1) * 10,
    tables: { applications: 'key', state: 'id' },
    rows: { state: state(schemaVersion - 1, 3) },
  },
  // A newer one that lacks a table of ours and has one of its own.
  {
    version: (schemaVersion + 3) * 10,
    tables: { applications: 'no', more: 'id', state: 'id' },
    rows: { state: state(schemaVersion + 3, 3) },
  },
  // Ours by its number, and damaged: nothing but a cursor that claims to have followed.
  { version: schemaVersion * 10, tables: { state: 'id' }, rows: { state: state(schemaVersion, 2) } },
]

test(`two windows on one desk under load, ${WINDOWS} times: each entry is applied once, in both`, async () => {
  const desk = await FaultyDesk.start(faultRandom())
  const errors: string[] = []
  const lost: string[] = []
  let survived = 0
  for (let round = 0; round < WINDOWS; round += 1) {
    const other = await desk.openWindow()
    for (const page of [desk.browser.page, other]) page.on('pageerror', error => errors.push(error.message))
    await desk.workFor(400)
    await desk.waitUntilFollowed()
    const losses = await desk.findLosses()
    survived += losses.length === 0 ? 1 : 0
    lost.push(...losses)
    await other.close()
  }
  const goal = 'every entry applied once, the store equal to a fresh rebuild'
  reportFault({ name: 'two windows on one desk under load', tried: WINDOWS, survived, lost: lost.length, goal })
  expect(lost).toEqual([])
  expect(errors).toEqual([])
})

test(`a store of an older or a newer version, or damaged, is rebuilt: ${SCHEMAS} times`, async () => {
  const desk = await FaultyDesk.start(faultRandom())
  await desk.workFor(200)
  await desk.waitUntilFollowed()
  const before = (await readStore(desk.browser.page)) ?? {}
  const lost: string[] = []
  let survived = 0
  for (let round = 0; round < SCHEMAS; round += 1) {
    const { page } = desk.browser
    await page.goto('about:blank')
    const tab = await desk.openIdleTab()
    await replaceStore(tab, foreignStores[round % foreignStores.length] ?? null)
    await tab.close()
    await page.goto(desk.desk.url)
    await desk.waitUntilFollowed()
    const differences = compareStores((await readStore(page)) ?? {}, before)
    survived += differences.length === 0 ? 1 : 0
    lost.push(...differences)
  }
  const goal = 'rebuilt from the ledger, never a crash'
  reportFault({ name: 'store of an older or newer version', tried: SCHEMAS, survived, lost: lost.length, goal })
  expect(lost).toEqual([])
})

test(`three starts at once on one data folder, ${STARTS} times: one desk opens, and what it acknowledged stays`, async () => {
  const folder = await makeFolder()
  const acknowledged: { seq: number; hash: string }[] = []
  const losses: string[] = []
  let survived = 0
  for (let round = 0; round < STARTS; round += 1) {
    const starts = await Promise.allSettled(Array.from({ length: 3 }, () => startDesk({ dataFolder: folder })))
    const [desk, ...others] = starts.flatMap(start => (start.status === 'fulfilled' ? [start.value] : []))
    if (!desk) throw new Error(`nobody opened: ${JSON.stringify(starts)}`)
    survived += others.length === 0 ? 1 : 0
    const client = callDesk(desk.url)
    await signInSupervisor(client)
    answerOf(await client.call('settings.change', { patch: { autoLockMinutes: 5 + (round % 2) } }))
    acknowledged.push(answerOf(await client.call('desk.status', {})).head)
    if (round === STARTS - 1) losses.push(...(await findLosses(client, folder, acknowledged)))
    // Killed, so that the next three find a dead lock.
    await Promise.all([desk, ...others].map(one => one.stop('SIGKILL')))
  }
  const goal = 'one writer; nothing acknowledged lost'
  reportFault({
    name: 'three processes started at once on one folder',
    tried: STARTS,
    survived,
    lost: losses.length,
    goal,
  })
  expect(losses).toEqual([])
  expect(survived).toBe(STARTS)
})
