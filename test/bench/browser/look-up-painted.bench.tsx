import { test } from 'vitest'
import { importApplication } from '../../../renderer/data/application-row.ts'
import { type DeskDatabase, databaseName } from '../../../renderer/data/db.ts'
import { openDatabase } from '../../../renderer/data/open-database.ts'
import { setCounter } from '../../../renderer/features/counter/counter-state.ts'
import { useLookUp } from '../../../renderer/features/counter/look-up/look-up-state.ts'
import { keepIndex } from '../../../renderer/search/index-store.ts'
import { createSearchClient, type SearchClient } from '../../../renderer/search/search-client.ts'
import { SearchIndex } from '../../../renderer/search/search-index.ts'
import type { Application, ApplicationKey } from '../../../shared/domain/application.ts'
import { eachApplication } from '../../support/generate-applications.ts'
import { keepResults } from '../keep-in-browser.ts'
import { compareWithLimit, type Measurement, quantile } from '../measure.ts'
import { mountCounter } from './mount-counter.tsx'
import { questionsOf } from './questions.ts'

/** More than a screen and what is drawn beside it. */
const LISTED = 40
const ROUNDS = 3
const CHANGES = 30
/** An import tells of so many rows at a time. */
const PAGE = 250

const most = Number(import.meta.env.VITE_BENCH_ROWS ?? 100_000)

test(`from the key to the painted list with ${most} applications`, { timeout: 1_800_000 }, async () => {
  const { db, search, questions, some } = await openDesk(most)
  const results = [...(await measurePainted(db, search, questions)), ...(await measureFollowing(search, some))]
  search.close()
  await db.delete()
  await keepResults(`look-up-painted-${most}`, results)
})

/** A store whose kept index has all applications; rows stand in it for those that will be listed. */
async function openDesk(rows: number) {
  const index = new SearchIndex()
  const some: Application[] = []
  let row = 0
  for (const application of eachApplication(rows)) {
    index.upsert(application, false)
    if (row % Math.ceil(rows / 1000) === 0) some.push(application)
    row += 1
  }
  const questions = Object.values(questionsOf(some)).flat()
  const listed = new Set<ApplicationKey>()
  for (const question of questions) for (const { key } of index.query(question, LISTED).hits) listed.add(key)
  const db = await openDatabase(databaseName(`bench-painted-${rows}`))
  for (const application of eachApplication(rows))
    if (listed.has(application.key)) await db.applications.put(importApplication(undefined, application, [], 1))
  await keepIndex(db, index, 0)
  const search = createSearchClient(db.name)
  while (!search.getProgress().ready) await pause(50)
  return { db, search, questions, some }
}

async function measurePainted(db: DeskDatabase, search: SearchClient, questions: readonly string[]) {
  const counter = mountCounter(db, search)
  await pause(500)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    for (const question of questions) {
      // All but the last key have been typed and answered.
      counter.type(question.slice(0, -1))
      await pause(150)
      const since = performance.now()
      counter.type(question)
      await painted(() => {
        const { filled, all } = counter.countRows()
        return useLookUp.getState().answered === question && filled === all
      })
      times.push(performance.now() - since)
      setCounter({ query: '', selected: null })
      await pause(80)
    }
  counter.unmount()
  const name = `look-up ${most}: from the key to the painted list`
  const limit = most > 100_000 ? 33 : 16
  return [
    compareWithLimit({ name: `${name}, p50`, ours: quantile(times, 0.5), limit, unit: 'ms' }),
    compareWithLimit({ name: `${name}, p95`, ours: quantile(times, 0.95), limit, unit: 'ms' }),
  ]
}

/** Resolves when the frame has been painted in which something holds for the first time. */
function painted(holds: () => boolean): Promise<void> {
  return new Promise(resolve => {
    const look = () => {
      if (!holds()) return requestAnimationFrame(look)
      // A task that is posted from a frame runs once it is painted.
      const channel = new MessageChannel()
      channel.port1.onmessage = () => resolve()
      channel.port2.postMessage(null)
    }
    requestAnimationFrame(look)
  })
}

/** From the change of rows to an answer that has it: one application, and a page of an import. */
async function measureFollowing(search: SearchClient, some: readonly Application[]): Promise<Measurement[]> {
  const measure = async (rows: number) => {
    const times: number[] = []
    for (let change = 0; change < CHANGES; change += 1) {
      const number = `8642086420${String(change * 10_000 + rows).padStart(8, '0')}`
      const changed = Array.from({ length: rows }, (_, at) => {
        const like = some[(change * rows + at) % some.length] as Application
        const key = rows === 1 ? like.key : `FP99${change}${String(at).padStart(8, '0')}`
        return importApplication(undefined, { ...like, key, applicationNo: key, orderNo: number }, [], 1)
      })
      const since = performance.now()
      search.apply({ kind: 'rows', rows: changed, seq: rows === 1 ? change + 1 : null })
      const answer = await search.query(number, 50)
      times.push(performance.now() - since)
      if (answer?.total !== rows) throw new Error(`${answer?.total} instead of ${rows}`)
    }
    return quantile(times, 0.95)
  }
  const name = `look-up ${most}: searchable after`
  return [
    compareWithLimit({ name: `${name} an entry, p95`, ours: await measure(1), limit: 100, unit: 'ms' }),
    compareWithLimit({
      name: `${name} ${PAGE} rows of an import, p95`,
      ours: await measure(PAGE),
      limit: 100,
      unit: 'ms',
    }),
  ]
}

function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}
