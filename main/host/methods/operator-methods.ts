import { ok, refused } from '../../../shared/domain/result.ts'
import type { HostMethods } from '../../../shared/host/dispatcher.ts'
import type { Desk } from '../desk.ts'

/** Methods about the people of the branch. */
export function operatorMethods({
  operators,
  session,
}: Desk): Pick<HostMethods, 'operators.list' | 'operators.add' | 'operators.change'> {
  return {
    'operators.list': async () => ok(operators.list()),
    'operators.add': async input => {
      const by = session.operator()
      return by === null ? refused({ code: 'notSignedIn' }) : operators.add(input, by)
    },
    'operators.change': async input => {
      const by = session.operator()
      return by === null ? refused({ code: 'notSignedIn' }) : operators.change(input, by)
    },
  }
}
