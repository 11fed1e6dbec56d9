import { describe, expect, test } from 'vitest'
import { readMetrics } from '../../../../renderer/documents/glyphs.ts'
import { layOutReport } from '../../../../shared/documents/report.ts'
import { mostPaperRows } from '../../../../shared/documents/report-lists.ts'
import type { ReportModel } from '../../../../shared/documents/report-model.ts'
import { createTypesetter } from '../../../../shared/documents/typesetter.ts'
import { readFonts } from '../../../support/document-fonts.ts'
import { edgesOf, overlapping, textsOn } from '../../../support/ink-boxes.ts'
import { hostileReports, reportOf } from '../../../support/report-samples.ts'

const metrics = readMetrics(readFonts())
const setter = createTypesetter(metrics)

const everyKind: Readonly<Record<string, ReportModel>> = {
  ...hostileReports,
  'a usual day': reportOf({ pickups: 30 }),
  'three hundred pickups': reportOf({ pickups: 300, corrections: 40 }),
  'in English': reportOf({ pickups: 30, language: 'en' }),
  'the test language': reportOf({ pickups: 3, language: 'test' }),
}

describe.each(Object.entries(everyKind))('%s', (_, model) => {
  test('stays inside the margins, and no text stands on another', () => {
    for (const [index, page] of layOutReport(model, metrics).entries()) {
      for (const [left, right, top, bottom] of page.flatMap(mark => edgesOf(mark, setter))) {
        expect(left).toBeGreaterThanOrEqual(7.9)
        expect(right).toBeLessThanOrEqual(202.1)
        expect(top).toBeGreaterThanOrEqual(7.9)
        expect(bottom).toBeLessThanOrEqual(291)
      }
      expect(overlapping(page, setter), `page ${index + 1}`).toEqual([])
    }
  })

  test('every page says which page of how many, the close and the head of the ledger; the last one has room to sign', () => {
    const pages = layOutReport(model, metrics)
    for (const page of pages) {
      const words = textsOn(page).join(' ')
      expect(words).toContain(String(pages.length))
      expect(words).toContain('SH-D20261122-001')
      expect(words).toContain('3f9a'.repeat(16))
    }
    const signed = pages.map(page => textsOn(page).some(text => /主管签字|^Supervisor$|sign\./.test(text)))
    expect(signed).toEqual(pages.map((_, index) => index === pages.length - 1))
  })
})

test('every pickup stands there once, in order', () => {
  const words = layOutReport(reportOf({ pickups: 300 }), metrics).flatMap(textsOn)
  const slips = words.filter(word => /^SH-20261122-\d{4}$/.test(word)).slice(0, 300)
  expect(slips).toEqual(Array.from({ length: 300 }, (_, index) => `SH-20261122-${String(index).padStart(4, '0')}`))
})

test('what is more than paper takes is said, not left out in silence', () => {
  const words = layOutReport(reportOf({ pickups: mostPaperRows + 7 }), metrics).flatMap(textsOn)
  expect(words.join('')).toContain('另有 7 行')
  expect(words.join('')).toContain('领取明细 1,007 张')
})

test('nothing personal stands on paper unless it was asked for', () => {
  const personal = { pickups: 3, title: '欧阳震华', collector: '单雪芹' }
  const secrets = ['欧阳震华', '单雪芹', '13812345678']
  const words = (masked: boolean) =>
    layOutReport(reportOf({ ...personal, masked }), metrics)
      .flatMap(textsOn)
      .join(' ')
  for (const secret of secrets) expect(words(true)).not.toContain(secret)
  expect(words(false)).toContain('欧阳震华')
  expect(words(false)).toContain('单雪芹')
})

test('the patterns of a chart are as long as their numbers, and the equation comes out', () => {
  const model = reportOf({ pickups: 90, clerks: 2 })
  const [page] = layOutReport(model, metrics)
  const widest = (page ?? []).flatMap(mark => (mark.kind === 'bars' ? mark.bars.filter(([, , , h]) => h === 3.6) : []))
  const clerks = widest.slice(0, 2).map(([, , w]) => w)
  expect((clerks[1] ?? 0) / (clerks[0] ?? 1)).toBeCloseTo(44 / 45, 5)
  expect(model.equation.map(({ sign, value }) => `${sign}${value}`).join(' ')).toBe(
    '12,431 +57 +2 +3 +1 −90 −6 −2 −1 =12,395',
  )
})
