import { describe, expect, test } from 'vitest'
import { encode } from '../../../../renderer/documents/barcodes.ts'
import { findMissing, readMetrics } from '../../../../renderer/documents/glyphs.ts'
import type { Ink } from '../../../../shared/documents/ink.ts'
import { layOutStockTake, stockTakeDefinition } from '../../../../shared/documents/stock-take.ts'
import type { StockTakeModel } from '../../../../shared/documents/stock-take-model.ts'
import { createTypesetter } from '../../../../shared/documents/typesetter.ts'
import { textsOf } from '../../../../shared/i18n/texts.ts'
import { readFonts } from '../../../support/document-fonts.ts'
import { edgesOf, overlapping, textsOn } from '../../../support/ink-boxes.ts'
import { hostileStockTakes, stockTakeOf } from '../../../support/stock-take-samples.ts'

const metrics = readMetrics(readFonts())
const setter = createTypesetter(metrics)

function codeOf(model: StockTakeModel) {
  const code = encode(model.takeNo, 'code128')
  if (!code.ok || code.value.kind !== 'code128') throw new Error('no code 128')
  return code.value
}

function layOut(model: StockTakeModel): Ink[][] {
  return layOutStockTake(model, codeOf(model), metrics)
}

const everyKind: Record<string, StockTakeModel> = {
  ...hostileStockTakes,
  'stock and ledger agree': stockTakeOf([0, 0, 0]),
  'one of each': stockTakeOf([1, 1, 1]),
  'a page that is nearly full': stockTakeOf([12, 3, 6]),
  'all of a thousand missing': stockTakeOf([1000, 0, 0]),
  'hundreds of each': stockTakeOf([200, 150, 300]),
  English: stockTakeOf([4, 3, 2], { language: 'en' }),
  'the test language': stockTakeOf([1, 1, 1], { language: 'test' }),
}

describe.each(Object.entries(everyKind))('%s', (_, model) => {
  test('stays inside the margins of A4', () => {
    for (const [index, page] of layOut(model).entries()) {
      for (const [left, right, top, bottom] of page.flatMap(mark => edgesOf(mark, setter))) {
        expect(left, `page ${index}`).toBeGreaterThanOrEqual(7.99)
        expect(right, `page ${index}`).toBeLessThanOrEqual(202.01)
        expect(top, `page ${index}`).toBeGreaterThanOrEqual(7.5)
        expect(bottom, `page ${index}`).toBeLessThanOrEqual(291)
      }
    }
  })

  test('no text stands on another', () => {
    for (const page of layOut(model)) expect(overlapping(page, setter)).toEqual([])
  })
})

test('each sheet and each code stands on exactly one page, in its order', () => {
  const model = stockTakeOf([90, 70, 80])
  const eight = (line: { readonly number: string }) => (line.number.length === 8 ? [line.number] : [])
  const wanted = [...model.missing.flatMap(eight), ...model.unexpected.flatMap(eight), ...model.unknown]
  const known = new Set(wanted)
  expect(
    layOut(model)
      .flatMap(textsOn)
      .filter(text => known.has(text)),
  ).toEqual(wanted)
})

test('head, number and page stand on each page; a table that goes on repeats its head; signatures stand on the last only', () => {
  const pages = layOut(stockTakeOf([120, 0, 0])).map(textsOn)
  expect(pages.length).toBeGreaterThan(2)
  pages.forEach((texts, index) => {
    expect(texts).toEqual(expect.arrayContaining(['盘点表', 'SH-P20261122-001']))
    expect(texts).toContain(`第 ${index + 1} 页 共 ${pages.length} 页`)
    const last = index === pages.length - 1
    if (!last) expect(texts).toEqual(expect.arrayContaining(['发票号码', '最近一次保管记录']))
    for (const sign of ['盘点人签字', '主管签字']) expect(texts.includes(sign)).toBe(last)
    expect(texts.includes('台账在库')).toBe(index === 0)
  })
})

test('however many lines the last page has, they end above verdict and signatures', () => {
  for (let missing = 0; missing <= 60; missing += 1) {
    const page = layOut(stockTakeOf([missing, 0, 0])).at(-1) ?? []
    const baselines = page.flatMap(mark => (mark.kind === 'text' ? [mark] : []))
    const verdict = baselines.find(({ text }) => /账实(?:相|不)符/.test(text))?.baseline ?? 0
    const [lastRow = 0] = baselines
      .filter(({ size }) => size === 9.5)
      .map(({ baseline }) => baseline)
      .sort((a, b) => b - a)
    expect(lastRow, `${missing} missing`).toBeLessThan(verdict - 4)
  }
})

test('it says who began and finished it when, in Shanghai time, and names its ledger entry', () => {
  const texts = textsOn(layOut(stockTakeOf([0, 0, 0]))[0])
  expect(texts).toEqual(
    expect.arrayContaining([
      '开始 2026-11-22 16:40 沈一鸣',
      '完成 2026-11-22 17:05 朱琴琴',
      `台账 #10482 · ${'9f3c21a7b0e45d68'.repeat(4)}`,
    ]),
  )
})

test('a table without lines says so, and the verdict follows from all three', () => {
  const agreeing = textsOn(layOut(stockTakeOf([0, 0, 0]))[0])
  expect(agreeing.filter(text => text === '没有')).toHaveLength(3)
  expect(agreeing).toContain('账实相符。')
  for (const counts of [[1, 0, 0] as const, [0, 1, 0] as const, [0, 0, 1] as const]) {
    const texts = textsOn(layOut(stockTakeOf(counts)).at(-1))
    expect(texts).not.toContain('账实相符。')
    expect(texts.filter(text => text === '没有')).toHaveLength(2)
  }
})

test('the same model gives the same definition, all in black', () => {
  const model = stockTakeOf([30, 2, 3])
  const definition = JSON.stringify(stockTakeDefinition(model, codeOf(model), metrics))
  expect(JSON.stringify(stockTakeDefinition(model, codeOf(model), metrics))).toBe(definition)
  expect(definition).not.toMatch(/"(?:fillColor|lineColor|opacity|fillOpacity)"/)
})

test.each(['zh-CN', 'en'] as const)('the font has every character of its own texts in %s', language => {
  const { stockTakePaper: words } = textsOf(language)
  const calls = [words.heading.missing('1'), words.heading.unexpected('2'), words.heading.unknown('3')]
  expect(findMissing([words, calls, words.sheets('1,234'), words.ledger(1, 'f')], metrics)).toEqual([])
})
