import type { PrintedDocument } from './settings.ts'

/** `askPerson`: the desk cannot know whether it was printed; only a person at the printer can say. */
export type PrintJobState = 'queued' | 'sending' | 'sent' | 'confirmed' | 'failed' | 'askPerson' | 'cancelled'

/** Why a document did not come out, or waits. */
export type PrintFault =
  | 'printerMissing'
  /** No printer was chosen and the system has no default one. */
  | 'noPrinter'
  | 'daemonDown'
  | 'rejecting'
  | 'stopped'
  | 'hanging'
  /** The printer gave up; part of the document may have come out. */
  | 'aborted'
  /** Somebody took the job out of the print system. */
  | 'cancelledElsewhere'
  | 'brokenPdf'
  | 'spoolFull'
  /** The desk ended while the job was being sent. */
  | 'interrupted'
  /** The print system no longer knows the job. */
  | 'outcomeUnknown'
  /** A person said that it did not come out. */
  | 'notPrinted'
  /** The program that prints is not installed on this PC. */
  | 'toolMissing'
  | 'other'

/** What a person can do with a job; `printed` and `notPrinted` are the person's word on the outcome. */
export type PrintAction = 'printed' | 'notPrinted' | 'retry' | 'cancel'

type Actions = Readonly<Record<PrintJobState, readonly PrintAction[]>>

const actions: Actions = {
  queued: ['cancel'],
  sending: [],
  sent: ['printed', 'notPrinted', 'cancel'],
  confirmed: [],
  failed: ['retry', 'cancel'],
  askPerson: ['printed', 'notPrinted', 'retry', 'cancel'],
  cancelled: ['retry'],
}

/** Going on means new jobs for the labels that are missing, so no job of labels is ever sent again. */
const labelActions: Actions = {
  queued: ['cancel'],
  sending: [],
  sent: ['cancel'],
  confirmed: [],
  failed: ['cancel'],
  askPerson: ['printed', 'notPrinted'],
  cancelled: [],
}

/**
 * What a person can do with a job as it stands; the host refuses everything else with `printJobState`. `printed` and
 * `notPrinted` about a job of labels mean all of them and none; how many came out is said by `print.resolveLabels`.
 */
export function printActions({ state, labels }: Pick<PrintJob, 'state' | 'labels'>): readonly PrintAction[] {
  return labels === null ? actions[state] : labelActions[state]
}

/** One document on its way to paper. */
export interface PrintJob {
  readonly id: string
  readonly documentKind: PrintedDocument
  readonly title: string
  /** What it documents: a slip number, a batch. */
  readonly reference: string
  readonly copies: number
  /** Pages of one copy, null when the PDF does not tell without being rendered. */
  readonly pages: number | null
  /**
   * The waybill numbers on the pages, one a page, in page order; null for every other document, a single label that is
   * printed again included. A job of labels that may have printed a part ends as `askPerson`, never as `failed`.
   */
  readonly labels: readonly string[] | null
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
