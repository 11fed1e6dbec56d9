import pdfMake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { historyDefinition } from '../../shared/documents/history.ts'
import type { HistoryModel } from '../../shared/documents/history-model.ts'
import { type CodedLabel, labelsDefinition } from '../../shared/documents/label.ts'
import type { LabelFault, LabelModel, MadeLabels } from '../../shared/documents/label-model.ts'
import { shownModel } from '../../shared/documents/label-shown.ts'
import type { DocumentFault, MadeDocument } from '../../shared/documents/made-document.ts'
import { manifestDefinition } from '../../shared/documents/manifest.ts'
import type { ManifestModel } from '../../shared/documents/manifest-model.ts'
import { shownParcel } from '../../shared/documents/manifest-table.ts'
import { reportDefinition } from '../../shared/documents/report.ts'
import type { ReportModel } from '../../shared/documents/report-model.ts'
import { slipDefinition } from '../../shared/documents/slip.ts'
import type { SlipModel } from '../../shared/documents/slip-model.ts'
import { stockTakeDefinition } from '../../shared/documents/stock-take.ts'
import type { StockTakeModel } from '../../shared/documents/stock-take-model.ts'
import { ok, type Result, refused } from '../../shared/domain/result.ts'
import { checkWaybill } from '../../shared/domain/waybill.ts'
import { textsOf } from '../../shared/i18n/texts.ts'
import { encode } from './barcodes.ts'
import { type FontFiles, findMissing, readMetrics } from './glyphs.ts'

/** Makes documents with fonts that have been read once. Runs in the worker and, for tests, in Node. */
export interface PdfMaker {
  /** Draws a page nobody sees, so that the font tables are read and the first slip is not the slow one. */
  warmUp(): Promise<void>
  makeSlip(model: SlipModel): Promise<Result<MadeDocument, DocumentFault>>
  /** One document a batch. All labels on one stock, at least one. */
  makeLabels(models: readonly LabelModel[]): Promise<Result<MadeLabels, LabelFault>>
  makeManifest(model: ManifestModel): Promise<Result<MadeDocument, DocumentFault>>
  makeHistory(model: HistoryModel): Promise<Result<MadeDocument, DocumentFault>>
  makeReport(model: ReportModel): Promise<Result<MadeDocument, DocumentFault>>
  makeStockTake(model: StockTakeModel): Promise<Result<MadeDocument, DocumentFault>>
}

