import { expect, test } from 'vitest'
import { createPdfMaker } from '../../../../renderer/documents/make-pdf.ts'
import { readFonts } from '../../../support/document-fonts.ts'
import { historyOf } from '../../../support/history-samples.ts'
import { keepPdf, sizeOfPdf, textOfPdf } from '../../../support/render-pages.ts'

const maker = createPdfMaker(readFonts())

async function make(model: ReturnType<typeof historyOf>) {
  const made = await maker.makeHistory(model)
  if (!made.ok) throw new Error(made.error)
  return { ...made.value, path: await keepPdf(made.value.pdf) }
}

test('a history is an A4 PDF whose words can be copied, named after the application', async () => {
  const { path, pages, fileName, missing } = await make(historyOf(3, 60))
  expect(await sizeOfPdf(path)).toEqual({ pages, width: 595.276, height: 841.89 })
  const text = (await textOfPdf(path)).replace(/ /g, '')
  for (const word of ['FP2026111300042', '25215622', '已领取', '交接单SH-20261122-0001', `第${pages}页共${pages}页`])
    expect(text).toContain(word)
  expect([fileName, missing]).toEqual(['发票申请经过 FP2026111300042.pdf', []])
})

test('the same history gives the same bytes', async () => {
  const [first, second] = [await make(historyOf(2, 5)), await make(historyOf(2, 5))]
  expect(Buffer.from(first.pdf).equals(Buffer.from(second.pdf))).toBe(true)
})
