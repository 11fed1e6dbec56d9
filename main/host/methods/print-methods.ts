import { mayGive } from '../../../shared/domain/command.ts'
import type { PrintJob } from '../../../shared/domain/print-job.ts'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import type { PrintedDocument } from '../../../shared/domain/settings.ts'
import type { HostMethods } from '../../../shared/host/dispatcher.ts'
import type { HostError, HostErrorCode } from '../../../shared/host/errors.ts'
import type { Desk } from '../desk.ts'

type PrintMethods = Pick<
  HostMethods,
  | 'print.printers'
  | 'print.submit'
  | 'print.jobs'
  | 'print.resolve'
  | 'print.resolveLabels'
  | 'print.retry'
  | 'print.cancel'
>

/** Methods that put documents on paper. Without printing every one is `notSupported`, but the list of jobs is empty. */
export function printMethods(desk: Desk): PrintMethods {
  const { printing, labelPrints, session, state } = desk
  if (!printing || !labelPrints) {
    const notSupported = async () => refused({ code: 'notSupported' } as const)
    return {
      'print.printers': async () => ok([]),
      'print.submit': notSupported,
      'print.jobs': async () => ok([]),
      'print.resolve': notSupported,
      'print.resolveLabels': notSupported,
      'print.retry': notSupported,
      'print.cancel': notSupported,
    }
  }
  const jobOf = (id: string) => printing.list().find(job => job.id === id)

  /** Does the work where the one at the desk may handle documents of this kind: labels are for whoever may reserve them. */
  async function permitted(
    kind: PrintedDocument | undefined,
    work: () => Promise<Result<PrintJob, HostError>>,
  ): Promise<Result<PrintJob, HostError>> {
    const roles = state.operators.get(session.operator() ?? '')?.roles ?? []
    return kind === 'label' && !mayGive(roles, 'reserveLabels') ? refused({ code: 'roleMissing' }) : work()
  }

  const resolveLabels = async (id: string, lastPrinted: string | null): Promise<Result<PrintJob, HostError>> => {
    const operator = session.operator()
    return operator === null
      ? refused({ code: 'notSignedIn' })
      : permitted('label', () => labelPrints.resolve(id, lastPrinted, operator))
  }

  return {
    'print.printers': async () => {
      const printers = await printing.listPrinters()
      return printers.ok ? printers : refused({ code: 'printersUnavailable', params: { ...printers.error } })
    },
    'print.submit': ({ pdf, labels = null, ...order }) =>
      permitted(order.documentKind, () => {
        const what = { ...order, ...desk.settings.printers[order.documentKind] }
        const bytes = Buffer.from(pdf, 'base64')
        return labels === null
          ? answered(printing.submit({ ...what, labels }, bytes))
          : labelPrints.submit({ ...what, labels }, bytes)
      }),
    'print.jobs': async () => ok(printing.list()),
    'print.resolve': ({ id, outcome }) => {
      const job = jobOf(id)
      if (job?.labels) return resolveLabels(id, outcome === 'printed' ? (job.labels.at(-1) ?? null) : null)
      return permitted(job?.documentKind, () => answered(printing.resolve(id, outcome)))
    },
    'print.resolveLabels': ({ id, lastPrinted }) => resolveLabels(id, lastPrinted),
    'print.retry': ({ id }) => {
      const kind = jobOf(id)?.documentKind
      return permitted(kind, () => answered(printing.retry(id, desk.settings.printers[kind ?? 'slip'])))
    },
    'print.cancel': ({ id }) => permitted(jobOf(id)?.documentKind, () => answered(printing.cancel(id))),
  }
}

async function answered(work: Promise<Result<PrintJob, HostErrorCode>>): Promise<Result<PrintJob, HostError>> {
  const done = await work
  return done.ok ? done : refused({ code: done.error })
}
