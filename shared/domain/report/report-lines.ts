import type { ApplicationKey, FapiaoKind, Fen, SheetId } from '../application.ts'
import type { Collector, DocumentKind, Entry, EntryKind, OperatorId } from '../entry.ts'
import type { Courier } from '../waybill.ts'

/** What a report says of one sheet. Amounts in fen, null where the export gave none; `title` is '' once erased. */
export interface SheetFacts {
  readonly sheet: SheetId
  readonly application: ApplicationKey
  readonly orderNo: string
  readonly title: string
  readonly kind: FapiaoKind
  readonly code: string | null
  readonly number: string | null
  readonly digitalNumber: string | null
  readonly amount: Fen | null
  readonly tax: Fen | null
  readonly total: Fen | null
}

/** Finds the facts of a sheet; null where the ledger knows the sheet but no import names it any more. */
export type SheetLookup = (sheet: SheetId) => SheetFacts | null

interface LineHead {
  readonly seq: number
  /** UTC instant. */
  readonly at: string
  readonly operator: OperatorId | null
  readonly sheet: SheetId
  readonly facts: SheetFacts | null
}

/** A sheet that was handed over against a slip. */
export interface PickupLine extends LineHead {
  readonly kind: 'pickup'
  readonly slipNo: string
  readonly inPerson: boolean
  readonly documentKind: DocumentKind
  /** null once erased. */
  readonly collector: Collector | null
  /** '' where none was written, or once erased. */
  readonly remark: string
}

/** A sheet that a courier took. */
export interface ShipmentLine extends LineHead {
  readonly kind: 'shipment'
  readonly courier: Courier
  readonly waybill: string
}

/** The entries that put something right, or take something back. */
export const correctionKinds = [
  'handoverVoided',
  'takenBack',
  'sentBack',
  'sheetsVoided',
  'reissueLinked',
  'collectionUndone',
  'parcelReturned',
  'waybillsVoided',
  'recipientCorrected',
  'deliveryChanged',
  'reprinted',
  'labelReprinted',
  'personErased',
] as const satisfies readonly EntryKind[]

/** One of the kinds of correction. */
export type CorrectionKind = (typeof correctionKinds)[number]

/** A correction, one line a sheet where it is about sheets. */
export interface CorrectionLine extends Omit<LineHead, 'sheet'> {
  readonly kind: 'correction'
  readonly what: CorrectionKind
  /** The slip, waybill or application it is about, '' where none. */
  readonly about: string
  /** null where it is about no sheet. */
  readonly sheet: SheetId | null
  /** '' where none was asked for, or once erased. */
  readonly reason: string
}

/** A line of the report. */
export type ReportLine = PickupLine | ShipmentLine | CorrectionLine

/** The lines of entries, one after the other in their order. */
export function* reportLines(entries: Iterable<Entry>, lookUp: SheetLookup): Generator<ReportLine> {
  for (const entry of entries) {
    const { seq, at, operator } = entry
    if (entry.kind === 'handedOver') {
      const { slipNo, inPerson, documentKind, sheets } = entry.body
      const collector = entry.personal?.collector ?? null
      const remark = entry.personal?.remark ?? ''
      for (const { sheet } of sheets) {
        const head = { seq, at, operator, sheet, facts: lookUp(sheet) }
        yield { kind: 'pickup', ...head, slipNo, inPerson, documentKind, collector, remark }
      }
    } else if (entry.kind === 'parcelCollected') {
      const { courier, waybill, sheets } = entry.body
      for (const sheet of sheets)
        yield { kind: 'shipment', seq, at, operator, sheet, facts: lookUp(sheet), courier, waybill }
    } else if (isCorrection(entry)) yield* correctionLines(entry, lookUp)
  }
}

type Correction = Extract<Entry, { kind: CorrectionKind }>

function isCorrection(entry: Entry): entry is Correction {
  return (correctionKinds as readonly EntryKind[]).includes(entry.kind)
}

function* correctionLines(entry: Correction, lookUp: SheetLookup): Generator<CorrectionLine> {
  const { seq, at, operator, kind } = entry
  const { about, sheets } = subjectOf(entry)
  const reason = entry.personal && 'reason' in entry.personal ? entry.personal.reason : ''
  for (const sheet of sheets.length > 0 ? sheets : [null]) {
    const facts = sheet === null ? null : lookUp(sheet)
    yield { kind: 'correction', seq, at, operator, what: kind, about, sheet, facts, reason }
  }
}

function subjectOf(entry: Correction): { readonly about: string; readonly sheets: readonly SheetId[] } {
  switch (entry.kind) {
    case 'handoverVoided':
    case 'takenBack':
    case 'sentBack':
      return { about: entry.body.slipNo, sheets: entry.body.sheets }
    case 'sheetsVoided':
      return { about: '', sheets: entry.body.sheets }
    case 'reissueLinked':
      return { about: entry.body.oldSheet, sheets: [entry.body.newSheet] }
    case 'collectionUndone':
    case 'parcelReturned':
      return { about: entry.body.waybill, sheets: entry.body.sheets }
    case 'waybillsVoided':
      return { about: entry.body.waybills.join(' '), sheets: [] }
    case 'recipientCorrected':
    case 'deliveryChanged':
      return { about: entry.body.application, sheets: [] }
    case 'reprinted':
      return { about: entry.body.slipNo, sheets: [] }
    case 'labelReprinted':
      return { about: entry.body.waybill, sheets: [] }
    case 'personErased':
      return { about: entry.body.applications.join(' '), sheets: [] }
  }
}
