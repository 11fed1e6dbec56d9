import { expect, test } from 'vitest'
import { checkPdf } from '../../../../../main/host/printing/check-pdf.ts'
import { makeSamplePdf } from '../../../../support/sample-pdf.ts'
import { makeTinyPdf } from '../../../../support/tiny-pdf.ts'

test('a PDF as the desk makes them tells its pages and how they lie', async () => {
  expect(checkPdf(await makeSamplePdf(210, 148, ['存根联', '客户联']))).toEqual({ pages: 2, landscape: true })
  expect(checkPdf(await makeSamplePdf(100, 150, ['收']))).toEqual({ pages: 1, landscape: false })
})

test('a file that was cut off anywhere is not a PDF', () => {
  const whole = makeTinyPdf(2)
  expect(checkPdf(whole)).toEqual({ pages: 2, landscape: true })
  for (let length = 0; length < whole.length - 1; length += 1) {
    expect(checkPdf(whole.subarray(0, length)), `cut at ${length}`).toBeNull()
  }
})

test('a file with a hole in it is not a PDF although it ends well', () => {
  const whole = makeTinyPdf(2)
  const hole = Buffer.concat([whole.subarray(0, 40), whole.subarray(90)])
  expect(checkPdf(hole)).toBeNull()
})

test('a PDF without a page is refused', () => {
  expect(checkPdf(makeTinyPdf(0))).toBeNull()
})

test('something else is refused', () => {
  expect(checkPdf(Buffer.from('hello'))).toBeNull()
  expect(checkPdf(new Uint8Array())).toBeNull()
})

test('compressed page objects leave the number of pages open', () => {
  const text = makeTinyPdf(1).toString('latin1').replace('/Type /Page /Par', '/Type /ObjStm/Pr')
  expect(checkPdf(Buffer.from(text, 'latin1'))).toEqual({ pages: null, landscape: null })
})
