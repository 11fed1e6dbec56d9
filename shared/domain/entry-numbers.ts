import type { Entry } from './entry.ts'

/** The numbers by which people know what an entry is about: slip, waybill, batch, manifest, report, stock-take, close. At most one of each. */
export interface EntryNumbers {
  readonly slipNo: string | null
  /** Of the one parcel it is about; null where there are several. */
  readonly waybill: string | null
  /** Of any other document. */
  readonly documentNo: string | null
}

/** The numbers of an entry. */
export function numbersOfEntry({ body }: Entry): EntryNumbers {
  const documents = ['batchNo', 'manifestNo', 'exportNo', 'takeNo', 'closeNo'] as const
  const facts = body as Partial<Record<'slipNo' | 'waybill' | (typeof documents)[number], string>> & {
    readonly waybills?: readonly string[]
  }
  const [only, ...others] = facts.waybills ?? []
  return {
    slipNo: facts.slipNo ?? null,
    waybill: facts.waybill ?? (others.length === 0 ? (only ?? null) : null),
    documentNo: documents.map(name => facts[name]).find(number => number !== undefined) ?? null,
  }
}

/** The one number an entry is listed with; '' where it has none. */
export function numberOfEntry(entry: Entry): string {
  const { slipNo, waybill, documentNo } = numbersOfEntry(entry)
  return slipNo ?? documentNo ?? waybill ?? ''
}
