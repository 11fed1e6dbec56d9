import type { LabelSize } from '../domain/settings.ts'
import type { PaperSize } from './ink.ts'

/** The parts of a label from top to bottom. */
export const labelZones = ['head', 'number', 'route', 'to', 'from', 'contents', 'sign', 'stub'] as const

/** A part of a label. */
export type LabelZone = (typeof labelZones)[number]

/** Top and bottom edge of a part, millimetres from the top of the label. */
export interface ZoneEdges {
  readonly top: number
  readonly bottom: number
}

/** A stock of labels: its size, its parts, and how large the words on it are (points; heights of codes in millimetres). */
export interface LabelStock extends PaperSize {
  readonly zones: Readonly<Record<LabelZone, ZoneEdges>>
  readonly tearLine: number
  readonly courierSize: number
  readonly codeHeight: number
  readonly numberSize: number
  readonly nameSize: number
  readonly addressSize: number
  readonly stub: { readonly size: number; readonly pitch: number; readonly codeHeight: number }
}

/** Free edge inside the stock: a head does not print to the very edge. Millimetres. */
export const labelMargin = 2

const small = { courierSize: 17, codeHeight: 14, numberSize: 12, nameSize: 12, addressSize: 11 }
const large = { courierSize: 20, codeHeight: 15, numberSize: 14, nameSize: 14, addressSize: 13 }

/** The stocks carriers sell, with edges on whole millimetres and so on whole dots of a 203 dpi head. */
export const labelStocks: Readonly<Record<LabelSize, LabelStock>> = {
  '76x130': {
    width: 76,
    height: 130,
    zones: zonesAt([2, 11, 31, 44, 72, 86, 96, 110], 112, 128),
    tearLine: 111,
    ...small,
    stub: { size: 7.5, pitch: 3.125, codeHeight: 7 },
  },
  '100x150': {
    width: 100,
    height: 150,
    zones: zonesAt([2, 12, 34, 50, 82, 98, 110, 126], 128, 148),
    tearLine: 127,
    ...large,
    stub: { size: 9, pitch: 3.875, codeHeight: 8 },
  },
  '100x180': {
    width: 100,
    height: 180,
    zones: zonesAt([2, 12, 34, 52, 88, 106, 120, 142], 144, 178),
    tearLine: 143,
    ...large,
    stub: { size: 11, pitch: 5.5, codeHeight: 14 },
  },
}

function zonesAt(edges: readonly number[], stubTop: number, stubBottom: number): LabelStock['zones'] {
  const zone = (index: number): ZoneEdges => ({ top: edges[index] ?? 0, bottom: edges[index + 1] ?? 0 })
  return {
    head: zone(0),
    number: zone(1),
    route: zone(2),
    to: zone(3),
    from: zone(4),
    contents: zone(5),
    sign: zone(6),
    stub: { top: stubTop, bottom: stubBottom },
  }
}
