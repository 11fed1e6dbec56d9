import { describe, expect, test } from 'vitest'
import { createPdfMaker } from '../../../../renderer/documents/make-pdf.ts'
import type { ManifestModel } from '../../../../shared/documents/manifest-model.ts'
import { readFonts } from '../../../support/document-fonts.ts'
import { hostileManifests, manifestOf, parcelOf } from '../../../support/manifest-samples.ts'
import { readCodes } from '../../../support/read-codes.ts'
import { findWord, keepPdf, renderPages, sizeOfPdf, textOfPdf } from '../../../support/render-pages.ts'

const maker = createPdfMaker(readFonts())

async function make(model: ManifestModel) {
  const made = await maker.makeManifest(model)
  if (!made.ok) throw new Error(made.error)
  return { ...made.value, path: await keepPdf(made.value.pdf) }
}

const cases: Record<string, ManifestModel> = {
  '1 parcel': manifestOf(1),
  '40 parcels': manifestOf(40),
  'English by Yunda': manifestOf(12, { language: 'en', courier: 'yunda' }),
}

describe.each(Object.entries(cases))('%s', (_, model) => {
  test('every number can be read from the PDF', async () => {
    const { path } = await make(model)
    const text = (await textOfPdf(path)).replace(/ /g, '')
    for (const { waybill, orderNo } of model.parcels) expect(text).toMatch(new RegExp(`${waybill}[\\s\\S]*${orderNo}`))
    expect(text).toContain(model.manifestNo)
  })

  test('the code scans in one pass at 203 dpi on each page, printed in black dots only', async () => {
    const { path, pages } = await make(model)
    const pictures = await renderPages(path, 203, 'dots')
    expect(pictures).toHaveLength(pages)
    for (const picture of pictures)
      expect(await readCodes(picture)).toEqual([{ format: 'Code128', text: model.manifestNo }])
  })
})

test('it is A4 portrait, and a thousand parcels take less than thirty pages', async () => {
  const { path, pages } = await make(manifestOf(1000))
  expect(await sizeOfPdf(path)).toEqual({ pages, width: 595.276, height: 841.89 })
  expect(pages).toBeLessThan(30)
  expect((await textOfPdf(path, pages)).replace(/ /g, '')).toContain('合计1000件，发票2500张')
})

test('what is laid out in millimetres stands there on paper', async () => {
  const { path } = await make(manifestOf(1))
  expect((await findWord(path, 1, 'SH-M20261122-003'))?.right).toBeCloseTo(202, 1)
})

test('a missing character is reported unless masking hides it, left out and never printed as a crossed box', async () => {
  const recipients = ['𠮷田', '王𠀀'].map(name => ({ name, phone: '13812345606' }))
  const made = await make(
    manifestOf(0, { parcels: recipients.map((recipient, index) => parcelOf(index, { recipient })) }),
  )
  expect(made.missing).toEqual(['𠮷'])
  expect(await textOfPdf(made.path)).not.toMatch(/[𠮷𠀀\ufffd□☒]/u)
})

test.each(Object.entries(hostileManifests))('%s: a PDF comes out', async (_, model) => {
  const { path, pages } = await make(model)
  expect((await sizeOfPdf(path)).pages).toBe(pages)
})

test('the same manifest gives the same bytes', async () => {
  const [first, second] = [await make(manifestOf(5)), await make(manifestOf(5))]
  expect(Buffer.from(first.pdf).equals(Buffer.from(second.pdf))).toBe(true)
})

test('it is saved under its courier and number', async () => {
  expect((await make(manifestOf(1))).fileName).toBe('交接清单 顺丰速运 SH-M20261122-003.pdf')
})

test('a manifest number no barcode can carry is refused with a code', async () => {
  expect(await maker.makeManifest(manifestOf(1, { manifestNo: '上海-M1' }))).toEqual({ ok: false, error: 'badSlipNo' })
})
