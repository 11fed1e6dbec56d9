import { ok, refused } from '../../../shared/domain/result.ts'
import type { HostMethods } from '../../../shared/host/dispatcher.ts'
import type { Desk } from '../desk.ts'

/** Methods about backups of the branch. */
export function backupMethods({
  backups,
  operators,
  session,
}: Desk): Pick<HostMethods, 'backup.status' | 'backup.setPassphrase' | 'backup.begin' | 'backup.cancel'> {
  return {
    'backup.status': async () => ok(backups.status()),
    'backup.setPassphrase': async ({ pin, passphrase }) => {
      const operator = session.operator()
      if (operator === null) return refused({ code: 'notSignedIn' })
      session.touch()
      const verified = await operators.verify(operator, pin)
      return verified.ok ? backups.setPassphrase(passphrase) : verified
    },
    'backup.begin': async () => {
      const problem = backups.problem()
      if (problem) return refused(problem)
      backups.begin()
      return ok(backups.status())
    },
    'backup.cancel': async () => {
      await backups.stop()
      return ok(null)
    },
  }
}
