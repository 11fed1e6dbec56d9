import { a4Page } from './a4-page.ts'
import type { Block } from './block.ts'
import { type Ink, lineWidth, rule } from './ink.ts'
import { groupWaybill } from './label-number.ts'
import { maskRecipient } from './label-shown.ts'
import type { ManifestParcel } from './manifest-model.ts'
import type { ManifestSheetContext } from './manifest-sheet.ts'
import type { TextStyle } from './typesetter.ts'

/** Columns of the parcels from the left in millimetres: text begins at `left`, numbers end at `right`. */
const columns = {
  index: { left: 8, right: 16, align: 'right' },
  waybill: { left: 19, right: 63, align: 'left' },
  orderNo: { left: 66, right: 100, align: 'left' },
  recipient: { left: 103, right: 132, align: 'left' },
  phone: { left: 134, right: 164, align: 'left' },
  sheets: { left: 166, right: 178, align: 'right' },
  freight: { left: 182, right: 202, align: 'left' },
} as const

type ColumnName = keyof typeof columns

const names = Object.keys(columns) as ColumnName[]

/** How closely the table is set: type in points, rows in millimetres. */
export interface ManifestDensity {
  readonly size: number
  readonly row: number
}

/** `roomy` while the manifest fits one page, `dense` when it does not. */
export const manifestDensities: { readonly roomy: ManifestDensity; readonly dense: ManifestDensity } = {
  roomy: { size: 10.5, row: 7.6 },
  dense: { size: 9.5, row: 5.8 },
}

/** A parcel with its recipient masked, as it stands on paper. */
export function shownParcel(parcel: ManifestParcel): ManifestParcel {
  const { name, phone } = maskRecipient({ ...parcel.recipient, address: '' })
  return { ...parcel, recipient: { name, phone } }
}

/** The heads of the columns, once on each page. */
export function manifestColumnHeads(context: ManifestSheetContext): Block {
  const height = 6
  return {
    height,
    draw: y => [
      ...names.flatMap(name => cell(context, name, context.texts.column[name], y + 4.3, { size: 8.5, bold: false })),
      rule(a4Page.left, a4Page.right, y + height),
    ],
  }
}

/** The row of a parcel. `index` counts from 1 through the whole manifest. */
export function parcelRow(
  context: ManifestSheetContext,
  parcel: ManifestParcel,
  index: number,
  density: ManifestDensity,
): Block {
  const { texts } = context
  const { name, phone } = shownParcel(parcel).recipient
  const words: Readonly<Record<ColumnName, string>> = {
    index: String(index),
    waybill: groupWaybill(parcel.waybill),
    orderNo: parcel.orderNo,
    recipient: name,
    phone,
    sheets: String(parcel.sheets),
    freight: parcel.freightCollect === null ? '' : texts.freight[parcel.freightCollect ? 'collect' : 'prepaid'],
  }
  return {
    height: density.row,
    draw: y => {
      const baseline = y + density.row / 2 + density.size * 0.125
      return [
        ...names.flatMap(name =>
          cell(context, name, words[name], baseline, { size: density.size, bold: name === 'waybill' }),
        ),
        rule(a4Page.left, a4Page.right, y + density.row, lineWidth.hair),
      ]
    },
  }
}

function cell(
  { setter }: ManifestSheetContext,
  name: ColumnName,
  text: string,
  baseline: number,
  style: TextStyle,
): Ink[] {
  const { left, right, align } = columns[name]
  const set = setter.fit(text.trim() || '—', right - left, style, 5)
  return set.lines.flatMap(line => setter.place(line, columns[name][align], baseline, set.style, align))
}
