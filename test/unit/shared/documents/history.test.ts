import { describe, expect, test } from 'vitest'
import { readMetrics } from '../../../../renderer/documents/glyphs.ts'
import { layOutHistory } from '../../../../shared/documents/history.ts'
import type { HistoryModel } from '../../../../shared/documents/history-model.ts'
import { createTypesetter } from '../../../../shared/documents/typesetter.ts'
import { readFonts } from '../../../support/document-fonts.ts'
import { historyOf, hostileHistories } from '../../../support/history-samples.ts'
import { edgesOf, overlapping, textsOn } from '../../../support/ink-boxes.ts'

const metrics = readMetrics(readFonts())
const setter = createTypesetter(metrics)

const everyKind: Readonly<Record<string, HistoryModel>> = {
  ...hostileHistories,
  'a usual one': historyOf(3, 8),
  'three hundred entries': historyOf(40, 300),
  'in English': historyOf(3, 8, { language: 'en' }),
  'the test language': historyOf(3, 8, { language: 'test' }),
}

describe.each(Object.entries(everyKind))('%s', (_, model) => {
  test('stays inside the margins, and no text stands on another', () => {
    for (const [index, page] of layOutHistory(model, metrics).entries()) {
      for (const [left, right, top, bottom] of page.flatMap(mark => edgesOf(mark, setter))) {
        expect(left).toBeGreaterThanOrEqual(7.9)
        expect(right).toBeLessThanOrEqual(202.1)
        expect(top).toBeGreaterThanOrEqual(7.9)
        expect(bottom).toBeLessThanOrEqual(291)
      }
      expect(overlapping(page, setter), `page ${index + 1}`).toEqual([])
    }
  })

  test('every page says whose history it is, which page of how many, and the head of the ledger', () => {
    const pages = layOutHistory(model, metrics)
    for (const page of pages) {
      const words = textsOn(page).join(' ')
      expect(words).toContain(String(pages.length))
      expect(words).toContain('3f9a3f9a')
    }
  })
})

test('every entry stands there once, in order, below the sheets', () => {
  const pages = layOutHistory(historyOf(40, 300), metrics)
  const words = pages.flatMap(textsOn)
  const numbers = words.filter(word => /^#\d+$/.test(word))
  expect(numbers).toEqual(historyOf(0, 300).lines.map(({ seq }) => `#${seq}`))
  expect(words.filter(word => word.endsWith('25215661'))).toHaveLength(1)
  expect(pages.length).toBeLessThan(15)
})
