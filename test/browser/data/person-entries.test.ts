import { expect, test } from 'vitest'
import { listEntriesMentioning } from '../../../renderer/data/person-entries.ts'
import { createProjection } from '../../../renderer/data/projection.ts'
import { openFreshStore, valued } from '../../support/fresh-store.ts'
import { createMemoryLedger } from '../../support/memory-ledger.ts'
import { handOver, sampleApplication, sampleSheet } from '../../support/sample-application.ts'

test('a person is found in whatever was written about handovers and parcels, latest first, and not in names of files', async () => {
  const ledger = createMemoryLedger()
  ledger.importAll([sampleApplication({ first: 1 }), sampleApplication({ first: 5, delivery: 'sf' })])
  const handed = handOver('FP1', [1])
  const collector = { ...handed.collector, name: 'Wang Ling', phone: '139 0001-0002' }
  ledger.record({ ...handed, collector, handReasons: { [sampleSheet(1)]: '欧阳说码坏了' } })
  const recipient = { name: '欧阳静', phone: '', address: '', postcode: '' }
  ledger.record({ kind: 'correctRecipient', application: 'FP5', recipient, reason: '导出有误' })
  const db = await openFreshStore()
  valued(await createProjection(ledger.host, db).catchUp())
  const find = async (text: string, limit = 9) => (await listEntriesMentioning(db, text, limit)).map(({ seq }) => seq)
  expect(await find('欧阳')).toEqual([3, 2])
  expect(await find('欧阳', 1)).toEqual([3])
  expect([await find('wangling'), await find('１３９００01'), await find('00010002')]).toEqual([[2], [2], [2]])
  // Nobody's name: the file of the import, the kind of document, a key of the record.
  for (const text of ['导出.xlsx', 'residentId', 'collector', ' - ']) expect(await find(text)).toEqual([])
})
