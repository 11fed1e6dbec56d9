import { expect, test } from 'vitest'
import { readKeptRows, writeKeptRows } from '../../../renderer/data/kept-rows.ts'
import { createProjection } from '../../../renderer/data/projection.ts'
import { openFreshStore, valued } from '../../support/fresh-store.ts'
import { createMemoryLedger } from '../../support/memory-ledger.ts'
import { handOver, sampleApplication } from '../../support/sample-application.ts'

async function openDesk() {
  const ledger = createMemoryLedger()
  const db = await openFreshStore()
  const projection = createProjection(ledger.host, db)
  const follow = async () => valued(await projection.catchUp())
  ledger.importAll([sampleApplication({ first: 1 }), sampleApplication({ first: 2 })])
  const seq = await follow()
  const content = { hashes: Float64Array.of(1, 2) }
  return { ledger, db, follow, seq, content, keep: () => writeKeptRows(db, { head: seq - 1, seq, content }) }
}

test('what an import kept holds while people collect, and no longer once something else is imported', async () => {
  const { ledger, db, follow, seq, content, keep } = await openDesk()
  expect(await readKeptRows(db)).toEqual({ head: seq, content: null })
  expect(await keep()).toBe(true)
  ledger.record(handOver('FP1', [1]))
  await follow()
  expect(await readKeptRows(db)).toEqual({ head: seq + 1, content })
  ledger.importAll([sampleApplication({ first: 3 })])
  await follow()
  expect(await readKeptRows(db)).toEqual({ head: seq + 2, content: null })
  // Too late: another window was quicker.
  expect(await keep()).toBe(false)
})

test('an erasure throws away what was kept, and what was compared before it is not kept after it', async () => {
  const { ledger, db, follow, keep } = await openDesk()
  expect(await keep()).toBe(true)
  ledger.erase(['FP1'], [])
  await follow()
  expect(await db.keptRows.count()).toBe(0)
  expect(await keep()).toBe(false)
  expect(await db.keptRows.count()).toBe(0)
})

test('another ledger knows nothing of it', async () => {
  const { db, keep } = await openDesk()
  await keep()
  const other = createMemoryLedger('SH2')
  other.importAll([sampleApplication({ first: 9 })])
  valued(await createProjection(other.host, db).catchUp())
  expect(await db.keptRows.count()).toBe(0)
})
