import { ok } from '../../../shared/domain/result.ts'
import type { HostMethods } from '../../../shared/host/dispatcher.ts'
import type { Desk } from '../desk.ts'

/** Methods about who is at the desk. */
export function sessionMethods({
  operators,
  session,
}: Desk): Pick<
  HostMethods,
  'session.operators' | 'session.signIn' | 'session.lock' | 'session.signOut' | 'session.touch'
> {
  return {
    'session.operators': async () => ok(operators.list().filter(operator => operator.active)),
    'session.signIn': ({ operator, pin }) => session.signIn(operator, pin),
    'session.lock': async () => {
      session.lock()
      return ok(null)
    },
    'session.signOut': async () => {
      session.signOut()
      return ok(null)
    },
    'session.touch': async () => {
      session.touch()
      return ok(null)
    },
  }
}
