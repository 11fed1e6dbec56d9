import { expect, test } from 'vitest'
import { createDatabase, type DeskDatabase } from '../../../renderer/data/db.ts'
import { documentMaker } from '../../../renderer/documents/make-document.ts'
import { makeReport, type ReportFormat } from '../../../renderer/features/reports/report-files/make-report.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import { defaultSettings } from '../../../shared/domain/settings.ts'
import { createMemoryLedger } from '../../support/memory-ledger.ts'
import { handOver, sampleApplication } from '../../support/sample-application.ts'
import { sampleRow } from '../../support/sample-row.ts'
import { keepResults } from '../keep-in-browser.ts'
import { compareWithLimit, type Measurement } from '../measure.ts'
import { watchTasks } from './longest-task.ts'
import { watchMemory } from './watch-memory.ts'

const pickups = 50_000
const sheetsEach = 2
const handovers = pickups / sheetsEach
const rowsAtOnce = 1000

test(`a report of a year with ${pickups} pickups`, { timeout: 600_000 }, async () => {
  const db = await openYear()
  const results: Measurement[] = []
  await documentMaker.warmUp()
  for (const formats of [
    ['csv', 'xlsx'],
    ['csv', 'xlsx', 'pdf'],
  ] as const)
    results.push(...(await measure(db, formats)))
  await db.delete()
  await keepResults('report-window', results)
})

async function measure(db: DeskDatabase, formats: readonly ReportFormat[]): Promise<Measurement[]> {
  const tasks = watchTasks()
  const memory = await watchMemory(100)
  const made = await makeReport(
    {
      ...{ formats, language: 'zh-CN', masked: true },
      period: { kind: 'range', days: { from: '2026-01-01', to: '2026-12-31' } },
    },
    {
      ...{ db, host: createMemoryLedger().host, signal: new AbortController().signal, branch: defaultSettings.branch },
      ...{ calendar: [], onProgress() {} },
    },
  )
  const peak = await memory.stop()
  const longest = tasks.stop()
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  expect(made.value.files.map(({ name }) => name.split('.').at(-1))).toEqual(
    ['xlsx', 'csv', 'pdf'].filter(format => formats.some(one => one === format)),
  )
  const name = `report of ${pickups} pickups as ${formats.join(', ')}`
  return [
    compareWithLimit({ name: `${name}: longest task of the window`, ours: longest, limit: 50, unit: 'ms' }),
    ...(peak === null
      ? []
      : [compareWithLimit({ name: `${name}: memory above the start`, ours: peak, limit: 150, unit: 'MB' })]),
  ]
}

/** A year of handovers, each of two sheets of an application of its own. */
async function openYear(): Promise<DeskDatabase> {
  const db = createDatabase('bench-report')
  await db.delete()
  await db.open()
  for (let first = 0; first < handovers; first += rowsAtOnce) {
    const numbers = Array.from({ length: rowsAtOnce }, (_, index) => first + index)
    await db.applications.bulkPut(numbers.map(rowOf))
    await db.entries.bulkPut(
      numbers.map(number => ({ seq: number + 1, about: [`FP${number * sheetsEach}`], entry: entryOf(number) })),
    )
  }
  await db.state.put({ id: 'projection', schemaVersion: 0, cursor: handovers, hash: 'bench' })
  return db
}

function rowOf(number: number) {
  const application = sampleApplication({ first: number * sheetsEach, sheets: sheetsEach })
  return { ...sampleRow(number * sheetsEach, ['handedOver', 'handedOver']), ...application }
}

function entryOf(number: number): Entry {
  const { sheets, inPerson, documentKind, checks, collector, handReasons, remark } = handOver(
    `FP${number * sheetsEach}`,
    [number * sheetsEach, number * sheetsEach + 1],
  )
  const slipNo = `SH-20261122-${String(number).padStart(5, '0')}`
  const minute = Math.floor((number * 364 * 24 * 60) / handovers)
  return {
    ...{ v: 1, station: 'desk-1', seq: number + 1, at: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString() },
    ...{
      operator: `op-${number % 5}`,
      kind: 'handedOver',
      personalDigest: 'd'.repeat(64),
      prev: '',
      hash: 'e'.repeat(64),
    },
    body: { slipNo, sheets, inPerson, documentKind, checks },
    personal: { collector, handReasons, remark },
  }
}
