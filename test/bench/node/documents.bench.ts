import { test } from 'vitest'
import { encode } from '../../../renderer/documents/barcodes.ts'
import { readMetrics } from '../../../renderer/documents/glyphs.ts'
import { createPdfMaker } from '../../../renderer/documents/make-pdf.ts'
import { type CodedLabel, labelsDefinition } from '../../../shared/documents/label.ts'
import type { LabelModel } from '../../../shared/documents/label-model.ts'
import { slipDefinition } from '../../../shared/documents/slip.ts'
import { readFonts } from '../../support/document-fonts.ts'
import { labelOf } from '../../support/label-samples.ts'
import { plainSlip } from '../../support/slip-samples.ts'
import { keepResults } from '../keep-results.ts'
import { alternate, compare, compareGrowth, type Measurement, quantile } from '../measure.ts'
import { documentedLabels } from './documented-label.ts'
import { drawDirectly } from './draw-directly.ts'

const fonts = readFonts()
const metrics = readMetrics(fonts)
const maker = createPdfMaker(fonts)

test('slips and labels against pdfkit and against pdfmake as documented', { timeout: 900_000 }, async () => {
  await maker.warmUp()
  const slip = await measureSlip()
  const times: number[] = []
  const labels: Measurement[] = []
  for (const count of [10, 100, 1000]) {
    const measured = await measureLabels(count, count === 1000 ? 3 : 7)
    times.push(measured.ours)
    if (count > 10) labels.push(...measured.results)
  }
  const [, hundred = 0, thousand = 0] = times
  keepResults('documents', [
    ...slip,
    ...labels,
    compareGrowth({ name: '1,000 labels', time: thousand, timeOfTenth: hundred }),
  ])
})

async function measureSlip(): Promise<Measurement[]> {
  const code = encode(plainSlip.slipNo, plainSlip.codeStyle)
  if (!code.ok) throw new Error(code.error)
  const drawn = () => slipDefinition(plainSlip, code.value, metrics)
  const definition = drawn()
  const times = await alternate(21, {
    ours: () => maker.makeSlip(plainSlip),
    pdfkit: () => drawDirectly(definition, fonts),
  })
  return [
    compare({
      name: 'slip, warm',
      ours: quantile(times.ours, 0.5),
      peer: 'pdfkit direct',
      peerValue: quantile(times.pdfkit, 0.5),
      goal: { atMost: 1.5 },
    }),
  ]
}

async function measureLabels(count: number, rounds: number) {
  const models = Array.from({ length: count }, (_, index) => labelOf(index))
  const { definition } = labelsDefinition(models.map(codedLabel), metrics)
  const times = await alternate(rounds, {
    ours: () => maker.makeLabels(models),
    pdfkit: () => drawDirectly(definition, fonts),
    batch: () => documentedLabels(models),
    each: () => oneByOne(models.slice(0, 100)),
  })
  const ours = quantile(times.ours, 0.5)
  const name = `${count.toLocaleString('en')} labels`
  const of100 = (ms: number) => (ms * count) / Math.min(count, 100)
  return {
    ours,
    results: [
      compare({
        ...{ name, ours, peer: `one document a label${count > 100 ? ' (100, times 10)' : ''}` },
        peerValue: of100(quantile(times.each, 0.5)),
        goal: { atLeast: 5 },
      }),
      compare({
        ...{ name, ours, peer: 'documented batch', peerValue: quantile(times.batch, 0.5) },
        goal: { atLeast: 1.7 },
      }),
      compare({
        ...{ name, ours, peer: 'pdfkit direct', peerValue: quantile(times.pdfkit, 0.5) },
        goal: { atMost: count === 100 ? 2 : 3.5 },
      }),
    ],
  }
}

async function oneByOne(models: readonly LabelModel[]): Promise<void> {
  for (const model of models) await documentedLabels([model])
}

function codedLabel(model: LabelModel): CodedLabel {
  const code = encode(model.waybill, 'code128')
  if (!code.ok || code.value.kind !== 'code128') throw new Error('no bars')
  return { model, code: code.value }
}
