import { expect, test } from 'vitest'
import { createProjection } from '../../../renderer/data/projection.ts'
import { findApplication } from '../../../renderer/data/queries.ts'
import { findCustodyBefore, findOwners, findScanned, findStockTake } from '../../../renderer/data/stock-queries.ts'
import { openFreshStore, valued } from '../../support/fresh-store.ts'
import { createMemoryLedger } from '../../support/memory-ledger.ts'
import { handOver, sampleApplication, sampleSheet } from '../../support/sample-application.ts'

async function openCounted() {
  const ledger = createMemoryLedger()
  ledger.importAll([sampleApplication({ first: 1, sheets: 2 })])
  ledger.importAll([sampleApplication({ first: 10 })], false)
  const begun = ledger.record({ kind: 'beginStockTake' })
  ledger.record({ kind: 'scanStock', sheets: [sampleSheet(1)], unknown: ['x'] })
  ledger.record({ kind: 'scanStock', sheets: [10, 1].map(sampleSheet), unknown: [] })
  const taken = ledger.record({ kind: 'finishStockTake' })
  ledger.record({ kind: 'receive', sheets: [sampleSheet(10)], via: 'scan' })
  const handed = ledger.record(handOver('FP1', [2]))
  const db = await openFreshStore()
  valued(await createProjection(ledger.host, db).catchUp())
  return { db, begun, taken, handed }
}

test('what was scanned is told in the order of the scans; another number has none', async () => {
  const { db, begun, taken } = await openCounted()
  const takeNo = 'takeNo' in begun.body ? begun.body.takeNo : ''
  expect(await findScanned(db, takeNo)).toEqual({ sheets: [1, 10, 1].map(sampleSheet), unknown: ['x'] })
  expect(await findScanned(db, 'SH-P20261122-999')).toEqual({ sheets: [], unknown: [] })
  expect(await findStockTake(db, takeNo)).toMatchObject({ state: 'taken', seq: taken.seq, begun: begun.seq })
  expect(await findStockTake(db, 'SH-P20261122-999')).toBeNull()
})

test('where a sheet was before the count ended is told whatever has happened since', async () => {
  const { db, taken, handed } = await openCounted()
  const [first, other] = await Promise.all([findApplication(db, 'FP1'), findApplication(db, 'FP10')])
  if (!first || !other) throw new Error('not imported')
  expect(await findCustodyBefore(db, first, sampleSheet(1), taken.seq)).toMatchObject({
    ...{ place: 'branch', entry: { seq: 1, kind: 'imported' } },
  })
  expect(await findCustodyBefore(db, first, sampleSheet(2), taken.seq)).toMatchObject({
    ...{ place: 'branch', entry: { seq: 1, kind: 'imported' } },
  })
  expect(await findCustodyBefore(db, first, sampleSheet(2), handed.seq + 1)).toMatchObject({
    ...{ place: 'handedOver', entry: { seq: handed.seq } },
  })
  expect(await findCustodyBefore(db, other, sampleSheet(10), taken.seq)).toEqual({ place: 'expected', entry: null })
})

test('owners of sheets are found, strangers left out', async () => {
  const { db } = await openCounted()
  const owners = await findOwners(db, [1, 10, 77].map(sampleSheet))
  expect([...owners].map(([sheet, row]) => [sheet, row.key])).toEqual([
    [sampleSheet(1), 'FP1'],
    [sampleSheet(10), 'FP10'],
  ])
})
