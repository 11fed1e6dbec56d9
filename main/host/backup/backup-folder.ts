import { open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type BackupHeader, readHeader } from './container/backup-header.ts'

/** A backup of this desk, as its name and its header tell. */
export interface FoundBackup {
  readonly file: string
  readonly bytes: number
  readonly header: BackupHeader
}

const PART = '.part'

/** The name of a backup. Colons are not allowed in Windows file names. */
export function backupName(station: string, at: string, seq: number): string {
  return `fapiao-desk-${station}-${at.replace(/[-:]|\.\d+/g, '')}-${seq}.fdbackup`
}

/** Where a backup is written until it has been verified, so that what bears its right name is good. */
export function partOf(path: string): string {
  return `${path}${PART}`
}

/** The backups of this desk in a folder, the newest first; files of other desks and programs are not among them. Throws system errors. */
export async function listBackups(folder: string, station: string): Promise<FoundBackup[]> {
  const found: FoundBackup[] = []
  for (const file of await readdir(folder)) {
    if (!isOwn(file, station, '')) continue
    const backup = await look(folder, file)
    if (backup?.header.station === station) found.push(backup)
  }
  return found.sort((one, other) => other.header.number - one.header.number)
}

/** Removes what an interrupted backup left. Throws system errors. */
export async function removeParts(folder: string, station: string): Promise<void> {
  for (const file of await readdir(folder))
    if (isOwn(file, station, PART)) await rm(join(folder, file), { force: true })
}

function isOwn(file: string, station: string, ending: string): boolean {
  const start = `fapiao-desk-${station}-`
  const end = `.fdbackup${ending}`
  return (
    file.startsWith(start) && file.endsWith(end) && /^\d{8}T\d{6}Z-\d+$/.test(file.slice(start.length, -end.length))
  )
}

async function look(folder: string, file: string): Promise<FoundBackup | null> {
  const handle = await open(join(folder, file), 'r')
  try {
    const read = await readHeader(handle)
    return read.ok ? { file, bytes: (await handle.stat()).size, header: read.value.header } : null
  } finally {
    await handle.close()
  }
}