/** Reads the fonts and gives them to pdfmake, which holds them for the whole thread. */
export function createPdfMaker(fonts: FontFiles): PdfMaker {
  const metrics = readMetrics(fonts)
  holdFonts(fonts)
  return {
    async warmUp() {
      await render({
        content: [
          { text: '发票交接单 0', noWrap: true },
          { text: '发票交接单 0', bold: true },
        ],
        defaultStyle: { font: 'Noto' },
      })
      encode('SH-20261122-0001', 'code128')
    },
    async makeSlip(model) {
      const code = encode(model.slipNo, model.codeStyle)
      if (!code.ok) return code
      const definition = slipDefinition(model, code.value, metrics)
      const pages = Array.isArray(definition.content) ? definition.content.length : 1
      return ok({
        pdf: await render(definition),
        pages,
        missing: findMissing(model, metrics),
        fileName: `${textsOf(model.language).slip.fileName(model.slipNo)}.pdf`,
      })
    },
    async makeLabels(models) {
      const coded = codeLabels(models)
      if (!coded.ok) return coded
      const { definition, cut } = labelsDefinition(coded.value, metrics)
      const notes = models
        .map((model, index) => ({
          waybill: model.waybill,
          missing: findMissing(shownModel(model), metrics),
          cut: cut[index] ?? [],
        }))
        .filter(note => note.missing.length > 0 || note.cut.length > 0)
      return ok({
        pdf: await render(definition),
        pages: models.length,
        missing: [...new Set(notes.flatMap(note => note.missing))],
        fileName: labelFileName(models),
        notes,
      })
    },
    async makeManifest(model) {
      const code = encode(model.manifestNo, 'code128')
      if (!code.ok) return code
      if (code.value.kind !== 'code128') throw new Error('asked for bars, got another code')
      const definition = manifestDefinition(model, code.value, metrics)
      const { manifest, label } = textsOf(model.language)
      return ok({
        pdf: await render(definition),
        pages: Array.isArray(definition.content) ? definition.content.length : 1,
        missing: findMissing({ ...model, parcels: model.parcels.map(shownParcel) }, metrics),
        fileName: `${manifest.fileName(model.manifestNo, label.courier[model.courier])}.pdf`,
      })
    },
    async makeReport(model) {
      const definition = reportDefinition(model, metrics)
      const { reportFiles } = textsOf(model.language)
      return ok({
        pdf: await render(definition),
        pages: Array.isArray(definition.content) ? definition.content.length : 1,
        missing: findMissing(model, metrics),
        fileName: `${reportFiles.fileName(model.closeNo ?? model.days)}.pdf`,
      })
    },
    async makeHistory(model) {
      const definition = historyDefinition(model, metrics)
      const { history } = textsOf(model.language)
      return ok({
        pdf: await render(definition),
        pages: Array.isArray(definition.content) ? definition.content.length : 1,
        missing: findMissing(model, metrics),
        fileName: `${history.fileName(model.applicationNo ?? model.orderNo)}.pdf`,
      })
    },
    async makeStockTake(model) {
      const code = encode(model.takeNo, 'code128')
      if (!code.ok) return code
      if (code.value.kind !== 'code128') throw new Error('asked for bars, got another code')
      const definition = stockTakeDefinition(model, code.value, metrics)
      return ok({
        pdf: await render(definition),
        pages: Array.isArray(definition.content) ? definition.content.length : 1,
        missing: findMissing(model, metrics),
        fileName: `${textsOf(model.language).stockTakePaper.fileName(model.takeNo)}.pdf`,
      })
    },
  }
}

function codeLabels(models: readonly LabelModel[]): Result<CodedLabel[], LabelFault> {
  const labels: CodedLabel[] = []
  for (const model of models) {
    const number = checkWaybill(model.courier, model.waybill)
    const code = encode(model.waybill, 'code128')
    // What is scanned from the label must be the very number that was reserved.
    if (!number.ok || number.value !== model.waybill || !code.ok || code.value.kind !== 'code128') {
      return refused('badWaybill')
    }
    labels.push({ model, code: code.value })
  }
  return new Set(models.map(model => model.waybill)).size === models.length ? ok(labels) : refused('sameWaybillTwice')
}

function labelFileName(models: readonly LabelModel[]): string {
  const first = models[0]
  if (!first) throw new Error('a batch without labels')
  const { label } = textsOf(first.language)
  return `${label.fileName(label.courier[first.courier], first.date, models.length)}.pdf`
}

/** What the types of pdfmake leave out: the same in its Node and browser builds. */
interface VirtualFiles {
  readonly virtualfs: { writeFileSync(name: string, content: Uint8Array): void }
}

function holdFonts(fonts: FontFiles): void {
  const { virtualfs } = pdfMake as unknown as VirtualFiles
  virtualfs.writeFileSync('regular.ttf', fonts.regular)
  virtualfs.writeFileSync('bold.ttf', fonts.bold)
  pdfMake.setFonts({ Noto: { normal: 'regular.ttf', bold: 'bold.ttf' } })
  // A document is made of what it is given; nothing is ever fetched or read for it.
  pdfMake.setUrlAccessPolicy(() => false)
  pdfMake.setLocalAccessPolicy?.(() => false)
}

async function render(definition: TDocumentDefinitions): Promise<Uint8Array<ArrayBuffer>> {
  // A copy of its own: the buffer may be a part of a larger pool, which must not be handed to another thread.
  return new Uint8Array(await pdfMake.createPdf(definition).getBuffer())
}
