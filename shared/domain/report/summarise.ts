import type { Delivery, FapiaoKind } from '../application.ts'
import type { Entry, OperatorId } from '../entry.ts'
import { shanghaiTime } from '../shanghai-time.ts'
import { beginFlow, flowAfter, type StockFlow } from '../stock.ts'
import type { Courier } from '../waybill.ts'
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

/** Adds up entries in their order. `opening`: sheets at the branch before the first of them. */
export function summarise(entries: Iterable<Entry>, lookUp: SheetLookup, opening: number): Summary {
  const byHour = new Array<number>(24).fill(0)
  const byOperator = new Map<OperatorId, { handovers: number; sheets: number }>()
  const byWay = { pickup: nothing, sf: nothing, yunda: nothing }
  const byKind = new Map<FapiaoKind, Record<Delivery, Totals>>()
  const parcels = { sf: { collected: 0, returned: 0 }, yunda: { collected: 0, returned: 0 } }
  const couriers = new Map<string, Courier>()
  const counts = { handovers: 0, proxies: 0, voidedHandovers: 0, reprints: 0 }
  const waybills = { used: 0, void: 0 }
  let flow = beginFlow(opening)

  function add(way: Delivery, facts: SheetFacts | null): void {
    byWay[way] = plus(byWay[way], facts)
    if (!facts) return
    const ways = byKind.get(facts.kind) ?? { pickup: nothing, sf: nothing, yunda: nothing }
    byKind.set(facts.kind, { ...ways, [way]: plus(ways[way], facts) })
  }

  for (const entry of entries) {
    // A close within the period begins nothing new here: what the period began with stays.
    if (entry.kind !== 'dayClosed') flow = flowAfter(flow, entry)
    switch (entry.kind) {
      case 'handedOver': {
        counts.handovers += 1
        if (!entry.body.inPerson) counts.proxies += 1
        const hour = Number(shanghaiTime(entry.at).slice(0, 2))
        byHour[hour] = (byHour[hour] ?? 0) + 1
        const own = byOperator.get(entry.operator ?? '') ?? { handovers: 0, sheets: 0 }
        byOperator.set(entry.operator ?? '', {
          handovers: own.handovers + 1,
          sheets: own.sheets + entry.body.sheets.length,
        })
        for (const { sheet } of entry.body.sheets) add('pickup', lookUp(sheet))
        break
      }
      case 'parcelCollected':
        couriers.set(entry.body.waybill, entry.body.courier)
        parcels[entry.body.courier].collected += 1
        for (const sheet of entry.body.sheets) add(entry.body.courier, lookUp(sheet))
        break
      case 'parcelReturned': {
        // A parcel collected before the period: its number tells the courier where its form does.
        const courier = couriers.get(entry.body.waybill) ?? (entry.body.waybill.startsWith('SF') ? 'sf' : 'yunda')
        parcels[courier].returned += 1
        break
      }
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
  return { ...counts, byHour, byOperator, byWay, byKind, parcels, waybills, flow }
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
