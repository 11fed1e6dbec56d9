import { expect, test } from 'vitest'
import {
  type EntryFilter,
  everyEntry,
  findApplicationsOfEntry,
  findEntries,
  findOperatorNames,
  isNumberKnown,
  listEntrySeqs,
} from '../../../renderer/data/entry-queries.ts'
import { createProjection } from '../../../renderer/data/projection.ts'
import { liveThroughBusyDay } from '../../support/busy-day.ts'
import { openFreshStore, valued } from '../../support/fresh-store.ts'
import { createMemoryLedger } from '../../support/memory-ledger.ts'
import { sampleSheet } from '../../support/sample-application.ts'

async function openBusyStore() {
  const ledger = createMemoryLedger()
  liveThroughBusyDay(ledger)
  const db = await openFreshStore()
  valued(await createProjection(ledger.host, db).catchUp())
  const upTo = ledger.entries.length
  const list = (filter: Partial<EntryFilter>, up = upTo) => listEntrySeqs(db, { ...everyEntry, ...filter }, up)
  return { db, list, entries: ledger.entries, upTo }
}

test('without a filter every entry comes, newest first, up to the one that was the last', async () => {
  const { list, entries, upTo } = await openBusyStore()
  expect(await list({})).toEqual(entries.map(({ seq }) => seq).reverse())
  expect(await list({}, upTo - 3)).toHaveLength(upTo - 3)
})

test('each filter leaves exactly the entries that fit it, and together what fits all', async () => {
  const { list, entries } = await openBusyStore()
  const handovers = entries.filter(({ kind }) => kind === 'handedOver').map(({ seq }) => seq)
  expect(await list({ kind: 'handedOver' })).toEqual(handovers.toReversed())
  expect(await list({ operator: 'op-1' })).toEqual(
    entries
      .filter(({ operator }) => operator === 'op-1')
      .map(({ seq }) => seq)
      .reverse(),
  )
  expect(await list({ operator: 'nobody' })).toEqual([])
  expect(await list({ operator: 'desk' })).toEqual(
    entries
      .filter(({ operator }) => operator === null)
      .map(({ seq }) => seq)
      .reverse(),
  )
  const ofSlip = await list({ about: { kind: 'number', number: 'SH-20261122-0001' } })
  expect(ofSlip.length).toBeGreaterThan(1)
  expect(await list({ about: { kind: 'number', number: 'SH-20261122-0001' }, kind: 'handedOver' })).toEqual(
    handovers.filter(seq => ofSlip.includes(seq)).reverse(),
  )
})

test('an application comes with its imports, a sheet with the entries that name it', async () => {
  const { db, list } = await openBusyStore()
  const about = { kind: 'application', key: 'FP1' } as const
  const kinds = async (seqs: readonly number[]) => (await findEntries(db, seqs)).map(({ kind }) => kind).sort()
  const history = await list({ about })
  expect((await kinds(history)).filter(kind => kind === 'imported').length).toBeGreaterThan(1)
  const sheet = await list({ about: { kind: 'sheet', sheet: sampleSheet(1) } })
  expect(await kinds(sheet)).not.toContain('revealed')
  expect(await kinds(sheet)).toContain('handedOver')
  for (const seq of sheet) expect(history).toContain(seq)
  expect(await list({ about: { kind: 'sheet', sheet: sampleSheet(99) } })).toEqual([])
})

test('days are Shanghai’s, both ends included', async () => {
  const { list, entries } = await openBusyStore()
  // The busy day is 22 November, from nine in the morning in Shanghai.
  expect(await list({ from: '2026-11-22', to: '2026-11-22' })).toHaveLength(entries.length)
  expect(await list({ to: '2026-11-21' })).toEqual([])
  expect(await list({ from: '2026-11-23' })).toEqual([])
})

test('an entry leads to its applications, a number is known or not, operators have their last name', async () => {
  const { db, entries } = await openBusyStore()
  const handover = entries.find(({ kind }) => kind === 'handedOver')
  expect(await findApplicationsOfEntry(db, handover?.seq ?? 0)).toEqual(['FP1'])
  expect(await findApplicationsOfEntry(db, 999)).toEqual([])
  expect([await isNumberKnown(db, 'SH-20261122-0001'), await isNumberKnown(db, 'SH-20261122-0999')]).toEqual([
    true,
    false,
  ])
  expect(await findOperatorNames(db)).toEqual(new Map())
})
