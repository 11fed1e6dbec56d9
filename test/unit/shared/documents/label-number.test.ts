import { expect, test } from 'vitest'
import { encode } from '../../../../renderer/documents/barcodes.ts'
import { dotsAModule } from '../../../../shared/documents/label-number.ts'
import { countModules } from '../../../../shared/documents/scan-code.ts'

function modulesOf(text: string): number {
  const code = encode(text, 'code128')
  if (!code.ok || code.value.kind !== 'code128') throw new Error('no Code 128')
  return countModules(code.value)
}

test('every kind of waybill number takes three dots a module on the narrowest stock', () => {
  expect(modulesOf('SF1402837465921')).toBe(145)
  for (const waybill of ['SF1402837465921', '618912345678', '4312812345678', '312861234567890']) {
    expect(dotsAModule(modulesOf(waybill), 69)).toBe(3)
  }
})

test('a code that does not fit at three dots takes two', () => {
  expect(dotsAModule(modulesOf('SF1402837465921'), 61)).toBe(2)
})
