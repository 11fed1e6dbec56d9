import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import type { HostMethods } from '../../../shared/host/dispatcher.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import type { Desk } from '../desk.ts'
import { deskStatus } from '../desk-status.ts'
import { collectDiagnostics } from '../diagnostics/collect-diagnostics.ts'
import { fillDemoBranch, forgetDemo } from '../fill-demo-branch.ts'

/** Methods about the desk as a whole. */
export function deskMethods(
  desk: Desk,
): Pick<
  HostMethods,
  'desk.status' | 'desk.changes' | 'desk.setUpEmpty' | 'desk.setUpDemo' | 'desk.recoverPin' | 'desk.diagnostics'
> {
  let settingUp: Promise<unknown> = Promise.resolve()

  // Pressed twice, the second finds the branch there.
  function setUp<T>(work: () => Promise<Result<T, HostError>>): Promise<Result<T, HostError>> {
    const done = settingUp.then(() =>
      desk.state.operators.size > 0 ? refused({ code: 'alreadySetUp' } as const) : work(),
    )
    settingUp = done.catch(() => undefined)
    return done
  }

  return {
    'desk.status': async () => ok(deskStatus(desk)),
    'desk.changes': async ({ version }) => ok(await desk.changes.wait(version)),
    'desk.diagnostics': async () => ok(await collectDiagnostics(desk)),
    'desk.recoverPin': async ({ operator, code, pin }) => {
      const recovered = await desk.pinRecovery.recover(operator, code, pin)
      return recovered.ok ? desk.session.signIn(operator, pin) : recovered
    },
    'desk.setUpEmpty': ({ name, pin }) =>
      setUp(async () => {
        await forgetDemo(desk.dataFolder)
        const added = await desk.operators.add({ name, pin, roles: ['clerk', 'dispatcher', 'supervisor'] }, null)
        return added.ok ? desk.session.signIn(added.value.id, pin) : added
      }),
    'desk.setUpDemo': () =>
      setUp(async () => {
        const filled = await fillDemoBranch(desk)
        return filled.ok ? ok({ operators: desk.operators.list() }) : filled
      }),
  }
}
