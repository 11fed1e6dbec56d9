import type { PrinterView } from '../../../shared/domain/print-job.ts'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import type { CupsServer } from './cups-server.ts'
import type { FaultReport, JobSighting } from './driver.ts'
import { askIpp } from './ipp-client.ts'
import type { IppAttribute, IppGroup, IppResponse } from './ipp-message.ts'

const operations = {
  getJobAttributes: 0x0009,
  getJobs: 0x000a,
  getPrinter: 0x000b,
  getDefault: 0x4001,
  getPrinters: 0x4002,
}
const notFound = 0x0406
/** A quickly finished job has left the server's memory and must be asked one by one: look at no more than these. */
const newestJobs = 100

/** Asks one CUPS server about its printers and jobs, as one user. */
export interface CupsQueries {
  listPrinters(): Promise<Result<readonly PrinterView[], FaultReport>>
  lookAtJob(id: string, mark: string): Promise<Result<JobSighting, FaultReport>>
  findJob(mark: string): Promise<Result<string | null, FaultReport>>
}

/** `user` must be the one `lp` prints as: others are not told the names of jobs. */
export function createCupsQueries(server: CupsServer, user: string, timeoutMs: number): CupsQueries {
  const who: IppAttribute = { type: 'name', name: 'requesting-user-name', values: [user] }

  async function ask(
    operation: number,
    attributes: readonly IppAttribute[],
  ): Promise<Result<IppResponse, FaultReport>> {
    const answer = await askIpp(server, operation, attributes, timeoutMs)
    if (!answer.ok || answer.value.status < 0x0100 || answer.value.status === notFound) return answer
    return refused({ fault: 'other', detail: `IPP 0x${answer.value.status.toString(16).padStart(4, '0')}` })
  }

  async function listPrinters(): Promise<Result<readonly PrinterView[], FaultReport>> {
    const all = await ask(operations.getPrinters, [who, wanted(printerAttributes)])
    if (!all.ok) return all
    const chosen = await ask(operations.getDefault, [who, wanted(['printer-name'])])
    if (!chosen.ok) return chosen
    const defaultName = textOf(chosen.value.groups[0], 'printer-name')
    const named = all.value.groups.filter(group => group.has('printer-name'))
    return ok(named.map(group => printerOf(group, defaultName)))
  }

  async function getJob(id: string): Promise<Result<IppGroup | null, FaultReport>> {
    const uri: IppAttribute = { type: 'uri', name: 'job-uri', values: [`ipp://localhost/jobs/${id}`] }
    const answer = await ask(operations.getJobAttributes, [uri, who, wanted(jobAttributes)])
    if (!answer.ok) return answer
    return ok(answer.value.status === notFound ? null : (answer.value.groups[0] ?? null))
  }

  async function lookAtJob(id: string, mark: string): Promise<Result<JobSighting, FaultReport>> {
    const job = await getJob(id)
    if (!job.ok) return job
    // Numbers start again at 1 when the server's spool was emptied: another job may bear ours.
    if (!job.value || !textOf(job.value, 'job-name').endsWith(mark))
      return ok({ where: 'gone', fault: null, detail: '' })
    const sighting = sightingOf(job.value)
    if (sighting.where !== 'waiting') return ok(sighting)

    const uri: IppAttribute = { type: 'uri', name: 'printer-uri', values: [textOf(job.value, 'job-printer-uri')] }
    const printer = await ask(operations.getPrinter, [uri, who, wanted(printerAttributes)])
    if (!printer.ok) return printer
    const group = printer.value.groups[0]
    if (group?.get('printer-state')?.[0] !== 5) return ok(sighting)
    return ok({ where: 'waiting', fault: 'stopped', detail: textOf(group, 'printer-state-message') })
  }

  async function findJob(mark: string): Promise<Result<string | null, FaultReport>> {
    const uri: IppAttribute = { type: 'uri', name: 'printer-uri', values: ['ipp://localhost/'] }
    const which: IppAttribute = { type: 'keyword', name: 'which-jobs', values: ['all'] }
    const answer = await ask(operations.getJobs, [uri, who, which, wanted(['job-id', 'job-name'])])
    if (!answer.ok) return answer
    const jobs = [...answer.value.groups].sort((a, b) => Number(b.get('job-id')?.[0]) - Number(a.get('job-id')?.[0]))
    for (const job of jobs.slice(0, newestJobs)) {
      const id = String(job.get('job-id')?.[0])
      let name = textOf(job, 'job-name')
      if (name === '') {
        const loaded = await getJob(id)
        if (!loaded.ok) return loaded
        name = loaded.value ? textOf(loaded.value, 'job-name') : ''
      }
      if (name.endsWith(mark)) return ok(id)
    }
    return ok(null)
  }

  return { listPrinters, lookAtJob, findJob }
}

const printerAttributes = [
  'printer-name',
  'printer-info',
  'printer-state',
  'printer-state-message',
  'printer-is-accepting-jobs',
]
const jobAttributes = ['job-name', 'job-state', 'job-printer-uri', 'job-printer-state-message']

function wanted(names: readonly string[]): IppAttribute {
  return { type: 'keyword', name: 'requested-attributes', values: names }
}

function textOf(group: IppGroup | undefined, name: string): string {
  const value = group?.get(name)?.[0]
  return typeof value === 'string' ? value : ''
}

function printerOf(group: IppGroup, defaultName: string): PrinterView {
  const name = textOf(group, 'printer-name')
  const state = group.get('printer-state')?.[0]
  const accepting = group.get('printer-is-accepting-jobs')?.[0]
  return {
    name,
    description: textOf(group, 'printer-info'),
    state:
      accepting === false ? 'rejecting' : state === 5 ? 'stopped' : state === 3 || state === 4 ? 'ready' : 'unknown',
    isDefault: name === defaultName,
  }
}

/** Job states of RFC 8011: 3 pending, 4 held, 5 processing, 6 stopped, 7 cancelled, 8 aborted, 9 completed. */
const places = new Map<unknown, JobSighting['where']>([
  [5, 'printing'],
  [7, 'cancelled'],
  [8, 'aborted'],
  [9, 'done'],
])

function sightingOf(job: IppGroup): JobSighting {
  const where = places.get(job.get('job-state')?.[0]) ?? 'waiting'
  return { where, fault: null, detail: textOf(job, 'job-printer-state-message') }
}
