import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ApplicationKey } from '../../../shared/domain/application.ts'
import { eraseLines } from '../batches/erase-lines.ts'
import { syncFolder } from '../durable-file.ts'
import { systemCode } from '../system-error.ts'

/**
 * Removes personal data from what crashes left behind. Personal records there were never acknowledged and nobody can tell for certain
 * whose they are: they go altogether. Batches lose the text of the erased applications. Throws system errors.
 */
export async function eraseSetAside(
  dataFolder: string,
  isErased: (application: ApplicationKey) => boolean,
): Promise<void> {
  const root = join(dataFolder, 'set-aside')
  for (const name of await listFolder(root)) {
    // A restore sets whole folders of batches aside.
    for (const folder of [join(root, name), join(root, name, 'batches')])
      await eraseFolder(dataFolder, folder, isErased)
  }
}

async function eraseFolder(
  dataFolder: string,
  folder: string,
  isErased: (application: ApplicationKey) => boolean,
): Promise<void> {
  const files = await listFolder(folder)
  for (const file of files) {
    const path = join(folder, file)
    if (file === 'personal.jsonl') await rm(path, { force: true })
    if (file.endsWith('.personal.jsonl.gz')) await eraseBatch(path, join(dataFolder, 'staging', file), isErased)
  }
  if (files.length > 0) await syncFolder(folder)
}

async function eraseBatch(
  path: string,
  temporary: string,
  isErased: (application: ApplicationKey) => boolean,
): Promise<void> {
  try {
    await eraseLines(path, temporary, isErased)
  } catch (error) {
    // Nobody can read it any more, so nobody can need it.
    if (systemCode(error) !== '' && !systemCode(error).startsWith('Z_')) throw error
    await rm(path, { force: true })
  }
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error))) return []
    throw error
  }
}
