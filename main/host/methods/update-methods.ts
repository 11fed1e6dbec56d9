import { ok, refused } from '../../../shared/domain/result.ts'
import type { HostMethods } from '../../../shared/host/dispatcher.ts'
import type { Desk } from '../desk.ts'

type UpdateMethods = Pick<
  HostMethods,
  'updates.status' | 'updates.check' | 'updates.choose' | 'updates.fetch' | 'updates.install'
>

/** Methods that replace the program by a newer version. */
export function updateMethods({ updates }: Desk): UpdateMethods {
  if (!updates) {
    const notSupported = async () => refused({ code: 'notSupported' } as const)
    return {
      'updates.status': notSupported,
      'updates.check': notSupported,
      'updates.choose': notSupported,
      'updates.fetch': notSupported,
      'updates.install': notSupported,
    }
  }
  return {
    'updates.status': async () => ok(updates.status()),
    'updates.check': () => updates.check(),
    'updates.choose': () => updates.choose(),
    'updates.fetch': async () => updates.fetch(),
    'updates.install': ({ handovers }) => updates.install(handovers),
  }
}
