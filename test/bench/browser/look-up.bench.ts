import { Dexie } from 'dexie'
import MiniSearch from 'minisearch'
import { test } from 'vitest'
import { SearchIndex } from '../../../renderer/search/search-index.ts'
import { makeSearchKeys } from '../../../renderer/search/search-keys.ts'
import { seededRandom } from '../../../shared/demo/seeded-random.ts'
import { type Application, titleOf } from '../../../shared/domain/application.ts'
import { splitQuery } from '../../../shared/domain/search-query.ts'
import { generateApplications } from '../../support/generate-applications.ts'
import { matchesAll, searchableTexts } from '../../support/naive-search.ts'
import { keepResults } from '../keep-in-browser.ts'
import { alternate, compare, compareWithLimit, type Measurement, quantile } from '../measure.ts'

const LIMIT = 50
const QUERIES_OF_A_KIND = 6
/** Beyond this many rows the peers take minutes; they are measured on so many. */
const PEER_ROWS = 20_000

const rows = Number(import.meta.env.VITE_BENCH_ROWS ?? 100_000)

test(`look-up in ${rows} applications`, { timeout: 1_800_000 }, async () => {
  const applications = generateApplications(rows)
  const texts = applications.map(textOf)
  const index = new SearchIndex()
  for (const application of applications) index.upsert(application, false)
  const bytes = index.touchAll()

  const queries = queriesOf(applications)
  const ours: number[] = []
  const includes: number[] = []
  const byKind: Measurement[] = []
  for (const [kind, texts_] of Object.entries(queries)) {
    const mine: number[] = []
    const theirs: number[] = []
    for (const text of texts_) {
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
    byKind.push(
      compare({
        name: `look-up ${rows}: ${kind}, p95`,
        ours: quantile(mine, 0.95),
        peer: 'array includes, p95',
        peerValue: quantile(theirs, 0.95),
        goal: { atLeast: 1 },
      }),
    )
  }
  const touch = await alternate(21, { touch: () => index.touchAll() })
  const peers = await measurePeers(applications.slice(0, PEER_ROWS), queries)
  const disagreements = countDisagreements(applications.slice(0, 2000))

  await keepResults(`look-up-${rows}`, [
    compare({
      name: `look-up ${rows}: all kinds, p95`,
      ours: quantile(ours, 0.95),
      peer: 'array includes, p95',
      peerValue: quantile(includes, 0.95),
      goal: { atLeast: 5 },
    }),
    compare({
      name: `look-up ${rows}: all kinds, p95`,
      ours: quantile(ours, 0.95),
      peer: 'touching every byte',
      peerValue: quantile(touch.touch, 0.5),
      goal: { atMost: 5 },
    }),
    compare({
      name: `look-up ${PEER_ROWS}: p50`,
      ours: peers.ours,
      peer: 'Dexie filter',
      peerValue: peers.filter,
      goal: { atLeast: 200 },
    }),
    compare({
      name: `look-up ${PEER_ROWS}: p50 (whole words only)`,
      ours: peers.ours,
      peer: 'MiniSearch',
      peerValue: peers.miniSearch,
      goal: { atLeast: 0 },
    }),
    compareWithLimit({ name: `index ${rows}: bytes a row`, ours: bytes / rows, limit: 200, unit: 'bytes' }),
    compareWithLimit({
      name: '2,000 random queries that differ from a plain scan',
      ours: disagreements,
      limit: 0,
      unit: 'queries',
    }),
    ...byKind,
  ])
})

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

async function measurePeers(
  applications: readonly Application[],
  queries: Readonly<Record<string, readonly string[]>>,
) {
  const index = new SearchIndex()
  for (const application of applications) index.upsert(application, false)
  const mini = new MiniSearch({ fields: ['text'], idField: 'key' })
  mini.addAll(applications.map(application => ({ key: application.key, text: searchableTexts(application).join(' ') })))
  const db = new Dexie('bench-look-up') as Dexie & { rows: import('dexie').Table<{ key: string; text: string }> }
  db.version(1).stores({ rows: 'key' })
  await db.delete({ disableAutoOpen: false })
  await db.rows.bulkPut(applications.map(application => ({ key: application.key, text: textOf(application) })))
  const sample = Object.values(queries).map(texts => texts[0] ?? '')
  const ours: number[] = []
  const filter: number[] = []
  const miniSearch: number[] = []
  for (const text of sample) {
    const words = splitQuery(text)
    const times = await alternate(3, {
      ours: () => index.query(text, LIMIT),
      filter: () =>
        db.rows
          .filter(row => words.every(word => row.text.includes(word)))
          .limit(LIMIT)
          .toArray(),
      miniSearch: () => mini.search(text).slice(0, LIMIT),
    })
    ours.push(...times.ours)
    filter.push(...times.filter)
    miniSearch.push(...times.miniSearch)
  }
  await db.delete()
  return { ours: quantile(ours, 0.5), filter: quantile(filter, 0.5), miniSearch: quantile(miniSearch, 0.5) }
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
