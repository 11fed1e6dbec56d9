import type { PrintQueue } from '../printing/print-queue.ts'
import type { DeskLog } from './desk-log.ts'

/** Writes down each fault a print job runs into, once, without saying what was printed. */
export function logPrintFaults(printing: PrintQueue, log: DeskLog): void {
  const known = new Map<string, string>()
  printing.onChange(({ id, documentKind, state, fault }) => {
    const news = fault === null ? '' : `${state} ${fault}`
    if ((known.get(id) ?? '') === news) return
    if (fault === null) known.delete(id)
    else {
      known.set(id, news)
      log.write({ event: 'print', document: documentKind, state, fault })
    }
  })
}
