import { expect, test } from 'vitest'
import { encode } from '../../../../renderer/documents/barcodes.ts'

test('a slip number as Code 128 takes 178 modules, 44.5 mm at two dots of 203 dpi', () => {
  const code = encode('SH-20261122-0017', 'code128')
  if (!code.ok || code.value.kind !== 'code128') throw new Error('no code 128')
  expect(code.value.widths.reduce((sum, width) => sum + width, 0)).toBe(178)
})

test('a slip number as QR code fits the smallest size', () => {
  const code = encode('SH-20261122-0017', 'qr')
  if (!code.ok || code.value.kind !== 'qr') throw new Error('no QR code')
  expect(code.value.size).toBe(21)
  expect(code.value.dark).toHaveLength(21 * 21)
})

test.each(['', '发票-0001', 'SH 0001', 'SH\n0001', 'S'.repeat(49)])('%j is refused, not mangled', text => {
  expect(encode(text, 'code128')).toEqual({ ok: false, error: 'badSlipNo' })
  expect(encode(text, 'qr')).toEqual({ ok: false, error: 'badSlipNo' })
})
