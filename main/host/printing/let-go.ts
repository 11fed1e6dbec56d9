import { setTimeout as sleep } from 'node:timers/promises'
import { ok } from '../../../shared/domain/result.ts'
import type { JobTracking } from './driver.ts'
import { type JobRecord, markOf } from './job-record.ts'

const looks = 12

/**
 * Makes sure that nothing more comes out of a job: takes it out of the print system if it is still in there.
 * `out`: it was not in there; `takenOut`: it was until now; `done`: it was printed after all; `held`: the system does not
 * answer or does not let go of it.
 */
export async function letGo(
  tracking: JobTracking,
  record: JobRecord,
  pauseMs: number,
): Promise<'out' | 'takenOut' | 'done' | 'held'> {
  const mark = markOf(record)
  const id = record.systemJobId === null ? await tracking.find(mark) : ok(record.systemJobId)
  if (!id.ok) return 'held'
  if (id.value === null) return 'out'
  for (let look = 0; look < looks; look += 1) {
    const seen = await tracking.look(id.value, mark)
    if (!seen.ok) return 'held'
    const { where } = seen.value
    if (where === 'done') return 'done'
    if (where !== 'waiting' && where !== 'printing') return look === 0 ? 'out' : 'takenOut'
    if (look === 0) await tracking.withdraw(id.value)
    else await sleep(pauseMs)
  }
  return 'held'
}
