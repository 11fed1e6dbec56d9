import { a4Page, drawA4Foot, whereText } from './a4-page.ts'
import type { Block } from './block.ts'
import { type Ink, lineWidth, rule } from './ink.ts'
import type { ManifestSheetContext } from './manifest-sheet.ts'

const { left, right, footTop } = a4Page
const strong = { size: 12, bold: true }
const small = { size: 8.5, bold: false }
const signatureHeight = 12

/** How many parcels and sheets, right under the last row so that no parcel can be written in between. */
export function manifestTotals({ model, texts, setter }: ManifestSheetContext): Block {
  const { parcels } = model
  const sheets = parcels.reduce((sum, parcel) => sum + parcel.sheets, 0)
  const collect = parcels.filter(parcel => parcel.freightCollect === true).length
  const height = 9
  return {
    height,
    draw: y => [
      rule(left, right, y, lineWidth.strong),
      ...setter.place(texts.total(parcels.length, sheets), left, y + 6.2, strong),
      ...(collect > 0 ? setter.place(texts.collectTotal(collect), right, y + 6.2, strong, 'right') : []),
      rule(left, right, y + height, lineWidth.strong),
    ],
  }
}

/** What both confirm and where they sign, right above the foot of the last page; what is left above it is room for stamps. */
export function manifestEnd({ texts, setter }: ManifestSheetContext): Block {
  const lines = [footTop - 4 - signatureHeight, footTop - 4]
  const places = [
    { text: texts.sign.courier, from: left, to: 100, y: lines[0] },
    { text: texts.sign.courierNo, from: 110, to: right, y: lines[0] },
    { text: texts.sign.clerk, from: left, to: 100, y: lines[1] },
    { text: texts.sign.time, from: 110, to: right, y: lines[1] },
  ]
  const style = { size: 10, bold: false }
  const noticeBaseline = footTop - 4 - 2 * signatureHeight
  return {
    height: footTop - noticeBaseline + 6,
    draw: () => [
      ...setter.place(texts.notice, left, noticeBaseline, { size: 10, bold: true }),
      ...places.flatMap(({ text, from, to, y = footTop }) => [
        ...setter.place(text, from, y - 0.6, style),
        rule(from + setter.width(text, style) + 2, to, y, lineWidth.thin),
      ]),
    ],
  }
}

/** The foot of every page: where the branch is, the hotline, the ledger entry, and which page this is. */
export function drawManifestFoot({ model, texts, setter }: ManifestSheetContext, page: number, pages: number): Ink[] {
  const { branch, ledger } = model
  const proof = texts.ledger(ledger.seq, ledger.hash.slice(0, 16))
  return drawA4Foot(setter, { where: whereText(branch, texts), page: texts.page(page, pages), proof })
}

/** Said at the end of a page that is not the last. */
export function drawManifestTurnOver({ texts, setter }: ManifestSheetContext): Ink[] {
  return setter.place(texts.turnOver, right, footTop - 1.6, small, 'right')
}
