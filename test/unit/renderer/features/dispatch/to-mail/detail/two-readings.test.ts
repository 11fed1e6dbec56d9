import { expect, test } from 'vitest'
import { compareReadings } from '../../../../../../../renderer/features/dispatch/to-mail/detail/two-readings.ts'

const sf = 'SF1234567890123'

test('a number counts once it was read twice alike', () => {
  expect(compareReadings({ first: sf, second: '' }, 'sf', null)).toMatchObject({ number: sf, settled: false })
  expect(compareReadings({ first: sf, second: 'sf 1234567890123' }, 'sf', null)).toMatchObject({ settled: true })
})

test('an old Yunda bar code and the number printed below it are the same number', () => {
  const readings = { first: '432109876543212345', second: '4321098765432' }
  expect(compareReadings(readings, 'yunda', null)).toMatchObject({ number: '4321098765432', settled: true })
})

test('two different numbers are not taken', () => {
  const reading = compareReadings({ first: sf, second: 'SF1234567890124' }, 'sf', null)
  expect(reading).toMatchObject({ secondFault: 'different', settled: false })
})

test('a number of the other courier, or none at all, says so', () => {
  expect(compareReadings({ first: '4321098765432', second: '' }, 'sf', null).firstFault).toBe('waybillOfOtherCourier')
  expect(compareReadings({ first: '12', second: '' }, 'sf', null).firstFault).toBe('waybillFormat')
})

test('a number the desk has already is not taken, and where it is says what to do', () => {
  expect(compareReadings({ first: sf, second: sf }, 'sf', 'available')).toMatchObject({
    firstFault: 'inPool',
    settled: false,
  })
  expect(compareReadings({ first: sf, second: sf }, 'sf', 'void')).toMatchObject({
    firstFault: 'known',
    settled: false,
  })
})
