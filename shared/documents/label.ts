import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { textsOf } from '../i18n/texts.ts'
import type { FontMetrics } from './font-metrics.ts'
import { type Ink, rule, toDefinition } from './ink.ts'
import { drawContents, drawSignOff } from './label-contents.ts'
import { snapToDots } from './label-dots.ts'
import { drawLabelHead } from './label-head.ts'
import type { LabelField, LabelModel } from './label-model.ts'
import { drawLabelNumber } from './label-number.ts'
import { drawRecipient, drawSender } from './label-people.ts'
import { drawLabelRoute } from './label-route.ts'
import type { LabelSheetContext } from './label-sheet.ts'
import { maskRecipient, shownModel, withoutIdentityNumbers } from './label-shown.ts'
import { type LabelStock, labelMargin, labelStocks } from './label-stock.ts'
import { drawStub } from './label-stub.ts'
import type { ScanCode } from './scan-code.ts'
import { createTypesetter, type Typesetter } from './typesetter.ts'

/** A label and the code of its number. */
export interface CodedLabel {
  readonly model: LabelModel
  readonly code: Extract<ScanCode, { kind: 'code128' }>
}

/** One label as black marks on whole dots of a 203 dpi head, and the texts that were too long for their box. */
export function layOutLabel(label: CodedLabel, setter: Typesetter): { ink: Ink[]; cut: LabelField[] } {
  const model = shownModel(label.model)
  const stock = labelStocks[model.size]
  const context: LabelSheetContext = {
    model,
    texts: textsOf(model.language).label,
    setter,
    stock,
    code: label.code,
    cut: new Set(),
  }
  const ink = [
    ...drawLabelHead(context),
    ...drawLabelNumber(context),
    ...drawLabelRoute(context),
    ...drawRecipient(context),
    ...drawSender(context),
    ...drawContents(context),
    ...drawSignOff(context),
    ...drawGrid(stock),
    // Masked from the original: masked twice, nothing of the phone would be left.
    ...drawStub(context, maskRecipient(withoutIdentityNumbers(label.model).recipient)),
  ]
  return { ink: snapToDots(ink), cut: [...context.cut] }
}

/** The pdfmake definition of a batch, a page of the size of the stock for each label, and what was cut on each. A new one each time. */
export function labelsDefinition(
  labels: readonly CodedLabel[],
  metrics: FontMetrics,
): { definition: TDocumentDefinitions; cut: readonly LabelField[][] } {
  const first = labels[0]?.model
  if (!first) throw new Error('a batch without labels')
  if (labels.some(({ model }) => model.size !== first.size)) throw new Error('a batch on two stocks')
  const setter = createTypesetter(metrics)
  const pages = labels.map(label => layOutLabel(label, setter))
  const definition = toDefinition(
    pages.map(page => page.ink),
    labelStocks[first.size],
    metrics.ascent,
    {
      title: textsOf(first.language).label.title(labels.length),
      at: `${first.date}T00:00:00+08:00`,
      language: first.language === 'en' ? 'en' : 'zh-CN',
    },
  )
  return { definition, cut: pages.map(page => page.cut) }
}

/** The frame around the carrier's part and the lines between its zones. */
function drawGrid(stock: LabelStock): Ink[] {
  const left = labelMargin
  const right = stock.width - labelMargin
  const { head, number, route, to, from, contents, sign } = stock.zones
  return [
    { kind: 'frame', x: left, y: head.top, w: right - left, h: sign.bottom - head.top, width: 0.375 },
    ...[number, route, to, from, contents, sign].map(zone => rule(left, right, zone.top, 0.25)),
  ]
}
