import { expect, test } from 'vitest'
import { drawCode128, drawQr } from '../../../../shared/documents/scan-code.ts'

const onDots = (millimetres: number) => Math.abs(millimetres / 0.125 - Math.round(millimetres / 0.125)) < 1e-9

test('bars of a Code 128 stand on whole dots of a 203 dpi head and end at the right', () => {
  const ink = drawCode128(
    { kind: 'code128', widths: [2, 1, 1, 2, 1, 4, 2, 3, 3, 1, 1, 1, 2] },
    { right: 202, y: 8, height: 9, widest: 60 },
  )
  if (ink.kind !== 'bars') throw new Error('no bars')
  expect(ink.bars).toHaveLength(7)
  for (const [x, , w] of ink.bars) expect(onDots(x - 0.01) && onDots(w + 0.02)).toBe(true)
  const [x, , w] = ink.bars.at(-1) ?? [0, 0, 0, 0]
  expect(x + w).toBeCloseTo(201.99, 6)
})

test('a Code 128 too long for its place is narrowed, never cut', () => {
  const widths = Array.from({ length: 399 }, () => 2)
  const ink = drawCode128({ kind: 'code128', widths }, { right: 202, y: 8, height: 9, widest: 52 })
  if (ink.kind !== 'bars') throw new Error('no bars')
  expect(202 - (ink.bars[0]?.[0] ?? 0)).toBeLessThanOrEqual(52.1)
})

test('a QR code is as large as whole dots a module allow', () => {
  const size = 21
  const ink = drawQr(
    { kind: 'qr', size, dark: Array.from({ length: size * size }, () => true) },
    { right: 202, y: 8, side: 18 },
  )
  if (ink.kind !== 'bars') throw new Error('no bars')
  expect(ink.bars).toHaveLength(size)
  for (const [x, y, w, h] of ink.bars) expect([x, y, w, h].every(onDots)).toBe(true)
  expect(ink.bars[0]?.[2]).toBe(15.75)
})
