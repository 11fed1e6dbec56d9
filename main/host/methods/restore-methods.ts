import type { Result } from '../../../shared/domain/result.ts'
import type { HostMethods } from '../../../shared/host/dispatcher.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import type { DeskStatus } from '../../../shared/host/views.ts'
import type { Desk } from '../desk.ts'

/** Closes the desk, lets something happen to its folder, and opens it anew; also where that was refused. */
export type Reopen = (change: () => Promise<Result<null, HostError>>) => Promise<Result<DeskStatus, HostError>>

/** Methods that restore a branch from a backup. */
export function restoreMethods(
  { restores }: Desk,
  reopen: Reopen,
): Pick<HostMethods, 'restore.begin' | 'restore.append' | 'restore.check' | 'restore.commit' | 'restore.discard'> {
  return {
    'restore.begin': ({ bytes }) => restores.begin(bytes),
    'restore.append': ({ id, content }) => restores.append(id, Buffer.from(content, 'base64')),
    'restore.check': ({ id, passphrase }) => restores.check(id, passphrase),
    'restore.commit': async ({ id }) => {
      const taken = await restores.take(id)
      return taken.ok ? reopen(taken.value) : taken
    },
    'restore.discard': ({ id }) => restores.discard(id),
  }
}
