import { expect, onTestFinished, test, vi } from 'vitest'
import type { DeskDatabase } from '../../../renderer/data/db.ts'
import { type Applied, createProjection } from '../../../renderer/data/projection.ts'
import { createSearchClient } from '../../../renderer/search/search-client.ts'
import type { SegmentContent } from '../../../renderer/search/segment.ts'
import type { Application } from '../../../shared/domain/application.ts'
import { liveThroughBusyDay } from '../../support/busy-day.ts'
import { openFreshStore, valued } from '../../support/fresh-store.ts'
import { createMemoryLedger, type MemoryLedger } from '../../support/memory-ledger.ts'
import { handOver, sampleApplication, sampleSheet } from '../../support/sample-application.ts'

async function contents(db: DeskDatabase) {
  const tables = await Promise.all(db.tables.map(async table => [table.name, await table.toArray()] as const))
  return Object.fromEntries(tables)
}

async function contentsRebuilt(ledger: MemoryLedger) {
  const db = await openFreshStore()
  valued(await createProjection(ledger.host, db).catchUp())
  return contents(db)
}

function buyer(first: number, title: string): Application {
  const { personal, ...application } = sampleApplication({ first })
  return {
    ...application,
    personal: personal && { ...personal, bills: personal.bills.map(bill => ({ ...bill, title })) },
  }
}

function collect(ledger: MemoryLedger, name: string, ...numbers: number[]) {
  const commands = numbers.map(number => handOver(`FP${number}`, [number]))
  const [command = handOver('', [])] = commands
  const collector = { ...command.collector, name }
  return ledger.record({ ...command, collector, sheets: commands.flatMap(({ sheets }) => sheets) })
}

test('an erasure leaves no text in any table, and the same store as a rebuild', async () => {
  const ledger = createMemoryLedger()
  liveThroughBusyDay(ledger)
  ledger.record({
    kind: 'correctRecipient',
    application: 'FP20',
    recipient: { name: '赵赵', phone: '13900000001', address: '赵家弄1号', postcode: '' },
    reason: '打错了',
  })
  const db = await openFreshStore()
  const projection = createProjection(ledger.host, db)
  valued(await projection.catchUp())
  const seqs = ledger.entries.filter(({ personal, kind }) => personal && kind !== 'imported').map(({ seq }) => seq)
  expect(JSON.stringify(await contents(db))).toMatch(/赵家弄/)
  const told: Applied[] = []
  projection.onApplied(applied => told.push(applied))
  valued(await projection.applyAcknowledged(ledger.erase(['FP1', 'FP10', 'FP20', 'FP30'], seqs)))
  const after = await contents(db)
  expect(JSON.stringify(after)).not.toMatch(/澄波|单雪芹|138123|赵|打错了|抬头有误/)
  expect(after).toEqual(await contentsRebuilt(ledger))
  expect(told).toEqual([{ kind: 'all' }])
  expect((await db.applications.get('FP20'))?.recipientCorrection).toBeUndefined()
  expect((await db.entries.where('about').equals('FP20').last())?.entry.kind).toBe('personErased')
})

test('who collected for a buyer is remembered from those that are left', async () => {
  const ledger = createMemoryLedger()
  ledger.importAll([buyer(1, '甲公司'), buyer(2, '甲公司'), buyer(3, '乙公司'), buyer(4, '丙公司')])
  collect(ledger, '早先', 1)
  const last = collect(ledger, '后来', 2)
  collect(ledger, '一起', 3, 4)
  const db = await openFreshStore()
  const projection = createProjection(ledger.host, db)
  valued(await projection.catchUp())
  const collectors = async () => (await db.collectors.toArray()).map(({ title, collector }) => [title, collector.name])
  expect(await collectors()).toEqual(
    expect.arrayContaining([
      ['甲公司', '后来'],
      ['乙公司', '一起'],
      ['丙公司', '一起'],
    ]),
  )
  valued(await projection.applyAcknowledged(ledger.erase(['FP2', 'FP3'], [last.seq])))
  expect(await collectors()).toEqual(
    expect.arrayContaining([
      ['甲公司', '早先'],
      ['丙公司', '一起'],
    ]),
  )
  expect(await collectors()).toHaveLength(2)
  expect(await contents(db)).toEqual(await contentsRebuilt(ledger))
})

test('an import afterwards that leaves blank what was erased does not make it known again', async () => {
  const ledger = createMemoryLedger()
  ledger.importAll([sampleApplication({ first: 1 })])
  ledger.record({ kind: 'sendBack', sheets: [sampleSheet(1)], reason: '退' })
  const db = await openFreshStore()
  const projection = createProjection(ledger.host, db)
  valued(await projection.catchUp())
  valued(await projection.applyAcknowledged(ledger.erase(['FP1'], [2])))
  const { personal: _, ...rest } = sampleApplication({ first: 1 })
  const blank = { title: '', taxpayerId: '', payer: '', addressPhone: '', bankAccount: '', remark: '' }
  const personal = { email: '', recipient: '', phone: '', address: '', postcode: '', bills: [blank] }
  valued(await projection.applyAcknowledged(ledger.importAll([{ ...rest, delivery: 'sf', personal }])))
  expect(await db.applications.get('FP1')).toMatchObject({ delivery: 'sf', personal: null })
  valued(await projection.applyAcknowledged(ledger.importAll([sampleApplication({ first: 1 })])))
  expect((await db.applications.get('FP1'))?.personal).not.toBeNull()
})

test('look-up finds the person no more, and the kept index holds no trace', async () => {
  const ledger = createMemoryLedger()
  ledger.importAll([buyer(1, '消失公司'), buyer(2, '留下公司')])
  const db = await openFreshStore()
  const projection = createProjection(ledger.host, db)
  valued(await projection.catchUp())
  const search = createSearchClient(db.name)
  onTestFinished(() => search.close())
  projection.onApplied(search.apply)
  const ready = () => vi.waitFor(() => expect(search.getProgress().ready).toBe(true), { timeout: 5000 })
  const kept = (cursor: number) =>
    vi.waitFor(async () => expect((await db.keptIndex.get(0))?.cursor).toBe(cursor), { timeout: 8000, interval: 100 })
  const found = async (text: string) => (await search.query(text, 9))?.hits.map(({ key }) => key)
  await ready()
  await kept(1)
  const keptText = async () => {
    const parts = (await db.keptIndex.toArray()).map(({ content }) => (content as SegmentContent).columns.wide.bytes)
    return parts.map(bytes => new TextDecoder('utf-16le').decode(bytes)).join()
  }
  expect(await keptText()).toContain('消失')
  ledger.record({ kind: 'sendBack', sheets: [sampleSheet(1)], reason: '退' })
  valued(await projection.applyAcknowledged(ledger.erase(['FP1'], [2])))
  await vi.waitFor(async () => expect(await found('留下')).toEqual(['FP2']), { timeout: 5000 })
  expect(await found('消失')).toEqual([])
  await kept(3)
  expect(await keptText()).not.toContain('消失')
  expect(await keptText()).toContain('留下')
})
