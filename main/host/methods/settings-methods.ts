import { isDeepStrictEqual } from 'node:util'
import { ok, refused } from '../../../shared/domain/result.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import type { HostMethods } from '../../../shared/host/dispatcher.ts'
import { isUsableFolder } from '../backup/usable-folder.ts'
import type { Desk } from '../desk.ts'

/** Methods about what a supervisor can set. The ledger is where settings are kept. */
export function settingsMethods(desk: Desk): Pick<HostMethods, 'settings.get' | 'settings.change'> {
  return {
    'settings.get': async () => ok(desk.settings),
    'settings.change': async ({ patch }) => {
      const operator = desk.session.operator()
      if (operator === null) return refused({ code: 'notSignedIn' })
      if (patch.backup && !isUsableFolder(desk.dataFolder, patch.backup.folder))
        return refused({ code: 'settingInvalid' })
      const before = desk.settings
      const given = Object.entries(patch).filter(([, value]) => value !== undefined)
      const changed = given.filter(([name, value]) => !isDeepStrictEqual(value, before[name as keyof Settings]))
      if (changed.length === 0) return ok(before)
      const body = { names: changed.map(([name]) => name) }
      const personal = { values: Object.fromEntries(changed) }
      const recorded = await desk.ledger.record({
        operator,
        decide: () => ok({ kind: 'settingsChanged', body, personal } as const),
      })
      if (!recorded.ok) return recorded
      desk.changes.bump()
      if (body.names.includes('backup')) desk.backups.begin()
      return ok(desk.settings)
    },
  }
}
