import type { BackupStatus } from '../../../shared/host/views.ts'

/** How the backups are, without where they lie. */
export function describeBackups({ passphraseSet, running, folders }: BackupStatus) {
  return {
    passphraseSet,
    running: running !== null,
    folders: folders.map(({ second, lastGood, kept, holdsErased, fault }) => ({
      ...{ second, kept, holdsErased, fault },
      lastGood: lastGood && { at: lastGood.at, seq: lastGood.seq, bytes: lastGood.bytes },
    })),
  }
}
