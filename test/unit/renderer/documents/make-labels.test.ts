import { expect, test } from 'vitest'
import { createPdfMaker } from '../../../../renderer/documents/make-pdf.ts'
import type { LabelModel } from '../../../../shared/documents/label-model.ts'
import { labelStocks } from '../../../../shared/documents/label-stock.ts'
import { labelSizes } from '../../../../shared/domain/settings.ts'
import { readFonts } from '../../../support/document-fonts.ts'
import { hostileLabels } from '../../../support/hostile-labels.ts'
import { labelOf, plainLabel } from '../../../support/label-samples.ts'
import { readCodes } from '../../../support/read-codes.ts'
import { renderDots } from '../../../support/render-dots.ts'
import { keepPdf, sizeOfPdf, textOfPdf } from '../../../support/render-pages.ts'

const maker = createPdfMaker(readFonts())
const hostile = Object.values(hostileLabels)

async function make(models: readonly LabelModel[]) {
  const made = await maker.makeLabels(models)
  if (!made.ok) throw new Error(made.error)
  return { ...made.value, path: await keepPdf(made.value.pdf) }
}

/** Labels of numbers from `first` on, each kind of hostile data turn by turn. */
function batchOf(count: number, first: number, changes: Partial<LabelModel>): LabelModel[] {
  return Array.from({ length: count }, (_, index) =>
    labelOf(first + index, { ...hostile[(first + index) % hostile.length], ...changes }),
  )
}

const chunks = labelSizes.flatMap(size => [0, 55].map(first => ({ size, first })))

test.each(chunks)(
  '$size from $first: 55 labels of hostile data each scan as their own number, 203 dpi, one pass',
  async ({ size, first }) => {
    const models = batchOf(55, first, { size })
    const { path, pages } = await make(models)
    const { width, height } = labelStocks[size]
    const paper = await sizeOfPdf(path)
    expect(paper.pages).toBe(models.length)
    expect(pages).toBe(models.length)
    expect(paper.width).toBeCloseTo((width * 72) / 25.4, 2)
    expect(paper.height).toBeCloseTo((height * 72) / 25.4, 2)
    const pictures = await renderDots(path, 203)
    expect(pictures).toHaveLength(models.length)
    for (const [index, picture] of pictures.entries()) {
      const code = { format: 'Code128', text: models[index]?.waybill }
      // The carrier's part and the branch's file copy.
      expect(await readCodes(picture), `label ${index}`).toEqual([code, code])
    }
  },
)

test('numbers and names can be read from the PDF, page by page in the order asked for', async () => {
  const models = [0, 1, 2].map(index => labelOf(index))
  const { path } = await make(models)
  for (const [index, { waybill }] of models.entries()) {
    const text = (await textOfPdf(path, index + 1)).replace(/\s/g, '')
    expect(text).toContain(waybill)
    expect(text).toContain('王晓岚')
    expect(text).toContain('已验视')
  }
})

test('what the font lacks and what was too long is noted for each label', async () => {
  const address = '路'.repeat(600)
  const made = await make([
    labelOf(0),
    labelOf(1, { recipient: { ...plainLabel.recipient, name: '𠮷田𠮷' }, remark: '放😀' }),
    labelOf(2, { recipient: { ...plainLabel.recipient, address } }),
  ])
  expect(made.notes).toEqual([
    { waybill: labelOf(1).waybill, missing: ['𠮷', '😀'], cut: [] },
    { waybill: labelOf(2).waybill, missing: [], cut: ['address'] },
  ])
  expect(made.missing).toEqual(['𠮷', '😀'])
  expect(await textOfPdf(made.path, 2)).not.toMatch(/[𠮷\ufffd□☒]/u)
})

test('a missing character that masking hides is not reported', async () => {
  const recipient = { ...plainLabel.recipient, name: '王𠮷' }
  expect((await make([labelOf(0, { recipient, masked: true })])).notes).toEqual([])
})

test('a number of another form or another courier is refused, not printed', async () => {
  for (const waybill of ['SF140283746592', '4312812345678', 'sf1402837465921', '']) {
    expect(await maker.makeLabels([labelOf(1), { ...plainLabel, waybill }])).toEqual({ ok: false, error: 'badWaybill' })
  }
  // An old Yunda barcode must have been cut to its number before.
  const old = labelOf(1, { waybill: '431281234567800001' })
  expect(await maker.makeLabels([old])).toEqual({ ok: false, error: 'badWaybill' })
})

test('one number on two labels is refused', async () => {
  expect(await maker.makeLabels([labelOf(0), labelOf(1), labelOf(0)])).toEqual({ ok: false, error: 'sameWaybillTwice' })
})

test('the same batch gives the same bytes', async () => {
  const [first, second] = [await make([plainLabel]), await make([plainLabel])]
  expect(Buffer.from(first.pdf).equals(Buffer.from(second.pdf))).toBe(true)
})

test('a batch is saved under courier, day and count', async () => {
  expect((await make([plainLabel])).fileName).toBe('快递面单 顺丰速运 2026-11-22 1 张.pdf')
})
