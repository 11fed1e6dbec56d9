import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HostErrorCode } from '../../../shared/host/errors.ts'
import type { GoodBackup } from '../../../shared/host/views.ts'
import { replaceFile } from '../durable-file.ts'

/** What the desk remembers of a folder, which may be on a stick that is not plugged in. */
export interface FolderNote {
  /** '' for the one in the data folder. */
  readonly path: string
  readonly lastGood: GoodBackup | null
  readonly kept: number
  /** The lowest `erasure` among the backups there, null where there are none: what was erased later they still hold. */
  readonly oldestErasure: number | null
  readonly fault: HostErrorCode | null
}

const NAME = 'backups.json'

/** A folder nothing is known of. */
export function blankNote(path: string): FolderNote {
  return { path, lastGood: null, kept: 0, oldestErasure: null, fault: null }
}

/** Reads the notes of a data folder; none where they cannot be read, for each run looks again. */
export async function readNotes(dataFolder: string): Promise<FolderNote[]> {
  try {
    const { folders } = JSON.parse(await readFile(join(dataFolder, NAME), 'utf8')) as { readonly folders: FolderNote[] }
    return folders.map(note => ({ ...blankNote(note.path), ...note }))
  } catch {
    return []
  }
}

/** Keeps the notes. Throws system errors. */
export function writeNotes(dataFolder: string, folders: readonly FolderNote[]): Promise<void> {
  return replaceFile(join(dataFolder, NAME), `${JSON.stringify({ folders })}\n`)
}
