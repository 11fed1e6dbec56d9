import type { WaybillState } from './dispatch.ts'
import type { PrintJob, PrintJobState } from './print-job.ts'

/**
 * How the label of a waybill number stands. `notPrinted`: it certainly did not come out and may be printed; `queued` and
 * `printing`: a job holds it; `ask`: only the person at the printer can say; `printed` also while the ledger has yet to
 * hear of it.
 */
export type LabelStanding = 'notPrinted' | 'queued' | 'printing' | 'ask' | 'printed' | 'collected' | 'void'

const standings: Readonly<Record<PrintJobState, LabelStanding>> = {
  queued: 'queued',
  sending: 'printing',
  sent: 'printing',
  confirmed: 'printed',
  failed: 'notPrinted',
  askPerson: 'ask',
  cancelled: 'notPrinted',
}

/** What one job says counts before what another says: a job that failed may be followed by one that prints. */
const strongest: readonly LabelStanding[] = ['printed', 'ask', 'printing', 'queued']

/**
 * How a label stands: the ledger says whether its number is printed, collected or void; as long as it is only reserved
 * the print jobs that hold it say more. `jobs` may hold any jobs; those of the batch are enough.
 */
export function labelStanding(
  state: WaybillState,
  number: string,
  jobs: readonly Pick<PrintJob, 'state' | 'labels'>[],
): LabelStanding {
  if (state === 'printed' || state === 'collected' || state === 'void') return state
  const said = jobs.filter(({ labels }) => labels?.includes(number)).map(job => standings[job.state])
  return strongest.find(standing => said.includes(standing)) ?? 'notPrinted'
}
