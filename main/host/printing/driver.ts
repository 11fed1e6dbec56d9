import type { PrinterView, PrintFault } from '../../../shared/domain/print-job.ts'
import type { Result } from '../../../shared/domain/result.ts'

/** A fault and the system's own words behind it ('' when it said nothing). */
export interface FaultReport {
  readonly fault: PrintFault
  readonly detail: string
}

/** One document to put on paper. */
export interface SendRequest {
  readonly pdfPath: string
  /** Empty: the system's default printer. */
  readonly printer: string
  /** As in the settings: `A5`, `100x150` (mm), empty for whatever the printer holds. */
  readonly paper: string
  /** null when the PDF does not tell. */
  readonly landscape: boolean | null
  readonly copies: number
  /** What the print system shows; ends with `mark`. */
  readonly title: string
  /** Occurs in no other job, so the job can be found again. */
  readonly mark: string
}

/** What is known after sending. `notSent` is certain; `unknown` means it may or may not come out of the printer. */
export type SendOutcome =
  | { readonly outcome: 'accepted'; readonly systemJobId: string | null }
  | ({ readonly outcome: 'notSent' } & FaultReport)
  | ({ readonly outcome: 'unknown' } & FaultReport)

/** Where the print system has the job. `gone`: it no longer knows it. Waiting and printing may carry a fault, such as `stopped`. */
export interface JobSighting {
  readonly where: 'waiting' | 'printing' | 'done' | 'aborted' | 'cancelled' | 'gone'
  readonly fault: PrintFault | null
  readonly detail: string
}

/** What a print system offers that keeps account of its jobs. */
export interface JobTracking {
  look(systemJobId: string, mark: string): Promise<Result<JobSighting, FaultReport>>
  /** Ends senders left over from a crash, then looks for the job by its mark; null when it never arrived. */
  find(mark: string): Promise<Result<string | null, FaultReport>>
  /** Asks the print system to drop the job; whether it did, `look` tells. */
  withdraw(systemJobId: string): Promise<void>
}

/** A way to put PDFs on paper. */
export interface PrinterDriver {
  /** null: the system does not tell what becomes of a job. */
  readonly tracking: JobTracking | null
  listPrinters(): Promise<Result<readonly PrinterView[], FaultReport>>
  send(request: SendRequest): Promise<SendOutcome>
}
