import { expect, test } from 'vitest'
import { faultRandom } from '../support/fault-random.ts'
import { faultRounds, reportFault } from '../support/fault-report.ts'
import { FaultyDesk } from '../support/faulty-desk.ts'
import { compareStores, readStore } from '../support/read-store.ts'
import { replaceStore } from '../support/replace-store.ts'

const RESETS = faultRounds({ short: 2, full: 60 })

/** Another tab of the desk's origin deletes the store. */
async function deleteFromAnotherTab(desk: FaultyDesk): Promise<void> {
  const tab = await desk.openIdleTab()
  await replaceStore(tab, null)
  await tab.close()
}

test(`a store the browser throws away ${RESETS} times while the desk is open is noticed and rebuilt, without a new entry`, async () => {
  const desk = await FaultyDesk.start(faultRandom())
  await desk.workFor(300)
  await desk.waitUntilFollowed()
  const before = await readStore(desk.browser.page)
  const lost: string[] = []
  let survived = 0
  for (let round = 0; round < RESETS; round += 1) {
    await (round % 2 === 0 ? desk.resetStore() : deleteFromAnotherTab(desk))
    await desk.waitUntilFollowed()
    const differences = compareStores((await readStore(desk.browser.page)) ?? {}, before ?? {})
    survived += differences.length === 0 ? 1 : 0
    lost.push(...differences)
  }
  const goal = 'noticed at once and rebuilt as it was'
  reportFault({ name: 'store thrown away while the desk is open', tried: RESETS, survived, lost: lost.length, goal })
  expect(lost).toEqual([])
  expect(Object.keys(before?.applications ?? {}).length).toBeGreaterThan(20)
})
