import { afterEach, expect, test } from 'vitest'
import workerUrl from '../../../renderer/documents/document-worker.ts?worker&url'
import { createDocumentMaker, documentMaker } from '../../../renderer/documents/make-document.ts'
import { labelOf } from '../../support/label-samples.ts'
import { groupOf, plainSlip, slipOf } from '../../support/slip-samples.ts'

afterEach(() => documentMaker.stop())

function workerOf(...lines: string[]): Worker {
  const script = URL.createObjectURL(new Blob([lines.join('\n')], { type: 'text/javascript' }))
  return new Worker(script, { type: 'module' })
}

test('a slip comes out of the worker as a PDF', async () => {
  const made = await documentMaker.makeSlip(slipOf(3, { paper: 'A5' }))
  if (!made.ok) throw new Error(made.error)
  expect(new TextDecoder('latin1').decode(made.value.pdf.slice(0, 5))).toBe('%PDF-')
  expect(made.value).toMatchObject({ pages: 2, missing: [], fileName: '发票交接单 SH-20261122-0017.pdf' })
  expect(made.value.pdf.length).toBeLessThan(100_000)
})

test('the clerk learns which characters the font lacks', async () => {
  const made = await documentMaker.makeSlip(slipOf(1, { groups: [groupOf('𠮷田商事', 1)] }))
  expect(made.ok && made.value.missing).toEqual(['𠮷'])
})

test('labels come out of the worker as one PDF, with a note for each that needs a look', async () => {
  const models = [labelOf(0), labelOf(1, { remark: '放𠮷前台' })]
  const made = await documentMaker.makeLabels(models)
  if (!made.ok) throw new Error(made.error)
  expect(new TextDecoder('latin1').decode(made.value.pdf.slice(0, 5))).toBe('%PDF-')
  expect(made.value).toMatchObject({ pages: 2, missing: ['𠮷'] })
  expect(made.value.notes).toEqual([{ waybill: models[1]?.waybill, missing: ['𠮷'], cut: [] }])
  expect(await documentMaker.makeLabels([labelOf(0, { waybill: '1' })])).toEqual({ ok: false, error: 'badWaybill' })
})

test('a batch no worker can make is answered with a code', async () => {
  const mixed = [labelOf(0), labelOf(1, { size: '76x130' })]
  expect(await documentMaker.makeLabels(mixed)).toEqual({ ok: false, error: 'renderFailed' })
})

test('a hundred labels do not hold up the window', async () => {
  await documentMaker.warmUp()
  let longest = 0
  let last = performance.now()
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  const start = performance.now()
  const made = await documentMaker.makeLabels(Array.from({ length: 100 }, (_, index) => labelOf(index)))
  clearInterval(beat)
  const whole = performance.now() - start
  console.info(`100 labels: ${whole.toFixed(0)} ms, the window waited ${longest.toFixed(0)} ms at most`)
  expect(made.ok && made.value.pages).toBe(100)
  // Made in the window itself they would hold it for nearly the whole time.
  expect(longest).toBeLessThan(whole / 2)
})

test('requests that overlap each get their own answer', async () => {
  const numbers = ['SH-20261122-0001', 'SH-20261122-0002', 'SH-20261122-0003']
  const made = await Promise.all(numbers.map(slipNo => documentMaker.makeSlip({ ...plainSlip, slipNo })))
  expect(made.map(result => result.ok && result.value.fileName)).toEqual(
    numbers.map(slipNo => `发票交接单 ${slipNo}.pdf`),
  )
})

test('a refusal comes back as a code', async () => {
  expect(await documentMaker.makeSlip(slipOf(1, { slipNo: '上海-1' }))).toEqual({ ok: false, error: 'badSlipNo' })
})

test('warm, a slip takes less than 200 ms', async () => {
  expect(await documentMaker.warmUp()).toBeNull()
  const times: number[] = []
  for (let run = 0; run < 7; run++) {
    const start = performance.now()
    await documentMaker.makeSlip(slipOf(3, { slipNo: `SH-20261122-000${run}` }))
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  console.info(`slip, warm: median ${times[3]?.toFixed(0)} ms of ${times.map(time => time.toFixed(0)).join(', ')}`)
  expect(times[3]).toBeLessThan(200)
})

test('a worker that dies is answered with a code, and the next slip starts another', async () => {
  let starts = 0
  const maker = createDocumentMaker(() => {
    starts++
    return starts === 1
      ? workerOf('self.onmessage = () => { throw new Error("out of memory") }')
      : new Worker(workerUrl, { type: 'module' })
  })
  expect(await maker.makeSlip(plainSlip)).toEqual({ ok: false, error: 'workerFailed' })
  expect((await maker.makeSlip(plainSlip)).ok).toBe(true)
  maker.stop()
})

test('without its fonts the worker says so', async () => {
  const noFetch = 'data:text/javascript,self.fetch = async () => new Response(null, { status: 404 })'
  const address = new URL(workerUrl, location.href).href
  const maker = createDocumentMaker(() => workerOf(`import '${noFetch}'`, `import '${address}'`))
  expect(await maker.warmUp()).toBe('fontUnavailable')
  expect(await maker.makeSlip(plainSlip)).toEqual({ ok: false, error: 'fontUnavailable' })
  maker.stop()
})

test('stopping answers what is under way', async () => {
  const pending = documentMaker.makeSlip(plainSlip)
  documentMaker.stop()
  expect(await pending).toEqual({ ok: false, error: 'workerFailed' })
})
