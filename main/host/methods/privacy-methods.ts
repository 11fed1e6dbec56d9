import type { EntryOf } from '../../../shared/domain/entry.ts'
import { ok, refused } from '../../../shared/domain/result.ts'
import type { HostMethods } from '../../../shared/host/dispatcher.ts'
import type { Desk } from '../desk.ts'

/** Methods that erase personal data, and that record who had them shown. */
export function privacyMethods({
  erasures,
  ledger,
  operators,
  session,
}: Desk): Pick<HostMethods, 'privacy.pastRetention' | 'privacy.plan' | 'privacy.erase' | 'privacy.revealReport'> {
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
    'privacy.revealReport': async ({ pin, ...body }) => {
      const operator = session.operator()
      if (operator === null) return refused({ code: 'notSignedIn' })
      session.touch()
      const verified = await operators.verify(operator, pin)
      if (!verified.ok) return verified
      const recorded = await ledger.record({
        operator,
        decide: () => ok({ kind: 'reportRevealed', body, personal: null } as const),
      })
      return recorded.ok ? ok(recorded.value as EntryOf<'reportRevealed'>) : recorded
    },
  }
}
