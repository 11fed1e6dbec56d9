import { expect, test } from 'vitest'
import { importApplication } from '../../../renderer/data/application-row.ts'
import { readRowsByKey } from '../../../renderer/data/rows-by-key.ts'
import { openFreshStore } from '../../support/fresh-store.ts'
import { generateApplications } from '../../support/generate-applications.ts'

async function openStore() {
  const db = await openFreshStore()
  const rows = generateApplications(100).map(application => importApplication(undefined, application, [], 1))
  await db.applications.bulkPut(rows)
  return { db, keys: rows.map(({ key }) => key) }
}

test.each([
  ['side by side', (keys: string[]) => keys.slice(20, 30)],
  ['far apart', (keys: string[]) => [keys[99] ?? '', keys[0] ?? '', keys[50] ?? '']],
  ['every other one', (keys: string[]) => keys.filter((_, index) => index % 2 === 0)],
])('rows %s are found, and no others', async (_, choose) => {
  const { db, keys } = await openStore()
  const asked = choose(keys)
  const found = await readRowsByKey(db, [...asked, 'FP-unknown', asked[0] ?? ''])
  expect([...found.keys()].sort()).toEqual([...asked].sort())
  for (const [key, row] of found) expect(row).toEqual(await db.applications.get(key))
})

test('keys the store has none of find nothing, and so does no key', async () => {
  const { db } = await openStore()
  expect((await readRowsByKey(db, ['FP0', 'FP1', 'ZZ'])).size).toBe(0)
  expect((await readRowsByKey(db, [])).size).toBe(0)
})
