import { streamXlsxRows } from 'hucre/xlsx'
import Papa from 'papaparse'
import { test } from 'vitest'
import { seededRandom } from '../../../shared/demo/seeded-random.ts'
import { exportCsvOf } from '../../support/export-csv.ts'
import { toXlsx, utf8 } from '../../support/export-file.ts'
import { eachApplication, generateApplications } from '../../support/generate-applications.ts'
import { changeSome } from '../change-some.ts'
import { keepResults } from '../keep-in-browser.ts'
import { alternate, compare, compareGrowth, compareWithLimit, type Measurement, quantile } from '../measure.ts'
import { openImportDesk } from './import-desk.ts'
import { makeExport } from './make-export.ts'
import { openPeerStore, putAll } from './peer-store.ts'
import { watchMemory } from './watch-memory.ts'

const most = Number(import.meta.env.VITE_BENCH_ROWS ?? 100_000)
const sizes = [most / 100, most / 10, most].map(Math.round)
/** More than these a window cannot hold twice: the peers get a hundred thousand and their time is multiplied. */
const mostOfPeers = 100_000
/** Cells of a workbook are kept as they are read: more than these are not what it is for. */
const xlsxSizes = [most / 10, most].map(rows => Math.min(rows, mostOfPeers))

/** The host is in memory here: what its own steps cost is measured beside it. */
const place = 'host in memory'

test(`import of ${most} applications as CSV, and as XLSX`, { timeout: 3_000_000 }, async () => {
  const results: Measurement[] = []
  const times: number[] = []
  for (const rows of sizes) {
    const measured = await measureCsv(rows)
    times.push(measured.time)
    if (rows !== sizes[0]) results.push(...measured.results)
  }
  const [, tenth = 0, whole = 0] = times
  results.push(compareGrowth({ name: `import ${most} CSV`, time: whole, timeOfTenth: tenth }))
  for (const rows of new Set(xlsxSizes)) results.push(...(await measureXlsx(rows)))
  await keepResults('import', results)
})

async function measureCsv(rows: number) {
  const name = `import ${rows} CSV (${place})`
  const desk = await openImportDesk(`bench-${rows}`)
  const bytes = await makeExport({ rows, again: false })
  const memory = await watchMemory(500)
  const first = await desk.importFile(bytes)
  const peak = await memory.stop()
  const again = [await desk.importFile(await makeExport({ rows, again: true }))]
  const few = Math.min(rows, mostOfPeers)
  const times = rows / few
  const factor = times === 1 ? '' : ` (${few}, times ${times})`
  const parse = times * (await measureParser(few))
  const peer = await openPeerStore('bench-import-peer')
  const put = times * (await putAll(peer, eachApplication(few)))
  const [ourKeys, peerKeys] = [scatteredKeys(rows), scatteredKeys(few)]
  const reads = await alternate(11, {
    ours: () => desk.db.applications.bulkGet(ourKeys()),
    peer: () => peer.rows.bulkGet(peerKeys()),
  })
  const putAgain = [times * (await putAll(peer, changeSome(eachApplication(few))))]
  for (const changed of [false, true]) {
    again.push(await desk.importFile(await makeExport({ rows, again: changed })))
    putAgain.push(times * (await putAll(peer, changed ? changeSome(eachApplication(few)) : eachApplication(few))))
  }
  await desk.close()
  await peer.delete()
  const results = [
    compare({
      ...{ name: `${name}: searchable`, ours: first.all, peer: `Dexie bulkPut, 3 indexes${factor}`, peerValue: put },
      goal: { atLeast: 5 },
    }),
    compare({
      name: `${name}: parsed, checked`,
      ours: first.judged,
      peer: `papaparse${factor}`,
      peerValue: parse,
      goal: null,
    }),
    compare({
      ...{
        name: `${name}: stored, searchable`,
        ours: first.stored,
        peer: `Dexie bulkPut, 3 indexes${factor}`,
        peerValue: put,
      },
      goal: null,
    }),
    compare({
      name: `50 scattered rows of ${rows}`,
      ours: quantile(reads.ours, 0.5),
      peer: few === rows ? 'Dexie bulkGet' : `Dexie bulkGet of ${few}`,
      peerValue: quantile(reads.peer, 0.5),
      goal: { atMost: 2 },
    }),
    compare({
      name: `${name}: again, 1 % changed`,
      ours: quantile(
        again.map(({ all }) => all),
        0.5,
      ),
      ...{ peer: `bulkPut of all${factor}`, peerValue: quantile(putAgain, 0.5) },
      goal: { atLeast: 10 },
    }),
    compareWithLimit({
      name: `${name}: longest task of the window`,
      ours: Math.max(first.longest, ...again.map(times => times.longest)),
      limit: 50,
      unit: 'ms',
    }),
    ...(peak === null
      ? []
      : [
          compare({
            name: `${name}: memory above the start at the peak, the ledger's included (MB)`,
            ...{ ours: peak, peer: 'the file', peerValue: bytes.length / 1e6, goal: null },
          }),
        ]),
  ]
  return { time: first.all, results }
}

async function measureParser(rows: number): Promise<number> {
  const bytes = utf8(exportCsvOf(generateApplications(rows)))
  return timed(() => Papa.parse(new TextDecoder().decode(bytes)))
}

async function measureXlsx(rows: number): Promise<Measurement[]> {
  const csv = exportCsvOf(generateApplications(rows))
  const cells = Papa.parse<string[]>(csv.trimEnd()).data
  const bytes = await toXlsx({ 导出: cells })
  const parsers: number[] = []
  const csvs: number[] = []
  const ours: number[] = []
  for (let round = 0; round < (rows > 10_000 ? 1 : 3); round += 1) {
    parsers.push(
      await timed(async () => {
        for await (const row of streamXlsxRows(bytes)) if (row.values.length === 0) throw new Error('an empty row')
      }),
    )
    csvs.push(await importOnce(utf8(csv)))
    ours.push(await importOnce(bytes))
  }
  return [
    compare({
      name: `import ${rows} XLSX (${place}): searchable`,
      ours: quantile(ours, 0.5),
      peer: 'hucre alone + CSV import',
      peerValue: quantile(parsers, 0.5) + quantile(csvs, 0.5),
      goal: { atMost: 1.5 },
    }),
  ]
}

async function importOnce(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const desk = await openImportDesk('bench-once')
  const { all } = await desk.importFile(bytes)
  await desk.close()
  return all
}

function scatteredKeys(rows: number): () => string[] {
  const { below } = seededRandom(11)
  const all: string[] = []
  for (const { key } of eachApplication(rows)) all.push(key)
  return () => Array.from({ length: 50 }, () => all[below(all.length)] ?? '')
}

async function timed(work: () => unknown): Promise<number> {
  const since = performance.now()
  await work()
  return performance.now() - since
}
