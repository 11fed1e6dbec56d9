import { expect, test } from 'vitest'
import type { SimpleEntry } from '../../../renderer/data/changes.ts'
import { projectEntries } from '../../../renderer/data/project-entries.ts'
import { finishImport, projectBatchPage } from '../../../renderer/data/project-import.ts'
import type { EntryOf } from '../../../shared/domain/entry.ts'
import { openFreshStore } from '../../support/fresh-store.ts'
import { createMemoryLedger } from '../../support/memory-ledger.ts'
import { sampleApplication } from '../../support/sample-application.ts'

function makeEntries() {
  const ledger = createMemoryLedger()
  const imported: EntryOf<'imported'> = ledger.importAll([sampleApplication({ first: 1 })])
  const revealed = [1, 2].map(() => ledger.record({ kind: 'reveal', application: 'FP1' }) as SimpleEntry)
  return { imported, revealed }
}

test('entries that do not follow the cursor change nothing', async () => {
  const { imported, revealed } = makeEntries()
  const db = await openFreshStore()
  expect(await projectEntries(db, revealed)).toBeNull()
  expect(await db.entries.count()).toBe(0)
  await finishImport(db, imported)
  expect(await projectEntries(db, revealed)).toEqual([])
  expect(await projectEntries(db, revealed)).toBeNull()
  expect(await db.state.get('projection')).toMatchObject({ cursor: 3, hash: revealed[1]?.hash })
})

test('an import that is finished, or is not next, changes nothing', async () => {
  const { imported, revealed } = makeEntries()
  const rows = [{ ...sampleApplication({ first: 1 }), received: [] }]
  const db = await openFreshStore()
  expect(await projectBatchPage(db, 2, rows, () => undefined)).toBe(false)
  expect(await projectBatchPage(db, 1, rows, () => undefined)).toBe(true)
  expect(await finishImport(db, imported)).toBe(true)
  await projectEntries(db, revealed)
  expect(await finishImport(db, imported)).toBe(false)
  expect(await projectBatchPage(db, 1, [{ ...sampleApplication({ first: 9 }), received: [] }], () => undefined)).toBe(
    false,
  )
  expect(await db.applications.toCollection().primaryKeys()).toEqual(['FP1'])
  expect(await db.state.get('projection')).toMatchObject({ cursor: 3 })
})
