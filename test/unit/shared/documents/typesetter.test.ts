import { expect, test } from 'vitest'
import { readMetrics } from '../../../../renderer/documents/glyphs.ts'
import { createTypesetter } from '../../../../shared/documents/typesetter.ts'
import { readFonts } from '../../../support/document-fonts.ts'

const setter = createTypesetter(readMetrics(readFonts()))
const plain = { size: 10, bold: false }

test('figures are tabular: every amount of the same length is equally wide', () => {
  expect(setter.width('11,111.11', plain)).toBeCloseTo(setter.width('47,908.60', plain), 6)
})

test('a text ends where it is told to when it is set to the right', () => {
  const [ink] = setter.place('47,901.71', 202, 50, plain, 'right')
  if (ink?.kind !== 'text') throw new Error('no text')
  expect(ink.x + setter.width(ink.text, plain)).toBeCloseTo(202, 6)
})

test('a character the font lacks becomes a ruled space and is never printed', () => {
  const ink = setter.place('阿𠮷田', 8, 50, plain)
  const texts = ink.flatMap(mark => (mark.kind === 'text' ? [mark.text] : []))
  expect(texts).toEqual(['阿', '田'])
  const lines = ink.flatMap(mark => (mark.kind === 'line' ? [mark] : []))
  const ruled = lines.find(line => line.y1 === line.y2)
  expect((ruled?.x2 ?? 0) - (ruled?.x1 ?? 0)).toBeGreaterThanOrEqual(4.5)
  const after = ink.find(mark => mark.kind === 'text' && mark.text === '田')
  expect(after?.kind === 'text' ? after.x : 0).toBeCloseTo(ruled?.x2 ?? -1, 6)
})

test('each of several missing characters has its own place on the rule', () => {
  const ticks = setter.place('𠮷𠮷𠮷', 8, 50, plain).filter(mark => mark.kind === 'line' && mark.x1 === mark.x2)
  expect(ticks).toHaveLength(4)
})

test('a long title shrinks, then takes more lines, and is cut only after that', () => {
  const limits = { smallest: 8, lines: 2, mostLines: 4 }
  const style = { size: 12.5, bold: true }
  expect(setter.wrap('上海栖岚信息技术有限公司', 170, style, limits)).toEqual({
    lines: ['上海栖岚信息技术有限公司'],
    style,
  })
  const ninety = setter.wrap('长'.repeat(90), 170, style, limits)
  expect(ninety.lines).toHaveLength(2)
  expect(ninety.style.size).toBeLessThan(12.5)
  const twoHundred = setter.wrap('长'.repeat(200), 170, style, limits)
  expect(twoHundred.lines.join('')).toHaveLength(200)
  expect(twoHundred.style.size).toBe(8)
  const endless = setter.wrap('长'.repeat(2000), 170, style, limits)
  expect(endless.lines).toHaveLength(4)
  expect(endless.lines.at(-1)).toMatch(/…$/)
  for (const line of endless.lines) expect(setter.width(line, endless.style)).toBeLessThanOrEqual(170)
})

test('a cell shrinks its text and cuts it only at the smallest size', () => {
  expect(setter.fit('3100251130', 27, plain, 6)).toEqual({ lines: ['3100251130'], style: plain })
  const cut = setter.fit('9'.repeat(60), 27, plain, 6)
  expect(cut.style.size).toBe(6)
  expect(setter.width(cut.lines[0] ?? '', cut.style)).toBeLessThanOrEqual(27)
})
