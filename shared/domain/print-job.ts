import type { PrintedDocument } from './settings.ts'

/** `askPerson`: the desk cannot know whether it was printed; only a person at the printer can say. */
export type PrintJobState = 'queued' | 'sending' | 'sent' | 'confirmed' | 'failed' | 'askPerson' | 'cancelled'

/** Why a document did not come out. */
export type PrintFault =
  | 'printerMissing'
  | 'daemonDown'
  | 'rejecting'
  | 'stopped'
  | 'hanging'
  | 'aborted'
  | 'brokenPdf'
  | 'spoolFull'
  | 'interrupted'
  | 'other'

/** One document on its way to paper. */
export interface PrintJob {
  readonly id: string
  readonly documentKind: PrintedDocument
  readonly title: string
  /** What it documents: a slip number, a batch. */
  readonly reference: string
  readonly copies: number
  /** Empty: the system's default printer. */
  readonly printer: string
  readonly paper: string
  readonly state: PrintJobState
  /** Why it failed or waits, null when nothing is wrong. */
  readonly fault: PrintFault | null
  /** The system's own words behind the fault, '' when it said nothing. */
  readonly detail: string
  /** UTC instants. */
  readonly createdAt: string
  readonly changedAt: string
}

/** A printer as the system reports it. */
export interface PrinterView {
  readonly name: string
  readonly description: string
  readonly state: 'ready' | 'stopped' | 'rejecting' | 'unknown'
  readonly isDefault: boolean
}
