import { setTimeout as sleep } from 'node:timers/promises'
import type { JobRecord } from './job-record.ts'
import { type SendContext, sendJob } from './send-job.ts'
import { lookAfterJob } from './watch-job.ts'

/** What a lane needs. `busy` holds the ids of jobs somebody is working on: the lane, or a person's action. */
export interface LaneContext extends SendContext {
  readonly busy: Set<string>
  readonly pollMs: number
  readonly stopping: AbortSignal
}

/** How much longer than the first the pauses between looks become. */
const longestPause = 20

/** Works off the jobs of one printer, oldest first, until none is left or the desk stops. */
export async function runLane(context: LaneContext, printer: string): Promise<void> {
  while (!context.stopping.aborted) {
    const next = nextOfLane(context, printer)
    if (!next) return
    if (next.job.state === 'sent') await watch(context, next.job.id)
    else await claimAndSend(context, next)
  }
}

/** What the lane would do next: a job in the print system comes first, null when there is nothing to do. */
export function nextOfLane({ store, driver, busy }: LaneContext, printer: string): JobRecord | null {
  const own = store.all().filter(({ job }) => job.printer === printer)
  const sent = driver.tracking ? own.find(({ job }) => job.state === 'sent') : undefined
  return sent ?? own.find(({ job }) => job.state === 'queued' && !busy.has(job.id)) ?? null
}

async function claimAndSend(context: LaneContext, record: JobRecord): Promise<void> {
  context.busy.add(record.job.id)
  const seen = await sendJob(context, record)
  // Whoever hears of the new state may act on it at once.
  context.busy.delete(record.job.id)
  await context.store.observe(seen)
}

async function watch({ store, driver, busy, now, pollMs, stopping }: LaneContext, id: string): Promise<void> {
  const { tracking } = driver
  let pause = pollMs
  while (tracking && !stopping.aborted) {
    const record = store.get(id)
    if (record?.job.state !== 'sent') return
    if (!busy.has(id)) {
      const seen = await lookAfterJob(tracking, record, now)
      // A person may have decided in the meantime.
      if (seen !== record && !busy.has(id) && store.get(id) === record) await store.observe(seen)
      if (seen.job.state !== 'sent') continue
    }
    await sleep(pause, undefined, { signal: stopping }).catch(() => undefined)
    pause = Math.min(pause * 1.5, pollMs * longestPause)
  }
}
