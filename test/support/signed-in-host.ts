import type { Host } from '../../main/host/create-host.ts'
import type { HostOptions } from '../../main/host/open-desk.ts'
import type { Application } from '../../shared/domain/application.ts'
import type { EntryOf } from '../../shared/domain/entry.ts'
import type { Result } from '../../shared/domain/result.ts'
import type { HostClient } from '../../shared/host/client.ts'
import type { HostError } from '../../shared/host/errors.ts'
import { openHost } from './open-host.ts'
import { sampleSummary } from './sample-application.ts'

const pin = '802613'

/** Opens a host with its supervisor signed in, setting the branch up where it is new. Closed when the test is over. */
export async function openSignedInHost(
  options: HostOptions,
): Promise<{ readonly host: Host; readonly client: HostClient }> {
  const { host, client } = await openHost(options)
  await signInSupervisor(client)
  return { host, client }
}

/** Signs the supervisor in, setting the branch up where it is new. */
export async function signInSupervisor(client: HostClient): Promise<void> {
  const operators = await client.call('session.operators', {})
  const operator = operators.ok ? operators.value[0]?.id : undefined
  const signedIn = operator
    ? await client.call('session.signIn', { operator, pin })
    : await client.call('desk.setUpEmpty', { name: '朱琴琴', pin })
  if (!signedIn.ok) throw new Error(signedIn.error.code)
}

/** Imports applications as the window does: begun on the present head, appended in parts, committed. */
export async function importInto(
  { host, client }: { readonly host: Host; readonly client: HostClient },
  applications: readonly Application[],
): Promise<Result<EntryOf<'imported'>, HostError>> {
  const begun = await client.call('imports.begin', { head: host.status().head.seq })
  if (!begun.ok) return begun
  const { id } = begun.value
  for (let start = 0; start < applications.length; start += 2000) {
    const appended = await client.call('imports.append', { id, applications: applications.slice(start, start + 2000) })
    if (!appended.ok) return appended
  }
  return client.call('imports.commit', { id, summary: sampleSummary })
}
