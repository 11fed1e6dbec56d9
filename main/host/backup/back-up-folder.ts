import { mkdir, stat, statfs } from 'node:fs/promises'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import type { HostErrorCode } from '../../../shared/host/errors.ts'
import { dataFormat } from '../data-format.ts'
import type { DeskState } from '../desk-state.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { systemCode, writeFaultOf } from '../system-error.ts'
import { listBackups, removeParts } from './backup-folder.ts'
import type { FolderNote } from './backup-notes.ts'
import type { BackupKey } from './container/backup-key.ts'
import { sizeOf } from './container/pack-files.ts'
import { listContent } from './list-content.ts'
import { writeBackup } from './write-backup.ts'

/** What a backup is made of and with. */
export interface BackupSource {
  readonly dataFolder: string
  readonly station: string
  readonly ledger: Ledger
  readonly state: DeskState
  readonly random: (bytes: number) => Buffer
  /** A UTC instant. */
  readonly now: () => string
  readonly key: BackupKey
  /** The last erasure whose text is gone from every file. */
  readonly erasure: number
}

/** Where a backup goes. */
export interface Place {
  readonly folder: string
  readonly second: boolean
}

/** How far a folder is, in bytes written and read back. */
export interface FolderProgress {
  readonly signal: AbortSignal
  readonly onTotal: (bytes: number) => void
  readonly onBytes: (bytes: number) => void
}

// What the desk records meanwhile must still find room.
const SPARE = 1024 * 1024

/**
 * Writes a backup into a folder unless its newest one already holds the same. Errors: codes of `HostError`, `sourceDamaged` where the
 * ledger itself is broken on the disk. Throws bugs, and when `signal` aborts.
 */
export async function backUpFolder(
  source: BackupSource,
  { folder, second }: Place,
  lastGood: FolderNote['lastGood'],
  progress: FolderProgress,
): Promise<Result<null, HostErrorCode | 'sourceDamaged'>> {
  try {
    if (!second) await mkdir(folder, { recursive: true, mode: 0o700 })
    // Never made: where a stick is not plugged in it would be a folder on the PC's own disk.
    else if (!(await isFolder(folder))) return refused('backupFolderMissing')
    return await writeInto(source, { folder, second }, lastGood, progress)
  } catch (error) {
    if (progress.signal.aborted || systemCode(error) === '') throw error
    if (second && !(await isFolder(folder))) return refused('backupFolderMissing')
    return refused(writeFaultOf(error))
  }
}

async function writeInto(
  { dataFolder, station, ledger, state, random, now, key, erasure }: BackupSource,
  { folder, second }: Place,
  lastGood: FolderNote['lastGood'],
  { signal, onTotal, onBytes }: FolderProgress,
): Promise<Result<null, HostErrorCode | 'sourceDamaged'>> {
  await removeParts(folder, station)
  const [newest] = await listBackups(folder, station)
  const { head, files } = await listContent(dataFolder, ledger, state)
  const bytes = files.reduce((sum, file) => sum + sizeOf(file), 0)
  onTotal(2 * bytes)
  const same =
    newest?.file === lastGood?.file &&
    newest?.bytes === lastGood?.bytes &&
    newest?.header.hash === head.hash &&
    newest.header.erasure >= erasure &&
    newest.header.salt === key.salt.toString('hex')
  if (same) {
    onBytes(2 * bytes)
    return ok(null)
  }
  if (!second && (await roomIn(folder)) < bytes + SPARE) return refused('diskFull')
  const facts = {
    ...{ format: dataFormat.format, station, at: now(), seq: head.seq, hash: head.hash, erasure },
    number: (newest?.header.number ?? 0) + 1,
  }
  const written = await writeBackup(folder, { facts, files }, { key, fileSalt: random(32), signal, onBytes })
  if (written.ok) return ok(null)
  return refused(written.error === 'damaged' ? 'backupUnverified' : 'sourceDamaged')
}

/** Whether a folder is there now. */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false
}

async function roomIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
