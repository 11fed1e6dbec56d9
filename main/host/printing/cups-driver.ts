import { userInfo } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PrinterView } from '../../../shared/domain/print-job.ts'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import { type CupsQueries, createCupsQueries } from './cups-queries.ts'
import { findCupsServer } from './cups-server.ts'
import type { FaultReport, PrinterDriver, SendOutcome, SendRequest } from './driver.ts'
import { endStraySenders } from './end-stray-senders.ts'
import { cupsMedia } from './paper.ts'
import { type CommandResult, runCommand } from './run-command.ts'

/** `env` is the environment `lp` runs in; it may name the server in `CUPS_SERVER`. */
export interface CupsDriverOptions {
  readonly env: NodeJS.ProcessEnv
  /** How long `lp` may take. */
  readonly sendTimeoutMs?: number
  /** How long the server may take to answer a question. */
  readonly askTimeoutMs?: number
}

/** Prints through `lp` and asks the same CUPS server over IPP what became of it. */
export function createCupsDriver({
  env,
  sendTimeoutMs = 20_000,
  askTimeoutMs = 4_000,
}: CupsDriverOptions): PrinterDriver {
  const server = findCupsServer(env)
  const user = userInfo().username
  const queries = createCupsQueries(server, user, askTimeoutMs)
  // Messages of `lp` are read below, so they must be in English; both must speak to one and the same server.
  const commandEnv = { ...env, CUPS_SERVER: server.name, LC_ALL: 'C', LANG: 'C' }
  const run = (program: string, args: readonly string[]): Promise<CommandResult> =>
    runCommand(program, args, { env: commandEnv, timeoutMs: sendTimeoutMs })

  async function send(request: SendRequest): Promise<SendOutcome> {
    const printers = await queries.listPrinters()
    if (!printers.ok) return { outcome: 'notSent', ...printers.error }
    const printer = choosePrinter(printers.value, request.printer)
    if (!printer.ok) return { outcome: 'notSent', ...printer.error }
    const media = request.paper === '' ? [] : [cupsMedia(request.paper)]
    if (media.includes(null)) return { outcome: 'notSent', fault: 'other', detail: `paper "${request.paper}"` }

    const options = [...media.map(name => `media=${name}`), 'print-scaling=none', 'collate=true']
    const result = await run('lp', [
      ...['-U', user, '-d', printer.value, '-n', String(request.copies), '-t', request.title],
      ...options.flatMap(option => ['-o', option]),
      request.pdfPath,
    ])
    return judgeSending(result, queries, request.mark)
  }

  return {
    listPrinters: queries.listPrinters,
    send,
    tracking: {
      look: queries.lookAtJob,
      find: async mark => {
        await endStraySenders(mark)
        return queries.findJob(mark)
      },
      withdraw: async systemJobId => {
        await run('cancel', ['-U', user, systemJobId])
      },
    },
  }
}

/** An empty name means the default printer. */
function choosePrinter(printers: readonly PrinterView[], name: string): Result<string, FaultReport> {
  const printer = printers.find(known => (name === '' ? known.isDefault : known.name === name))
  if (!printer) return refused({ fault: name === '' ? 'noPrinter' : 'printerMissing', detail: name })
  if (printer.state === 'rejecting') return refused({ fault: 'rejecting', detail: '' })
  return ok(printer.name)
}

async function judgeSending(result: CommandResult, queries: CupsQueries, mark: string): Promise<SendOutcome> {
  const detail = result.stderr.trim()
  if (result.missing) return { outcome: 'notSent', fault: 'toolMissing', detail: 'lp' }
  if (result.exit === 0) {
    return { outcome: 'accepted', systemJobId: /-(\d+) \(\d+ file/.exec(result.stdout)?.[1] ?? null }
  }
  // Whatever `lp` says or does not say, the job may be in: look before anything else.
  const found = await findWithPatience(queries, mark)
  if (found.ok && found.value !== null) return { outcome: 'accepted', systemJobId: found.value }
  if (result.exit === null) return { outcome: 'unknown', fault: 'hanging', detail }

  if (/not accepting jobs/i.test(detail)) return { outcome: 'notSent', fault: 'rejecting', detail }
  // `lp` says this before it has sent anything, also when the server is down.
  const sentNothing = /does not exist|unable to connect/i.test(detail)
  if (!found.ok) return { outcome: sentNothing ? 'notSent' : 'unknown', fault: found.error.fault, detail }
  return { outcome: 'notSent', fault: sentNothing ? 'printerMissing' : 'other', detail }
}

/** A server that was busy may list the job a moment later. */
async function findWithPatience(queries: CupsQueries, mark: string): Promise<Result<string | null, FaultReport>> {
  const first = await queries.findJob(mark)
  if (first.ok && first.value !== null) return first
  await sleep(500)
  return queries.findJob(mark)
}
