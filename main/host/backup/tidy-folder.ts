import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { GoodBackup } from '../../../shared/host/views.ts'
import { syncFolder } from '../durable-file.ts'
import { type FoundBackup, listBackups } from './backup-folder.ts'
import type { FolderNote } from './backup-notes.ts'

/** What may go from a folder. */
export interface TidyRules {
  readonly station: string
  /** How many of the newest stay. */
  readonly keep: number
  /** Backups older than this erasure hold data that must not be kept; null: they may not go yet, for no verified one takes their place. */
  readonly erasure: number | null
}

/** Removes backups of this desk that are too many or hold erased data, and answers what the folder holds then. Throws system errors. */
export async function tidyFolder(
  folder: string,
  { station, keep, erasure }: TidyRules,
): Promise<Omit<FolderNote, 'path' | 'fault'>> {
  const found = await listBackups(folder, station)
  const isOutdated = ({ header }: FoundBackup) => erasure !== null && header.erasure < erasure
  const kept = found.filter(backup => !isOutdated(backup)).slice(0, keep)
  const gone = found.filter(backup => !kept.includes(backup))
  for (const { file } of gone) await rm(join(folder, file), { force: true })
  if (gone.length > 0) await syncFolder(folder)
  return { lastGood: goodOf(kept[0]), kept: kept.length, oldestErasure: oldestErasureOf(kept) }
}

function goodOf(backup: FoundBackup | undefined): GoodBackup | null {
  if (!backup) return null
  const { file, bytes, header } = backup
  return { file, at: header.at, seq: header.seq, bytes }
}

function oldestErasureOf(backups: readonly FoundBackup[]): number | null {
  return backups.length === 0 ? null : Math.min(...backups.map(({ header }) => header.erasure))
}
