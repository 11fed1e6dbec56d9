import type { Delivery, FapiaoKind } from '../application.ts'
import type { Entry, EntryOf, OperatorId } from '../entry.ts'
import { shanghaiTime } from '../shanghai-time.ts'
import { beginFlow, flowAfter, type StockFlow } from '../stock.ts'
import { type Courier, courierOfWaybill } from '../waybill.ts'
import type { SheetFacts, SheetLookup } from './report-lines.ts'

/** Sheets and their amounts in fen; sheets without an amount count with zero and are told apart. */
export interface Totals {
  readonly sheets: number
  readonly amount: number
  readonly tax: number
  readonly total: number
  readonly withoutAmount: number
}

/** What happened in a period. Everything counts as it was recorded: a handover that was voided later counts, and its annulment too. */
export interface Summary {
  readonly handovers: number
  /** Of those, collected by a proxy. */
  readonly proxies: number
  /** Handovers by the hour of Asia/Shanghai, 24 numbers. */
  readonly byHour: readonly number[]
  readonly byOperator: ReadonlyMap<OperatorId, { readonly handovers: number; readonly sheets: number }>
  readonly byWay: Readonly<Record<Delivery, Totals>>
  readonly byKind: ReadonlyMap<FapiaoKind, Readonly<Record<Delivery, Totals>>>
  readonly voidedHandovers: number
  readonly reprints: number
  readonly parcels: Readonly<Record<Courier, { readonly collected: number; readonly returned: number }>>
  readonly waybills: { readonly used: number; readonly void: number }
  /** From `opening` at the beginning of the period. */
  readonly flow: StockFlow
}

const nothing: Totals = { sheets: 0, amount: 0, tax: 0, total: 0, withoutAmount: 0 }

/** A summary that grows entry by entry, for periods that are read in parts. */
export interface GrowingSummary {
  /** The next entry; `lookUp` has to know its sheets only. */
  readonly add: (entry: Entry, lookUp: SheetLookup) => void
  readonly read: () => Summary
}

/** Adds up entries in their order. `opening`: sheets at the branch before the first of them. */
export function summarise(entries: Iterable<Entry>, lookUp: SheetLookup, opening: number): Summary {
  const summary = beginSummary(opening)
  for (const entry of entries) summary.add(entry, lookUp)
  return summary.read()
}

/** Begins the summary of a period with `opening` sheets at the branch before its first entry. */
export function beginSummary(opening: number): GrowingSummary {
  const byHour = new Array<number>(24).fill(0)
  const byOperator = new Map<OperatorId, { handovers: number; sheets: number }>()
  const byWay = { pickup: nothing, sf: nothing, yunda: nothing }
  const byKind = new Map<FapiaoKind, Record<Delivery, Totals>>()
  const parcels = { sf: { collected: 0, returned: 0 }, yunda: { collected: 0, returned: 0 } }
  const counts = { handovers: 0, proxies: 0, voidedHandovers: 0, reprints: 0 }
  const waybills = { used: 0, void: 0 }
  let flow = beginFlow(opening)

  function addSheet(way: Delivery, facts: SheetFacts | null): void {
    byWay[way] = plus(byWay[way], facts)
    if (!facts) return
    const ways = byKind.get(facts.kind) ?? { pickup: nothing, sf: nothing, yunda: nothing }
    byKind.set(facts.kind, { ...ways, [way]: plus(ways[way], facts) })
  }

  function addHandover(entry: EntryOf<'handedOver'>, lookUp: SheetLookup): void {
    const { sheets, inPerson } = entry.body
    counts.handovers += 1
    if (!inPerson) counts.proxies += 1
    const hour = hourOf(entry.at)
    byHour[hour] = (byHour[hour] ?? 0) + 1
    const own = byOperator.get(entry.operator ?? '') ?? { handovers: 0, sheets: 0 }
    byOperator.set(entry.operator ?? '', { handovers: own.handovers + 1, sheets: own.sheets + sheets.length })
    for (const { sheet } of sheets) addSheet('pickup', lookUp(sheet))
  }

  function add(entry: Entry, lookUp: SheetLookup): void {
    // A close within the period begins nothing new here: what the period began with stays.
    if (entry.kind !== 'dayClosed') flow = flowAfter(flow, entry)
    switch (entry.kind) {
      case 'handedOver':
        addHandover(entry, lookUp)
        break
      case 'parcelCollected':
        parcels[entry.body.courier].collected += 1
        for (const sheet of entry.body.sheets) addSheet(entry.body.courier, lookUp(sheet))
        break
      case 'parcelReturned':
        parcels[courierOfParcel(entry.body.waybill)].returned += 1
        break
      case 'handoverVoided':
        counts.voidedHandovers += 1
        break
      case 'reprinted':
        counts.reprints += 1
        break
      case 'labelsPrinted':
        waybills.used += entry.body.waybills.length
        break
      case 'ownWaybillUsed':
        waybills.used += 1
        break
      case 'waybillsVoided':
        waybills.void += entry.body.waybills.length
    }
  }

  const read = () => ({
    ...counts,
    byHour: [...byHour],
    byOperator: new Map(byOperator),
    byWay: { ...byWay },
    byKind: new Map(byKind),
    parcels: { sf: { ...parcels.sf }, yunda: { ...parcels.yunda } },
    waybills: { ...waybills },
    flow,
  })
  return { add, read }
}

/** The hour of the day in Asia/Shanghai, 0 to 23. */
export function hourOf(instant: string): number {
  return Number(shanghaiTime(instant).slice(0, 2))
}

/** The courier of a parcel; no number enters the ledger that has not the form of its courier's. */
export function courierOfParcel(waybill: string): Courier {
  return courierOfWaybill(waybill)?.courier ?? 'yunda'
}

/** Several totals as one. */
export function sumTotals(parts: Iterable<Totals>): Totals {
  let sum = nothing
  for (const part of parts)
    sum = {
      sheets: sum.sheets + part.sheets,
      amount: sum.amount + part.amount,
      tax: sum.tax + part.tax,
      total: sum.total + part.total,
      withoutAmount: sum.withoutAmount + part.withoutAmount,
    }
  return sum
}

function plus(totals: Totals, facts: SheetFacts | null): Totals {
  return {
    sheets: totals.sheets + 1,
    amount: totals.amount + (facts?.amount ?? 0),
    tax: totals.tax + (facts?.tax ?? 0),
    total: totals.total + (facts?.total ?? 0),
    withoutAmount: totals.withoutAmount + (facts?.total == null ? 1 : 0),
  }
}
