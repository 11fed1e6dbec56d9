import type { ApplicationKey, ApplicationPublic } from '../../shared/domain/application.ts'
import { ok, type Result, refused } from '../../shared/domain/result.ts'
import type { HostError } from '../../shared/host/errors.ts'
import type { ApplicationRow } from './db.ts'
import { type LookBack, listImportsAfter, readBatches } from './read-batches.ts'
import { listInProcess } from './report-queries.ts'

/** Without its personal half: who may see that is asked elsewhere. */
export type InProcess = Pick<
  ApplicationPublic,
  'key' | 'applicationNo' | 'orderNo' | 'appliedDate' | 'paymentDate' | 'delivery' | 'bills'
> & { readonly title: string }

const rowsAtOnce = 500

/**
 * The applications that were in process right after the entry `upTo`. Where no import followed, the store knows them; else the batches
 * of the imports before are read again for those that have changed.
 */
export async function readInProcessAt(
  sources: LookBack,
  upTo: number,
): Promise<Result<readonly InProcess[], HostError>> {
  const still = (await listInProcess(sources.db)).filter(row => lastImport(row) <= upTo).map(inProcess)
  if ((await listImportsAfter(sources, upTo)).length === 0) return ok(still)
  const before = await findChanged(sources, upTo)
  const found = new Map<ApplicationKey, InProcess>()
  const error = await readBatches(sources, before.values(), (application, seq) => {
    if (before.get(application.key) !== seq) return
    if (application.bills.some(({ status }) => status === 'inProcess'))
      found.set(application.key, inProcess(application))
  })
  return error ? refused(error) : ok([...still, ...found.values()])
}

/** Applications that an import after `upTo` changed, each with the last import before. */
async function findChanged({ db }: LookBack, upTo: number): Promise<ReadonlyMap<ApplicationKey, number>> {
  const changed = new Map<ApplicationKey, number>()
  for (let from = '', more = true; more; ) {
    const rows = await db.applications.where('key').above(from).limit(rowsAtOnce).toArray()
    for (const { key, imports } of rows) {
      const last = imports.filter(seq => seq <= upTo).at(-1)
      if (last !== undefined && (imports.at(-1) ?? 0) > upTo) changed.set(key, last)
    }
    from = rows.at(-1)?.key ?? ''
    more = rows.length === rowsAtOnce
  }
  return changed
}

function lastImport({ imports }: ApplicationRow): number {
  return imports.at(-1) ?? 0
}

function inProcess(application: ApplicationPublic & { readonly personal: ApplicationRow['personal'] }): InProcess {
  const { key, applicationNo, orderNo, appliedDate, paymentDate, delivery, bills, personal } = application
  const title = personal?.bills[0]?.title ?? ''
  return { key, applicationNo, orderNo, appliedDate, paymentDate, delivery, bills, title }
}
