import { test } from 'vitest'
import { SearchIndex } from '../../../renderer/search/search-index.ts'
import { makeSearchKeys } from '../../../renderer/search/search-keys.ts'
import { seededRandom } from '../../../shared/demo/seeded-random.ts'
import { type Application, titleOf } from '../../../shared/domain/application.ts'
import { splitQuery } from '../../../shared/domain/search-query.ts'
import { generateApplications } from '../../support/generate-applications.ts'
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

const LIMIT = 50
const QUERIES_OF_A_KIND = 6
/** Beyond this many rows the peers take minutes; they are measured on so many. */
const PEER_ROWS = 20_000

const most = Number(import.meta.env.VITE_BENCH_ROWS ?? 100_000)
const sizes = [most / 100, most / 10, most].map(Math.round)

test(`look-up in ${most} applications`, { timeout: 1_800_000 }, async () => {
  const applications = generateApplications(most)
  const results: Measurement[] = []
  const p95: number[] = []
  for (const rows of sizes) {
    const measured = await measureSize(applications.slice(0, rows))
    p95.push(measured.p95)
    if (rows === most) results.push(...measured.results)
  }
  const [, tenth = 0, whole = 0] = p95
  results.push(compareGrowth({ name: `look-up ${most}: all kinds, p95`, time: whole, timeOfTenth: tenth }))
  results.push(...(await measurePeers(applications.slice(0, PEER_ROWS))))
  const disagreements = countDisagreements(applications.slice(0, 2000))
  const name = '2,000 random queries that differ from a plain scan'
  results.push(compareWithLimit({ name, ours: disagreements, limit: 0, unit: 'queries' }))
  await keepResults(`look-up-${most}`, results)
})

async function measureSize(applications: readonly Application[]) {
  const rows = applications.length
  const texts = applications.map(textOf)
  const index = new SearchIndex()
  for (const application of applications) index.upsert(application, false)
  const bytes = index.touchAll()
  const ours: number[] = []
  const includes: number[] = []
  const byKind: Measurement[] = []
  for (const [kind, queries] of Object.entries(queriesOf(applications))) {
    const mine: number[] = []
    const theirs: number[] = []
    for (const text of queries) {
      const words = splitQuery(text)
      const times = await alternate(3, {
        ours: () => index.query(text, LIMIT),
        includes: () => findByIncludes(texts, words),
      })
      mine.push(...times.ours)
      theirs.push(...times.includes)
    }
    ours.push(...mine)
    includes.push(...theirs)
    byKind.push(against(`look-up ${rows}: ${kind}`, mine, theirs, 0.95, { atLeast: 1 }))
  }
  const touch = await alternate(21, { touch: () => index.touchAll() })
  const name = `look-up ${rows}: all kinds`
  const p95 = quantile(ours, 0.95)
  const results = [
    against(name, ours, includes, 0.5, null),
    against(name, ours, includes, 0.95, { atLeast: 5 }),
    compare({
      ...{ name: `${name}, p95`, ours: p95, peer: 'touching every byte', peerValue: quantile(touch.touch, 0.5) },
      goal: { atMost: 5 },
    }),
    compareWithLimit({ name: `index ${rows}: bytes a row`, ours: bytes / rows, limit: 200, unit: 'bytes' }),
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

function textOf(application: Application): string {
  const { narrow, wide } = makeSearchKeys(application)
  return narrow + wide
}

function findByIncludes(texts: readonly string[], words: readonly string[]): number {
  let found = 0
  for (const text of texts) if (words.every(word => text.includes(word))) found += 1
  return found
}

/** The eleven kinds of question people ask, from the data themselves. */
function queriesOf(applications: readonly Application[]): Readonly<Record<string, readonly string[]>> {
  const { below } = seededRandom(3)
  const some = (read: (application: Application) => string) =>
    Array.from({ length: QUERIES_OF_A_KIND }, () => read(applications[below(applications.length)] as Application))
  const title = (application: Application) => titleOf(application)
  const phone = (application: Application) => application.personal?.phone ?? ''
  return {
    'order number': some(application => application.orderNo),
    'part of an order number': some(application => application.orderNo.slice(2, 7)),
    'Fapiao number': some(application => application.bills[0]?.number ?? application.orderNo),
    'phone tail': some(application => phone(application).slice(-4)),
    'phone head': some(application => phone(application).slice(0, 3)),
    'two characters of a title': some(application => title(application).slice(2, 4)),
    'four characters of a title': some(application => title(application).slice(0, 4)),
    'pinyin in full': ['shanghai', 'zhang', 'keji', 'ruanjian', 'maoyi', 'jiaxing'],
    initials: ['shkj', 'kjyx', 'yxgs', 'zw', 'bj', 'rjyxgs'],
    'two words': some(application => `${title(application).slice(2, 4)} ${phone(application).slice(-4)}`),
    'nothing found': ['不存在的公司', '99999999999', 'qzxqzx', '龘龘', '0000000', '无此人'],
  }
}

/** One query of each kind against libraries and the store, on as many rows as they can take. */
async function measurePeers(applications: readonly Application[]): Promise<Measurement[]> {
  const index = new SearchIndex()
  for (const application of applications) index.upsert(application, false)
  const { close, ...peers } = await openLookUpPeers(applications, textOf, LIMIT)
  const times: Record<string, number[]> = {}
  for (const [text = ''] of Object.values(queriesOf(applications))) {
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
