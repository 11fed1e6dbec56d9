import { describe, expect, test } from 'vitest'
import { createPdfMaker } from '../../../../renderer/documents/make-pdf.ts'
import type { SlipModel } from '../../../../shared/documents/slip-model.ts'
import { readFonts } from '../../../support/document-fonts.ts'
import { hostileSlips } from '../../../support/hostile-slips.ts'
import { readCodes } from '../../../support/read-codes.ts'
import { findWord, keepPdf, renderPages, sizeOfPdf, textOfPdf } from '../../../support/render-pages.ts'
import { groupOf, numbersOf, plainSlip, slipOf } from '../../../support/slip-samples.ts'

const maker = createPdfMaker(readFonts())

async function make(model: SlipModel) {
  const made = await maker.makeSlip(model)
  if (!made.ok) throw new Error(made.error)
  return { ...made.value, path: await keepPdf(made.value.pdf) }
}

const cases: Record<string, SlipModel> = {
  '1 sheet, A4': slipOf(1),
  '7 sheets, A4': slipOf(7),
  '40 sheets, A4': slipOf(40),
  '40 sheets, A5': slipOf(40, { paper: 'A5' }),
  'three applications, A5': {
    ...plainSlip,
    paper: 'A5',
    groups: [groupOf('甲公司', 2), groupOf('乙公司', 3, 10), groupOf('丙公司', 4, 20)],
  },
  'English, QR code, A5': slipOf(3, { paper: 'A5', language: 'en', codeStyle: 'qr' }),
}

describe.each(Object.entries(cases))('%s', (_, model) => {
  test('every number can be read from the PDF, on both copies', async () => {
    const { path } = await make(model)
    const text = (await textOfPdf(path)).replace(/ /g, '')
    for (const number of numbersOf(model)) expect(text.split(number).length - 1, number).toBeGreaterThanOrEqual(2)
    expect(text.split(model.slipNo).length - 1).toBeGreaterThanOrEqual(2)
  })

  test('every code scans in one pass at 203 dpi, printed in black dots only', async () => {
    const { path, pages } = await make(model)
    const pictures = await renderPages(path, 203, 'dots')
    expect(pictures).toHaveLength(pages)
    const format = model.codeStyle === 'qr' ? 'QRCode' : 'Code128'
    for (const picture of pictures) {
      const codes = await readCodes(picture)
      expect(codes).toEqual(
        Array.from({ length: model.paper === 'A4' ? 2 : 1 }, () => ({ format, text: model.slipNo })),
      )
    }
  })
})

test('A4 is portrait with both copies on each page', async () => {
  const { path, pages } = await make(slipOf(3, { paper: 'A4' }))
  expect(await sizeOfPdf(path)).toEqual({ pages: 1, width: 595.276, height: 841.89 })
  expect(pages).toBe(1)
  const text = await textOfPdf(path)
  expect(text.indexOf('存根联')).toBeGreaterThan(-1)
  expect(text.indexOf('客户联')).toBeGreaterThan(text.indexOf('存根联'))
})

test('A5 is landscape with a page for each copy', async () => {
  const { path, pages } = await make(slipOf(3, { paper: 'A5' }))
  expect(await sizeOfPdf(path)).toEqual({ pages: 2, width: 595.276, height: 419.528 })
  expect(pages).toBe(2)
  expect(await textOfPdf(path, 1)).toContain('存根联')
  expect(await textOfPdf(path, 2)).toContain('客户联')
})

test('on A5 the branch’s pages come first, so that each copy is one stack', async () => {
  const { path, pages } = await make(slipOf(40, { paper: 'A5' }))
  for (let page = 1; page <= pages; page++) {
    const text = (await textOfPdf(path, page)).replace(/ /g, '')
    const [copy, of] = page <= pages / 2 ? ['存根联', page] : ['客户联', page - pages / 2]
    expect(text).toContain(copy)
    expect(text).toContain(`第${of}页共${pages / 2}页`)
  }
})

test('what is laid out in millimetres stands there on paper', async () => {
  const { path } = await make(slipOf(1, { paper: 'A5' }))
  const number = await findWord(path, 1, 'SH-20261122-0017')
  const total = await findWord(path, 1, '¥50,775.81')
  expect(number?.right).toBeCloseTo(202, 1)
  expect(total?.right).toBeCloseTo(202, 1)
  // 12.5 pt on a baseline 21.7 mm from the top; the font rises 1.16 and falls 0.288 of its size.
  const em = (12.5 * 25.4) / 72
  expect(number?.top).toBeCloseTo(21.7 - 1.16 * em, 1)
  expect(number?.bottom).toBeCloseTo(21.7 + 0.288 * em, 1)
})

test('a missing character is reported, left out and never printed as a crossed box', async () => {
  const made = await make(slipOf(1, { groups: [groupOf('𠮷田商事（上海）有限公司', 1)] }))
  expect(made.missing).toEqual(['𠮷'])
  const text = await textOfPdf(made.path)
  expect(text).toContain('田商事（上海）有限公司')
  expect(text).not.toMatch(/[𠮷\ufffd□☒]/u)
})

test.each(Object.entries(hostileSlips))('%s: a PDF comes out', async (_, model) => {
  const { path, pages } = await make(model)
  expect((await sizeOfPdf(path)).pages).toBe(pages)
})

test('marks and reprints are words on paper', async () => {
  const { path } = await make(slipOf(2, { mark: 'sentBack', reprint: 3, collector: null }))
  expect(await textOfPdf(path)).toMatch(/退回服务中心[\s\S]*补打 3/)
})

test('the same slip gives the same bytes', async () => {
  const [first, second] = [await make(plainSlip), await make(plainSlip)]
  expect(Buffer.from(first.pdf).equals(Buffer.from(second.pdf))).toBe(true)
})

test('it is saved under its number', async () => {
  expect((await make(plainSlip)).fileName).toBe('发票交接单 SH-20261122-0017.pdf')
})

test('a slip number no barcode can carry is refused with a code', async () => {
  expect(await maker.makeSlip(slipOf(1, { slipNo: '上海-0001' }))).toEqual({ ok: false, error: 'badSlipNo' })
})
