import { ok, refused } from '../../../shared/domain/result.ts'
import type { HostMethods } from '../../../shared/host/dispatcher.ts'
import type { Desk } from '../desk.ts'

/** Methods that erase personal data. */
export function privacyMethods({
  erasures,
  operators,
  session,
}: Desk): Pick<HostMethods, 'privacy.pastRetention' | 'privacy.plan' | 'privacy.erase'> {
  return {
    'privacy.pastRetention': async ({ limit }) => ok(await erasures.listPastRetention(limit)),
    'privacy.plan': async ({ applications }) => ok(await erasures.plan(applications)),
    'privacy.erase': async ({ pin, ...request }) => {
      const operator = session.operator()
      if (operator === null) return refused({ code: 'notSignedIn' })
      session.touch()
      const verified = await operators.verify(operator, pin)
      return verified.ok ? erasures.erase(request, operator) : verified
    },
  }
}
