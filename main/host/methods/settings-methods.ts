import { isDeepStrictEqual } from 'node:util'
import type { OperatorId } from '../../../shared/domain/entry.ts'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import type { Input } from '../../../shared/host/contract.ts'
import type { HostMethods } from '../../../shared/host/dispatcher.ts'
import type { HostError } from '../../../shared/host/errors.ts'
import type { Desk } from '../desk.ts'
import { readOnlyError } from '../ledger/ledger.ts'
import { writeSettings } from '../settings-file.ts'
import { writeProblem } from '../system-error.ts'

/** Methods about what a supervisor can set. */
export function settingsMethods(desk: Desk): Pick<HostMethods, 'settings.get' | 'settings.change'> {
  let changing: Promise<unknown> = Promise.resolve()

  async function change(
    patch: Input<'settings.change'>['patch'],
    operator: OperatorId,
  ): Promise<Result<Settings, HostError>> {
    const before = desk.settings
    const given = Object.entries(patch).filter(([, value]) => value !== undefined)
    const changed = given.filter(([name, value]) => !isDeepStrictEqual(value, before[name as keyof Settings]))
    if (changed.length === 0) return ok(before)
    if (desk.ledger.broken) return refused(readOnlyError(desk.ledger.broken))
    const next: Settings = { ...before, ...Object.fromEntries(changed) }
    try {
      await writeSettings(desk.dataFolder, next)
    } catch (error) {
      return refused(writeProblem(error))
    }
    const body = { names: changed.map(([name]) => name) }
    const recorded = await desk.ledger.record({
      operator,
      decide: () => ok({ kind: 'settingsChanged', body, personal: null }),
    })
    if (!recorded.ok) {
      await writeSettings(desk.dataFolder, before).catch(() => undefined)
      return recorded
    }
    desk.settings = next
    desk.changes.bump()
    return ok(next)
  }

  return {
    'settings.get': async () => ok(desk.settings),
    'settings.change': async ({ patch }) => {
      // Whoever asked, also when the desk is locked before its turn comes.
      const operator = desk.session.operator()
      if (operator === null) return refused({ code: 'notSignedIn' })
      const done = changing.then(() => change(patch, operator))
      changing = done.catch(() => undefined)
      return done
    },
  }
}
