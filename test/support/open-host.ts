import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Clock } from '../../main/host/clock.ts'
import { createHost, type Host } from '../../main/host/create-host.ts'
import type { HostOptions } from '../../main/host/open-desk.ts'
import { createClient, type HostClient } from '../../shared/host/client.ts'

/** A clock a test can move; starts at the time of the PC. */
export interface TestClock extends Clock {
  /** Time passes: both clocks go on. */
  pass(milliseconds: number): void
  /** Someone sets the PC's clock; the steady one knows nothing of it. */
  set(milliseconds: number): void
}

/** Makes a clock that stands still until a test moves it. */
export function createTestClock(start = Date.parse('2026-11-22T02:00:00.000Z')): TestClock {
  let now = start
  let monotonic = 0
  return {
    now: () => now,
    monotonic: () => monotonic,
    pass: milliseconds => {
      now += milliseconds
      monotonic += milliseconds
    },
    set: milliseconds => {
      now = milliseconds
    },
  }
}

/** A new folder, removed when the test is over. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A host with a client on it; closed when the test is over. */
export async function openHost(options: HostOptions): Promise<{ readonly host: Host; readonly client: HostClient }> {
  const opened = await createHost(options)
  if (!opened.ok) throw new Error(opened.error.code)
  const host = opened.value
  onTestFinished(() => host.close())
  return { host, client: createClient(host.dispatch) }
}
