import { test } from 'vitest'
import { commands } from 'vitest/browser'
import { SearchIndex } from '../../../renderer/search/search-index.ts'
import { seededRandom } from '../../../shared/demo/seeded-random.ts'
import type { Application } from '../../../shared/domain/application.ts'
import { splitQuery } from '../../../shared/domain/search-query.ts'
import { eachApplication, generateApplications } from '../../support/generate-applications.ts'
import { matchesAll, searchableTexts } from '../../support/naive-search.ts'
import { keepResults } from '../keep-in-browser.ts'
import {
  alternate,
  compare,
  compareGrowth,
  compareWithLimit,
  type Goal,
  type Measurement,
  quantile,
} from '../measure.ts'
import { openLookUpPeers } from './look-up-peers.ts'
import { questionsOf, searchedText } from './questions.ts'

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Defined in vitest.bench.config.ts. */
    heapBytes(): Promise<number>
  }
}

const LIMIT = 50
/** Each question is asked so often; its median counts, so that p95 tells of questions and not of what else the machine does. */
const ROUNDS = 5
/** Beyond this many rows the peers take minutes; they are measured on so many. */
const PEER_ROWS = 20_000

const most = Number(import.meta.env.VITE_BENCH_ROWS ?? 100_000)
const sizes = [most / 100, most / 10, most].map(Math.round)

test(`look-up in ${most} applications`, { timeout: 1_800_000 }, async () => {
  const results: Measurement[] = []
  const p95: number[] = []
  for (const rows of sizes) {
    const measured = await measureSize(rows)
    p95.push(measured.p95)
    if (rows === most) results.push(...measured.results)
  }
  const [, tenth = 0, whole = 0] = p95
  results.push(compareGrowth({ name: `look-up ${most}: all kinds, p95`, time: whole, timeOfTenth: tenth }))
  results.push(...(await measurePeers(generateApplications(Math.min(most, PEER_ROWS)))))
  const name = '2,000 random queries that differ from a plain scan'
  const disagreements = countDisagreements(generateApplications(2000))
  results.push(compareWithLimit({ name, ours: disagreements, limit: 0, unit: 'queries' }))
  await keepResults(`look-up-${most}`, results)
})

async function measureSize(rows: number) {
  const before = await commands.heapBytes()
  const index = new SearchIndex()
  for (const application of eachApplication(rows)) index.upsert(application, false)
  const kept = (await commands.heapBytes()) - before
  const touched = index.touchAll()
  // A million applications do not fit beside their texts: made again, and only some are kept.
  const texts: string[] = []
  const some: Application[] = []
  for (const application of eachApplication(rows)) {
    if (texts.length % Math.ceil(rows / 1000) === 0) some.push(application)
    texts.push(searchedText(application))
  }
  const ours: number[] = []
  const includes: number[] = []
  const touch: number[] = []
  const byKind: Measurement[] = []
  for (const [kind, queries] of Object.entries(questionsOf(some))) {
    const mine: number[] = []
    const theirs: number[] = []
    for (const text of queries) {
      const words = splitQuery(text)
      const times = await alternate(ROUNDS, {
        ours: () => index.query(text, LIMIT),
        includes: () => findByIncludes(texts, words),
        touch: () => index.touchAll(),
      })
      mine.push(quantile(times.ours, 0.5))
      theirs.push(quantile(times.includes, 0.5))
      touch.push(...times.touch)
    }
    ours.push(...mine)
    includes.push(...theirs)
    byKind.push(against(`look-up ${rows}: ${kind}`, mine, theirs, 0.95, { atLeast: 1 }))
  }
  const name = `look-up ${rows}: all kinds`
  const p95 = quantile(ours, 0.95)
  const results = [
    against(name, ours, includes, 0.5, null),
    against(name, ours, includes, 0.95, { atLeast: 5 }),
    compare({
      ...{ name: `${name}, p95`, ours: p95, peer: 'touching every byte', peerValue: quantile(touch, 0.5) },
      goal: { atMost: 5 },
    }),
    compareWithLimit({
      ...{ name: `index ${rows}: bytes a row, all that is kept`, ours: Math.max(kept, index.bytes) / rows },
      ...{ limit: 200, unit: 'bytes' },
    }),
    compareWithLimit({
      ...{ name: `index ${rows}: bytes a row that are searched`, ours: touched / rows, limit: 200, unit: 'bytes' },
    }),
    ...byKind,
  ]
  return { p95, results }
}

function against(
  name: string,
  ours: readonly number[],
  includes: readonly number[],
  part: number,
  goal: Goal,
): Measurement {
  const which = `p${part * 100}`
  return compare({
    ...{ name: `${name}, ${which}`, ours: quantile(ours, part), goal },
    ...{ peer: `array includes, ${which}`, peerValue: quantile(includes, part) },
  })
}

function findByIncludes(texts: readonly string[], words: readonly string[]): number {
  let found = 0
  for (const text of texts) if (words.every(word => text.includes(word))) found += 1
  return found
}

/** One query of each kind against libraries and the store, on as many rows as they can take. */
async function measurePeers(applications: readonly Application[]): Promise<Measurement[]> {
  const index = new SearchIndex()
  for (const application of applications) index.upsert(application, false)
  const { close, ...peers } = await openLookUpPeers(applications, searchedText, LIMIT)
  const times: Record<string, number[]> = {}
  for (const [text = ''] of Object.values(questionsOf(applications))) {
    const asked = Object.entries(peers).map(([name, ask]) => [name, () => ask(text)] as const)
    const measured = await alternate(3, { ours: () => index.query(text, LIMIT), ...Object.fromEntries(asked) })
    for (const [name, samples] of Object.entries(measured)) times[name] = [...(times[name] ?? []), ...samples]
  }
  await close()
  const median = (name: string) => quantile(times[name] ?? [], 0.5)
  const versus = (way: string, peer: string, goal: Goal) =>
    compare({
      ...{ name: `look-up ${applications.length}: p50`, ours: median('ours'), peer, peerValue: median(way), goal },
    })
  return [
    versus('filter', 'Dexie filter', { atLeast: 200 }),
    versus('startsWith', 'Dexie startsWith, 10 indexes (beginnings only)', null),
    versus('miniSearch', 'MiniSearch (whole words only)', null),
    versus('flexSearch', 'FlexSearch', null),
  ]
}

/** Random pieces of random applications, one or two words, against the plainest scan. */
function countDisagreements(applications: readonly Application[]): number {
  const index = new SearchIndex()
  for (const application of applications) index.upsert(application, false)
  const texts = applications.map(searchableTexts)
  const { below } = seededRandom(5)
  const piece = () => {
    const own = texts[below(texts.length)] ?? []
    const text = own[below(own.length)] ?? ''
    const start = below(text.length)
    return text.slice(start, start + 1 + below(6))
  }
  let different = 0
  for (let round = 0; round < 2000; round += 1) {
    const query = below(3) === 0 ? `${piece()} ${piece()}` : piece()
    const expected = applications.filter((_, row) => matchesAll(texts[row] ?? [], query)).map(({ key }) => key)
    const found = index.query(query, applications.length).hits.map(hit => hit.key)
    if (expected.toSorted().join() !== found.toSorted().join()) different += 1
  }
  return different
}
