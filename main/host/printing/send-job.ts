import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { PrintJob, PrintJobState } from '../../../shared/domain/print-job.ts'
import { checkPdf, type PdfFacts } from './check-pdf.ts'
import type { PrinterDriver, SendOutcome } from './driver.ts'
import { changeJob, type JobRecord, markOf } from './job-record.ts'
import type { JobStore } from './job-store.ts'

/** What sending a job needs. `now` answers a UTC instant. */
export interface SendContext {
  readonly store: JobStore
  readonly driver: PrinterDriver
  readonly now: () => string
  readonly confirmSpooled: () => boolean
}

/** Sends a queued job and answers what became of it. That it is being sent stands on disk before anything leaves the desk. */
export async function sendJob(
  { store, driver, now, confirmSpooled }: SendContext,
  record: JobRecord,
): Promise<JobRecord> {
  const facts = await readFacts(store.documentPath(record.job.id), record.document)
  if (!facts) return changeJob(record, { state: 'failed', fault: 'brokenPdf', detail: '' }, now())

  const sending = {
    ...changeJob(record, { state: 'sending', fault: null, detail: '' }, now()),
    attempt: record.attempt + 1,
    systemJobId: null,
  }
  const claimed = await store.put(sending)
  if (!claimed.ok) {
    const fault = claimed.error === 'diskFull' ? 'spoolFull' : 'other'
    return changeJob(record, { state: 'failed', fault, detail: claimed.error }, now())
  }
  const outcome = await send(driver, store, sending, facts)
  const accepted = driver.tracking ? 'sent' : stateOfSpooled(sending.job, confirmSpooled())
  return applyOutcome(sending, outcome, accepted, now())
}

/** Facts of the document as it was taken; null where it is gone, damaged or no PDF. */
async function readFacts(path: string, document: string | undefined): Promise<PdfFacts | null> {
  try {
    const pdf = await readFile(path)
    if (document !== undefined && createHash('sha256').update(pdf).digest('hex') !== document) return null
    return checkPdf(pdf)
  } catch {
    return null
  }
}

async function send(driver: PrinterDriver, store: JobStore, record: JobRecord, facts: PdfFacts): Promise<SendOutcome> {
  const { id, documentKind, reference, printer, paper, copies } = record.job
  const mark = markOf(record)
  // Everybody who may use the printer can read this title, hence no more than the number. IPP allows 255 bytes.
  const name = [...(reference === '' ? documentKind : reference).replace(/\p{Cc}/gu, ' ')].slice(0, 40).join('')
  const title = `${name} ${mark}`
  try {
    const pdfPath = store.documentPath(id)
    return await driver.send({ pdfPath, printer, paper, landscape: facts.landscape, copies, title, mark })
  } catch (error) {
    return { outcome: 'unknown', fault: 'other', detail: String(error) }
  }
}

/** Where a job stands that a system took which tells nothing more: how far labels came must be asked in any case. */
function stateOfSpooled({ labels }: PrintJob, confirmed: boolean): PrintJobState {
  if (confirmed) return 'confirmed'
  return labels === null ? 'sent' : 'askPerson'
}

function applyOutcome(record: JobRecord, outcome: SendOutcome, accepted: PrintJobState, at: string): JobRecord {
  if (outcome.outcome === 'accepted') {
    const sent = changeJob(record, { state: accepted }, at)
    return { ...sent, systemJobId: outcome.systemJobId }
  }
  const state = outcome.outcome === 'notSent' ? 'failed' : 'askPerson'
  return changeJob(record, { state, fault: outcome.fault, detail: outcome.detail }, at)
}
