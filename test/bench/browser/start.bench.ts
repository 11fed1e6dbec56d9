import { test } from 'vitest'
import { importApplication } from '../../../renderer/data/application-row.ts'
import { type ApplicationRow, createDatabase, type DeskDatabase, databaseName } from '../../../renderer/data/db.ts'
import { openDatabase } from '../../../renderer/data/open-database.ts'
import { createProjection } from '../../../renderer/data/projection.ts'
import { keepIndex, loadIndex } from '../../../renderer/search/index-store.ts'
import { createSearchClient } from '../../../renderer/search/search-client.ts'
import { SearchIndex } from '../../../renderer/search/search-index.ts'
import { makeSearchKeys } from '../../../renderer/search/search-keys.ts'
import { eachApplication, generateApplications } from '../../support/generate-applications.ts'
import { createMemoryLedger } from '../../support/memory-ledger.ts'
import { keepResults } from '../keep-in-browser.ts'
import { alternate, compare, compareGrowth, type Measurement, quantile } from '../measure.ts'
import { withoutTwins } from '../without-twins.ts'

const most = Number(import.meta.env.VITE_BENCH_ROWS ?? 100_000)
const sizes = [most / 100, most / 10, most].map(Math.round)
const query = '有限公司'
/** Of more applications the store holds the kept index alone: to write and read their rows plainly would take half an hour. */
const mostStored = 100_000

test(`start with ${most} applications, and rebuilding`, { timeout: 3_000_000 }, async () => {
  const results: Measurement[] = []
  const times: number[] = []
  const empty = await measureEmptyStart()
  for (const rows of sizes) {
    const { ours, peer, whole } = await measureStart(rows)
    times.push(ours)
    const name = `start with ${rows}: first result`
    if (peer !== null)
      results.push(
        compare({
          ...{ name, ours, peer: 'Dexie toArray and keys', peerValue: peer },
          goal: { atLeast: rows === mostStored ? 20 : 1 },
        }),
      )
    results.push(
      compare({ name: `${name}, with its worker`, ours: whole, peer: 'empty branch', peerValue: empty, goal: null }),
    )
  }
  const [, tenth = 0, whole = 0] = times
  results.push(compareGrowth({ name: `start with ${most}`, time: whole, timeOfTenth: tenth }))
  results.push(...(await measureRebuild(Math.min(most, 20_000))))
  await keepResults('start', results)
})

async function measureStart(rows: number) {
  const db = await openDatabase(databaseName(`bench-start-${rows}`))
  const index = new SearchIndex()
  let part: ApplicationRow[] = []
  for (const application of eachApplication(rows)) {
    const row = importApplication(undefined, application, [], 1)
    index.upsert(row, false)
    if (rows > mostStored) continue
    part.push(row)
    if (part.length < 1000) continue
    await db.applications.bulkPut(part)
    part = []
  }
  await db.applications.bulkPut(part)
  await keepIndex(db, index, 0)
  const rounds = rows > 20_000 ? 3 : 7
  const ours = () => reopened(db, startKept)
  const whole = () => firstAnswer(db)
  const times =
    rows > mostStored
      ? { ...(await alternate(rounds, { ours, whole })), peer: null }
      : await alternate(rounds, { ours, whole, peer: () => reopened(db, startPlainly) })
  await db.delete()
  return {
    ours: quantile(times.ours, 0.5),
    whole: quantile(times.whole, 0.5),
    peer: times.peer && quantile(times.peer, 0.5),
  }
}

async function measureEmptyStart(): Promise<number> {
  const db = await openDatabase(databaseName('bench-start-empty'))
  const { empty } = await alternate(7, { empty: () => firstAnswer(db) })
  await db.delete()
  return quantile(empty, 0.5)
}

/** From nothing to an answer of the worker that is complete. */
async function firstAnswer(db: DeskDatabase): Promise<void> {
  const search = createSearchClient(db.name)
  const isReady = () => search.getProgress().ready
  await new Promise<void>(resolve => {
    search.subscribe(() => isReady() && resolve())
  })
  const answer = await search.query(query, 50)
  if (!answer?.complete) throw new Error('no answer')
  search.close()
}

async function reopened(db: DeskDatabase, work: (db: DeskDatabase) => Promise<void>): Promise<void> {
  const own = createDatabase(db.name)
  await work(own)
  own.close()
}

/** What the look-up's worker does, from opening the store to the first answer. */
async function startKept(db: DeskDatabase): Promise<void> {
  const kept = await loadIndex(db)
  if (!kept || kept.index.query(query, 50).hits.length === 0) throw new Error('no index was kept')
}

async function startPlainly(db: DeskDatabase): Promise<void> {
  const rows: ApplicationRow[] = await db.applications.toArray()
  const texts = rows.map(row => Object.values(makeSearchKeys(row)).join(''))
  if (!texts.some(text => text.includes(query))) throw new Error('nothing found')
}

/** A ledger of one import and a handover for each of its applications, applied from the first entry. */
async function measureRebuild(entries: number): Promise<Measurement[]> {
  const ledger = createMemoryLedger()
  const applications = withoutTwins(generateApplications(entries)).map(application => ({
    ...application,
    delivery: 'pickup' as const,
    bills: application.bills.map(bill => ({ ...bill, status: 'issued' as const })),
  }))
  ledger.importAll(applications)
  for (const { key, bills } of applications) {
    const sheets = bills.flatMap(({ sheet }) => (sheet ? [{ sheet, application: key, how: 'scan' as const }] : []))
    const collector = { name: '王嘉宁', last4: '002X', phone: '13817712206', letterNo: '' }
    if (sheets.length > 0)
      ledger.record({
        ...{ kind: 'handOver', sheets, inPerson: true, documentKind: 'residentId', collector },
        ...{ checks: [], handReasons: {}, remark: '' },
      })
  }
  const db = await openDatabase(databaseName('bench-rebuild'))
  const peer = createDatabase('bench-rebuild-peer')
  const projection = createProjection(ledger.host, db)
  const imports: number[] = []
  const times = await alternate(1, {
    async ours() {
      const since = performance.now()
      const applied = await projection.catchUp(({ rows }) => {
        if (rows) imports.push(performance.now() - since)
      })
      if (!applied.ok) throw new Error(applied.error.code)
    },
    async peer() {
      const rows = ledger.entries.slice(1).map(entry => ({ seq: entry.seq, about: [], entry }))
      for (let start = 0; start < rows.length; start += 500) await peer.entries.bulkPut(rows.slice(start, start + 500))
    },
  })
  await db.delete()
  await peer.delete()
  const imported = imports.at(-1) ?? 0
  const perSecond = (ms: number, count: number) => (count / ms) * 1000
  const [ours = 0] = times.ours
  const [plain = 0] = times.peer
  const handovers = ledger.entries.length - 1
  return [
    compare({
      name: `rebuilding ${handovers} entries: ms (${Math.round(perSecond(ours - imported, handovers))} entries a second)`,
      ...{ ours: ours - imported, peer: 'bulkPut of the entries alone', peerValue: plain, goal: null },
    }),
    compare({
      name: `rebuilding ${applications.length} imported applications: ms (${Math.round(perSecond(imported, applications.length))} a second)`,
      ...{ ours: imported, peer: 'bulkPut of the entries alone', peerValue: plain, goal: null },
    }),
  ]
}
