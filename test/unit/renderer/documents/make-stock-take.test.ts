import { expect, test } from 'vitest'
import { createPdfMaker } from '../../../../renderer/documents/make-pdf.ts'
import type { StockTakeModel } from '../../../../shared/documents/stock-take-model.ts'
import { readFonts } from '../../../support/document-fonts.ts'
import { readCodes } from '../../../support/read-codes.ts'
import { keepPdf, renderPages, sizeOfPdf, textOfPdf } from '../../../support/render-pages.ts'
import { stockTakeLine, stockTakeOf } from '../../../support/stock-take-samples.ts'

const maker = createPdfMaker(readFonts())

async function make(model: StockTakeModel) {
  const made = await maker.makeStockTake(model)
  if (!made.ok) throw new Error(made.error)
  return { ...made.value, path: await keepPdf(made.value.pdf) }
}

test('it is A4 portrait, every number can be copied, and it is named after its number', async () => {
  const model = stockTakeOf([40, 3, 2])
  const { path, pages, fileName } = await make(model)
  expect(await sizeOfPdf(path)).toEqual({ pages, width: 595.276, height: 841.89 })
  const text = (await textOfPdf(path)).replace(/\s/g, '')
  for (const { number } of [...model.missing, ...model.unexpected]) expect(text).toContain(number)
  for (const code of model.unknown) expect(text).toContain(code)
  expect(fileName).toBe('盘点表 SH-P20261122-001.pdf')
})

test('the code scans at 203 dpi on each page, printed in black dots only', async () => {
  const model = stockTakeOf([40, 0, 0])
  const { path, pages } = await make(model)
  const pictures = await renderPages(path, 203, 'dots')
  expect(pictures).toHaveLength(pages)
  for (const picture of pictures) expect(await readCodes(picture)).toEqual([{ format: 'Code128', text: model.takeNo }])
})

test('a missing character is reported and never printed as a crossed box', async () => {
  const made = await make(stockTakeOf([0, 0, 0], { missing: [stockTakeLine(0, { title: '𠮷田屋' })] }))
  expect(made.missing).toEqual(['𠮷'])
  expect(await textOfPdf(made.path)).not.toMatch(/[𠮷\ufffd□☒]/u)
})

test('a number no barcode can carry is refused', async () => {
  expect(await maker.makeStockTake(stockTakeOf([0, 0, 0], { takeNo: '盘-1' }))).toEqual({
    ok: false,
    error: 'badSlipNo',
  })
})
