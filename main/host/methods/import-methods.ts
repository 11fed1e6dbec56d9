import { refused } from '../../../shared/domain/result.ts'
import type { HostMethods } from '../../../shared/host/dispatcher.ts'
import type { Desk } from '../desk.ts'

/** Methods that bring an export of the central system into the ledger. */
export function importMethods({
  imports,
  session,
}: Desk): Pick<HostMethods, 'imports.begin' | 'imports.append' | 'imports.commit' | 'imports.discard'> {
  return {
    'imports.begin': ({ head }) => imports.begin(head),
    'imports.append': ({ id, applications }) => imports.append(id, applications),
    'imports.commit': async ({ id, summary }) => {
      const operator = session.operator()
      return operator === null ? refused({ code: 'notSignedIn' }) : imports.commit({ id, summary, operator })
    },
    'imports.discard': ({ id }) => imports.discard(id),
  }
}
