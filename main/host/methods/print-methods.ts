import type { PrintJob } from '../../../shared/domain/print-job.ts'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import type { HostMethods } from '../../../shared/host/dispatcher.ts'
import type { HostError, HostErrorCode } from '../../../shared/host/errors.ts'
import type { Desk } from '../desk.ts'

type PrintMethods = Pick<
  HostMethods,
  'print.printers' | 'print.submit' | 'print.jobs' | 'print.resolve' | 'print.retry' | 'print.cancel'
>

/** Methods that put documents on paper. Without printing every one is `notSupported`, but the list of jobs is empty. */
export function printMethods(desk: Desk): PrintMethods {
  const { printing } = desk
  if (!printing) {
    const notSupported = async () => refused({ code: 'notSupported' } as const)
    return {
      'print.printers': async () => ok([]),
      'print.submit': notSupported,
      'print.jobs': async () => ok([]),
      'print.resolve': notSupported,
      'print.retry': notSupported,
      'print.cancel': notSupported,
    }
  }
  return {
    'print.printers': async () => {
      const printers = await printing.listPrinters()
      return printers.ok ? printers : refused({ code: 'printersUnavailable', params: { ...printers.error } })
    },
    'print.submit': ({ pdf, ...order }) => {
      const choice = desk.settings.printers[order.documentKind]
      return answered(printing.submit({ ...order, ...choice }, Buffer.from(pdf, 'base64')))
    },
    'print.jobs': async () => ok(printing.list()),
    'print.resolve': ({ id, outcome }) => answered(printing.resolve(id, outcome)),
    'print.retry': ({ id }) => {
      const kind = printing.list().find(job => job.id === id)?.documentKind ?? 'slip'
      return answered(printing.retry(id, desk.settings.printers[kind]))
    },
    'print.cancel': ({ id }) => answered(printing.cancel(id)),
  }
}

async function answered(work: Promise<Result<PrintJob, HostErrorCode>>): Promise<Result<PrintJob, HostError>> {
  const done = await work
  return done.ok ? done : refused({ code: done.error })
}
