import { onTestFinished } from 'vitest'
import type { HostOptions } from '../../../main/host/open-desk.ts'
import type { Application } from '../../../shared/domain/application.ts'
import type { Command } from '../../../shared/domain/command.ts'
import type { Entry, Role } from '../../../shared/domain/entry.ts'
import type { Result } from '../../../shared/domain/result.ts'
import type { HostClient } from '../../../shared/host/client.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import { hostOptions } from '../../support/host-options.ts'
import { createTestClock, makeFolder, type TestClock } from '../../support/open-host.ts'
import { sampleSummary } from '../../support/sample-application.ts'

/** Starts a host with these options and connects to it over the transport under test; `close` ends both. */
export type Connect = (options: HostOptions) => Promise<{ readonly client: HostClient; close(): Promise<void> }>

/** One desk under test. */
export interface ContractDesk {
  readonly call: HostClient['call']
  readonly clock: TestClock
  readonly options: HostOptions
  /** Ends the host and starts another one on the same folder. */
  restart(): Promise<void>
}

/** A desk on an empty folder; closed when the test is over. */
export async function openDesk(connect: Connect, more: Partial<HostOptions> = {}): Promise<ContractDesk> {
  const clock = createTestClock()
  const options = hostOptions(await makeFolder(), { clock, ...more })
  let connected = await connect(options)
  onTestFinished(() => connected.close())
  return {
    call: (method, input) => connected.client.call(method, input),
    clock,
    options,
    restart: async () => {
      await connected.close()
      connected = await connect(options)
    },
  }
}

/** The PIN of everyone in these tests. */
export const pin = '802613'

/** A desk that has been set up, with its first supervisor signed in. */
export async function openSignedIn(connect: Connect, more: Partial<HostOptions> = {}) {
  const desk = await openDesk(connect, more)
  const { operator } = answerOf(await desk.call('desk.setUpEmpty', { name: '朱琴琴', pin }))
  return { ...desk, supervisor: operator.id }
}

/** Adds someone with these roles and signs them in; the id of the new operator. */
export async function signInAs(desk: ContractDesk, name: string, roles: readonly Role[]): Promise<string> {
  const { id } = answerOf(await desk.call('operators.add', { name, pin, roles }))
  answerOf(await desk.call('session.signIn', { operator: id, pin }))
  return id
}

/** Imports applications as the window does. */
export async function importAll(desk: ContractDesk, applications: readonly Application[]) {
  const { head } = answerOf(await desk.call('desk.status', {}))
  const { id } = answerOf(await desk.call('imports.begin', { head: head.seq }))
  answerOf(await desk.call('imports.append', { id, applications: [...applications] }))
  return desk.call('imports.commit', { id, summary: sampleSummary })
}

/** Records a command. */
export function record(desk: ContractDesk, command: Command): Promise<Result<Entry, HostError>> {
  return desk.call('ledger.record', { command })
}

/** What was answered; an error fails the test with its code. */
export function answerOf<T>(result: Result<T, HostError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** The error that was answered; success fails the test. */
export function errorOf(result: Result<unknown, HostError>): HostError {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`)
  return result.error
}
