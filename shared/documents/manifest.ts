import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { textsOf } from '../i18n/texts.ts'
import { a4Page } from './a4-page.ts'
import type { Block } from './block.ts'
import type { FontMetrics } from './font-metrics.ts'
import { type Ink, toDefinition } from './ink.ts'
import { drawManifestFoot, drawManifestTurnOver, manifestEnd, manifestTotals } from './manifest-foot.ts'
import { drawManifestHead } from './manifest-head.ts'
import type { ManifestModel } from './manifest-model.ts'
import type { ManifestSheetContext } from './manifest-sheet.ts'
import { type ManifestDensity, manifestColumnHeads, manifestDensities, parcelRow } from './manifest-table.ts'
import { paginate, type Slice } from './paginate.ts'
import type { ScanCode } from './scan-code.ts'
import { createTypesetter } from './typesetter.ts'

/** The pages of a manifest, A4 portrait. Head and column heads on each page; totals and signatures on the last. */
export function layOutManifest(
  model: ManifestModel,
  code: Extract<ScanCode, { kind: 'code128' }>,
  metrics: FontMetrics,
): Ink[][] {
  const { manifest, label } = textsOf(model.language)
  const context: ManifestSheetContext = {
    model,
    texts: manifest,
    couriers: label.courier,
    setter: createTypesetter(metrics),
    code,
  }
  const roomy = breakPages(context, manifestDensities.roomy)
  const { pages, rows } = roomy.pages.length === 1 ? roomy : breakPages(context, manifestDensities.dense)
  const end = manifestEnd(context)
  return pages.map((slices, index) => {
    const { ink, bottom } = drawRows(context, rows, slices)
    const page = [...drawManifestHead(context), ...ink, ...drawManifestFoot(context, index + 1, pages.length)]
    if (index < pages.length - 1) return [...page, ...drawManifestTurnOver(context)]
    const totals = manifestTotals(context)
    return [...page, ...totals.draw(bottom), ...end.draw(bottom + totals.height)]
  })
}

/** The pdfmake definition of a manifest; a new one each time, because pdfmake changes it. */
export function manifestDefinition(
  model: ManifestModel,
  code: Extract<ScanCode, { kind: 'code128' }>,
  metrics: FontMetrics,
): TDocumentDefinitions {
  const language = model.language === 'en' ? 'en' : 'zh-CN'
  const title = `${textsOf(model.language).manifest.title} ${model.manifestNo}`
  return toDefinition(layOutManifest(model, code, metrics), a4Page, metrics.ascent, {
    title,
    at: model.at,
    language,
  })
}

function breakPages(context: ManifestSheetContext, density: ManifestDensity): { pages: Slice[][]; rows: Block[] } {
  const rows = context.model.parcels.map((parcel, index) => parcelRow(context, parcel, index + 1, density))
  const room = a4Page.footTop - a4Page.headBottom - manifestColumnHeads(context).height
  const lastPage = room - manifestTotals(context).height - manifestEnd(context).height
  return { pages: paginate([{ head: 0, rows: rows.map(row => row.height) }], { page: room - 5, lastPage }), rows }
}

function drawRows(
  context: ManifestSheetContext,
  rows: readonly Block[],
  slices: readonly Slice[],
): { ink: Ink[]; bottom: number } {
  const blocks = [manifestColumnHeads(context), ...slices.flatMap(({ from, to }) => rows.slice(from, to))]
  let y: number = a4Page.headBottom
  const ink = blocks.flatMap(block => {
    const drawn = block.draw(y)
    y += block.height
    return drawn
  })
  return { ink, bottom: y }
}
