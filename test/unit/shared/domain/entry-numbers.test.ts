import { expect, test } from 'vitest'
import { numberOfEntry, numbersOfEntry } from '../../../../shared/domain/entry-numbers.ts'
import { sampleEntry } from '../../../support/entry-samples.ts'

test('an entry is listed with its slip, its document, or its one parcel', () => {
  expect(numberOfEntry(sampleEntry('handedOver'))).toBe('SH-20261122-0001')
  expect(numberOfEntry(sampleEntry('manifestClosed'))).toBe('SH-M20261122-001')
  expect(numberOfEntry(sampleEntry('dayClosed'))).toBe('SH-D20261122-001')
  expect(numberOfEntry(sampleEntry('parcelCollected'))).toBe('SF9999000010007')
  expect(numberOfEntry(sampleEntry('labelsPrinted'))).toBe('SF9999000010007')
  expect(numberOfEntry(sampleEntry('waybillsVoided'))).toBe('')
  expect(numberOfEntry(sampleEntry('imported'))).toBe('')
})

test('a manifest of one parcel leads to that parcel too', () => {
  expect(numbersOfEntry(sampleEntry('manifestClosed'))).toEqual({
    ...{ slipNo: null, waybill: 'SF9999000010007', documentNo: 'SH-M20261122-001' },
  })
})
