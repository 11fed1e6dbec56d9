import type { PrintJob } from '../../../shared/domain/print-job.ts'
import type { StockState } from '../../../shared/domain/stock.ts'
import type { OpenWork } from './updates.ts'

interface HostWork {
  readonly imports: { readonly open: boolean }
  readonly printing: { list(): readonly PrintJob[] } | null
  readonly stock: Pick<StockState, 'take'>
  /** Whether a backup is being made. */
  readonly isBackingUp: () => boolean
}

/** What is under way at the host and would be cut off by ending it, null when nothing is. */
export function findOpenWork(work: HostWork): Exclude<OpenWork, 'handover'> | null {
  const { imports, printing, stock, isBackingUp } = work
  if (imports.open) return 'import'
  if (printing?.list().some(({ state }) => state === 'sending')) return 'printing'
  if (stock.take) return 'stockTake'
  return isBackingUp() ? 'backup' : null
}
