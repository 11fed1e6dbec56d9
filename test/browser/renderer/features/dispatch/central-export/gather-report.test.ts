import { expect, test } from 'vitest'
import { createProjection } from '../../../../../../renderer/data/projection.ts'
import { gatherReport } from '../../../../../../renderer/features/dispatch/central-export/gather-report.ts'
import { liveThroughCourierDay } from '../../../../../support/courier-day.ts'
import { openFreshStore, valued } from '../../../../../support/fresh-store.ts'
import { createMemoryLedger } from '../../../../../support/memory-ledger.ts'

test('a report is written from a store that has everything it covers, or not at all', async () => {
  const ledger = createMemoryLedger()
  liveThroughCourierDay(ledger)
  const db = await openFreshStore()
  valued(await createProjection(ledger.host, db).catchUp())
  const [report] = await db.exports.orderBy('seq').toArray()
  if (!report) throw new Error('the day has reports')
  const gather = () => gatherReport(report, { db, host: ledger.host, onRows: () => {}, onProgress: () => {} })
  expect(valued(await gather())).toBe(3)
  await db.state.update('projection', { cursor: report.seq - 1 })
  await expect(gather()).rejects.toThrow('the store does not reach')
})
