import { ok, refused } from '../../../shared/domain/result.ts'
import type { HostMethods } from '../../../shared/host/dispatcher.ts'
import type { BackupStatus } from '../../../shared/host/views.ts'

const none: BackupStatus = { passphraseSet: false, running: null, folders: [] }

/** Methods about backups of the branch, and about restoring one. */
export function backupMethods(): Pick<
  HostMethods,
  | 'backup.status'
  | 'backup.setPassphrase'
  | 'backup.begin'
  | 'backup.cancel'
  | 'restore.begin'
  | 'restore.append'
  | 'restore.check'
  | 'restore.commit'
  | 'restore.discard'
> {
  return {
    'backup.status': async () => ok(none),
    'backup.setPassphrase': async () => refused({ code: 'passphraseTooShort' }),
    'backup.begin': async () => refused({ code: 'passphraseMissing' }),
    'backup.cancel': async () => ok(null),
    'restore.begin': async () => refused({ code: 'branchNotEmpty' }),
    'restore.append': async () => refused({ code: 'restoreUnknown' }),
    'restore.check': async () => refused({ code: 'restoreUnknown' }),
    'restore.commit': async () => refused({ code: 'restoreUnknown' }),
    'restore.discard': async () => refused({ code: 'restoreUnknown' }),
  }
}
