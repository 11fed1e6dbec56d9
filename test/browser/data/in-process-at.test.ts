import { expect, test } from 'vitest'
import { readInProcessAt } from '../../../renderer/data/in-process-at.ts'
import { createProjection } from '../../../renderer/data/projection.ts'
import { openFreshStore, valued } from '../../support/fresh-store.ts'
import { createMemoryLedger } from '../../support/memory-ledger.ts'
import { sampleApplication } from '../../support/sample-application.ts'

test('what was in process after an entry is told as it was then, whatever was imported since', async () => {
  const ledger = createMemoryLedger()
  const waiting = (first: number) => sampleApplication({ first, status: 'inProcess' })
  const first = ledger.importAll([waiting(1), waiting(2), sampleApplication({ first: 3 })]).seq
  const second = ledger.importAll([sampleApplication({ first: 1 }), waiting(4)]).seq
  const third = ledger.importAll([sampleApplication({ first: 2 }), waiting(3)]).seq
  const db = await openFreshStore()
  valued(await createProjection(ledger.host, db).catchUp())
  const keysAt = async (seq: number) => {
    const found = valued(await readInProcessAt({ db, host: ledger.host }, seq))
    return found.map(({ key }) => key).sort()
  }
  expect(await keysAt(0)).toEqual([])
  expect(await keysAt(first)).toEqual(['FP1', 'FP2'])
  expect(await keysAt(second)).toEqual(['FP2', 'FP4'])
  ledger.calls.clear()
  expect(await keysAt(third)).toEqual(['FP3', 'FP4'])
  expect(ledger.calls.size).toBe(0)
})
