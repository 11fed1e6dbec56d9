import type { BackupStatus } from '../../../../shared/host/views.ts'

/** What became of a backup that was asked for, null while it runs. What is wrong stands with its place. */
export type BackupOutcome = 'made' | 'nothingNew' | 'fault' | null

/** Compares the places before and after. */
export function backupOutcome(before: BackupStatus, after: BackupStatus): BackupOutcome {
  if (after.running) return null
  if (after.folders.some(({ fault }) => fault !== null)) return 'fault'
  const wasAt = new Map(before.folders.map(({ path, lastGood }) => [path, lastGood?.file]))
  return after.folders.some(({ path, lastGood }) => lastGood?.file !== wasAt.get(path)) ? 'made' : 'nothingNew'
}
