import { expect, test } from 'vitest'
import { evolve } from '../../../../shared/domain/custody.ts'
import { fitsLedger } from '../../../../shared/domain/fits-ledger.ts'
import { sampleEntry } from '../../../support/entry-samples.ts'
import { createMemoryLedger } from '../../../support/memory-ledger.ts'
import { sampleApplication, sampleSheet } from '../../../support/sample-application.ts'

test('a sheet is only moved from where it is, once an entry, and a close counts what is there', () => {
  const ledger = createMemoryLedger()
  ledger.importAll([sampleApplication({ first: 1, sheets: 3 })])
  const { state } = ledger
  const handOver = (...numbers: number[]) => {
    const sheets = numbers.map(number => ({ sheet: sampleSheet(number), application: 'FP1', how: 'scan' }))
    const entry = sampleEntry('handedOver')
    return { ...entry, body: { ...entry.body, sheets } } as typeof entry
  }
  expect(fitsLedger(state, handOver(1, 2))).toBe(true)
  expect(fitsLedger(state, handOver(1, 1))).toBe(false)
  expect(fitsLedger(state, handOver(9))).toBe(false)
  expect(fitsLedger(state, sampleEntry('received'))).toBe(false)
  expect(fitsLedger(state, sampleEntry('parcelReturned'))).toBe(false)
  expect(fitsLedger(state, sampleEntry('sheetsVoided'))).toBe(true)
  expect(fitsLedger(state, sampleEntry('dayClosed'))).toBe(false)
  evolve(state, handOver(1))
  expect(fitsLedger(state, handOver(1))).toBe(false)
  expect(fitsLedger(state, sampleEntry('handoverVoided'))).toBe(true)
  expect(fitsLedger(state, sampleEntry('takenBack'))).toBe(true)
})

test('an import brings what was on its way, and as many as it says', () => {
  const { state } = createMemoryLedger()
  const entry = sampleEntry('imported')
  const application = (received: readonly number[]) => ({
    ...{ key: 'FP1', bills: [], received: received.map(sampleSheet) },
  })
  expect(fitsLedger(state, entry, [application([1, 2, 3, 4, 5, 6, 7, 8])])).toBe(true)
  expect(fitsLedger(state, entry, [application([1])])).toBe(false)
  expect(fitsLedger(state, entry, [application([1, 2, 3, 4]), application([1, 2, 3, 4])])).toBe(false)
})
