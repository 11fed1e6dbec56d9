import type { ApplicationKey, Delivery, FapiaoKind, SheetId } from '../application.ts'
import type { Entry, EntryKind, OperatorId } from '../entry.ts'
import { beginFlow, flowAfter, type StockFlow } from '../stock.ts'
import type { Courier } from '../waybill.ts'
import type { SheetFacts, SheetLookup } from './report-lines.ts'
import { courierOfParcel, hourOf } from './summarise.ts'

/** The terms of the equation that entries add to. */
export type FlowTerm = Exclude<keyof StockFlow, 'opening'>

/** A number of a summary that has lines behind it. What is left out is not asked for: `handovers` alone are all of them. */
export type NumberName =
  | { readonly of: 'handovers'; readonly hour?: number; readonly operator?: OperatorId; readonly proxy?: true }
  /** Sheets that left; `kind` null: no import names them any more. */
  | {
      readonly of: 'sheets'
      readonly way?: Delivery
      readonly kind?: FapiaoKind | null
      readonly operator?: OperatorId
    }
  | { readonly of: 'voidedHandovers' }
  | { readonly of: 'reprints' }
  | { readonly of: 'parcels'; readonly courier: Courier; readonly what: 'collected' | 'returned' }
  | { readonly of: 'waybills'; readonly what: 'used' | 'void' }
  | { readonly of: 'flow'; readonly term: FlowTerm }

/** One line behind a number: an entry, or one sheet or waybill of it. */
export interface NumberLine {
  readonly seq: number
  /** UTC instant. */
  readonly at: string
  readonly operator: OperatorId | null
  readonly what: EntryKind
  /** How much of the number it stands for; an import brings many sheets with one line. */
  readonly count: number
  readonly slipNo: string | null
  readonly waybill: string | null
  readonly sheet: SheetId | null
  readonly application: ApplicationKey | null
  readonly facts: SheetFacts | null
}

/** The lines of an entry behind a number, none where it adds nothing. Their counts add up to the number. */
export function linesBehind(name: NumberName, entry: Entry, lookUp: SheetLookup): readonly NumberLine[] {
  switch (name.of) {
    case 'handovers':
      return isHandover(entry, name) ? [lineOf(entry, lookUp, firstSheet(entry))] : []
    case 'voidedHandovers':
      return entry.kind === 'handoverVoided' ? [lineOf(entry, lookUp, firstSheet(entry))] : []
    case 'reprints':
      return entry.kind === 'reprinted' ? [lineOf(entry, lookUp)] : []
    case 'sheets': {
      const way = wayOf(entry)
      if (way === null || (name.way !== undefined && name.way !== way)) return []
      if (name.operator !== undefined && name.operator !== (entry.operator ?? '')) return []
      const lines = sheetsIn(entry).map(sheet => lineOf(entry, lookUp, sheet))
      return name.kind === undefined ? lines : lines.filter(({ facts }) => (facts?.kind ?? null) === name.kind)
    }
    case 'parcels': {
      const kind = name.what === 'collected' ? 'parcelCollected' : 'parcelReturned'
      if (entry.kind !== kind || courierOfParcel(entry.body.waybill) !== name.courier) return []
      return [lineOf(entry, lookUp, firstSheet(entry))]
    }
    case 'waybills':
      return waybillsIn(entry, name.what).map(waybill => ({ ...lineOf(entry, lookUp), waybill }))
    case 'flow': {
      const count = flowAfter(beginFlow(0), entry)[name.term]
      if (entry.kind === 'dayClosed' || count === 0) return []
      if (entry.kind === 'imported') return [{ ...lineOf(entry, lookUp), count }]
      return sheetsIn(entry).map(sheet => lineOf(entry, lookUp, sheet))
    }
  }
}

function isHandover(entry: Entry, asked: Extract<NumberName, { of: 'handovers' }>): boolean {
  if (entry.kind !== 'handedOver') return false
  if (asked.hour !== undefined && asked.hour !== hourOf(entry.at)) return false
  if (asked.operator !== undefined && asked.operator !== (entry.operator ?? '')) return false
  return !asked.proxy || !entry.body.inPerson
}

function wayOf(entry: Entry): Delivery | null {
  if (entry.kind === 'handedOver') return 'pickup'
  return entry.kind === 'parcelCollected' ? entry.body.courier : null
}

function waybillsIn(entry: Entry, what: 'used' | 'void'): readonly string[] {
  if (what === 'void') return entry.kind === 'waybillsVoided' ? entry.body.waybills : []
  if (entry.kind === 'labelsPrinted') return entry.body.waybills
  return entry.kind === 'ownWaybillUsed' ? [entry.body.waybill] : []
}

function sheetsIn(entry: Entry): readonly SheetId[] {
  if (!('sheets' in entry.body)) return []
  return entry.body.sheets.map(sheet => (typeof sheet === 'string' ? sheet : sheet.sheet))
}

function firstSheet(entry: Entry): SheetId | null {
  return sheetsIn(entry)[0] ?? null
}

function lineOf(entry: Entry, lookUp: SheetLookup, sheet: SheetId | null = null): NumberLine {
  const { seq, at, operator, kind, body } = entry
  const facts = sheet === null ? null : lookUp(sheet)
  return {
    ...{ seq, at, operator, what: kind, count: 1, sheet, facts },
    slipNo: 'slipNo' in body ? body.slipNo : null,
    waybill: 'waybill' in body ? body.waybill : null,
    application: facts?.application ?? null,
  }
}
