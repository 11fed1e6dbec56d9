import type { IsoDate } from './application.ts'

/** What the desk numbers besides slips: label batches, manifests, exports to the central system, stock-takes, closed days. */
export type NumberedDocument = 'labelBatch' | 'manifest' | 'export' | 'stockTake' | 'close'

const letters: Readonly<Record<NumberedDocument, string>> = {
  labelBatch: 'L',
  manifest: 'M',
  export: 'E',
  stockTake: 'P',
  close: 'D',
}

/** What all numbers of one kind, branch and day begin with: `SH-L20261122`. */
export function documentPrefix(kind: NumberedDocument, branch: string, day: IsoDate): string {
  return `${branch}-${letters[kind]}${day.replaceAll('-', '')}`
}

/** Writes a document number, `SH-L20261122-003`; the sequence has at least three digits and counts from 1 for each prefix. */
export function formatDocumentNo(prefix: string, sequence: number): string {
  return `${prefix}-${String(sequence).padStart(3, '0')}`
}

/** Whether a text is a document number of this kind, of whatever branch and day. */
export function isDocumentNo(kind: NumberedDocument, text: string): boolean {
  return new RegExp(`^[A-Z0-9]{2,6}-${letters[kind]}\\d{8}-\\d{3,9}$`).test(text)
}
