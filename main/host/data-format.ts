import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compareVersions } from '../../shared/domain/program-version.ts'
import { replaceFile } from './durable-file.ts'
import { systemCode } from './system-error.ts'

/** The format of a data folder. `since` is the first version of the program that reads it. */
export interface DataFormat {
  readonly format: number
  readonly since: string
}

/** What this program writes. It goes up with every kind of entry, field or file that an older program would not understand. */
export const dataFormat: DataFormat = { format: 1, since: '0.1.0' }

/** Why a data folder is not opened: a newer program wrote it. `needs` is the oldest version that reads it, null when nobody knows. */
export interface DataNewer {
  readonly code: 'dataNewer'
  readonly needs: string | null
}

/** What a data folder says that this program cannot read, null when it can. Throws system errors. */
export async function findNewerFormat(dataFolder: string): Promise<DataNewer | null> {
  const found = await readDataFormat(dataFolder)
  return found && found.format > dataFormat.format ? { code: 'dataNewer', needs: found.since } : null
}

/**
 * The format a data folder names. null where it names none, as the first programs did, or nothing that can be true: the ledger itself
 * says then whether a newer program wrote it. Throws system errors.
 */
export async function readDataFormat(dataFolder: string): Promise<DataFormat | null> {
  try {
    return parseFormat(await readFile(join(dataFolder, 'format.json'), 'utf8'))
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}

function parseFormat(text: string): DataFormat | null {
  try {
    const { format, since } = JSON.parse(text) as Partial<Record<keyof DataFormat, unknown>>
    if (typeof format !== 'number' || !Number.isInteger(format) || typeof since !== 'string') return null
    // A program that reads a newer format cannot be older than this one.
    const isTrue = Math.sign(format - dataFormat.format) === Math.sign(compareVersions(since, dataFormat.since))
    return isTrue ? { format, since } : null
  } catch {
    return null
  }
}

/** Notes the format in a data folder that was opened, where it does not say so yet. Throws system errors. */
export async function noteDataFormat(dataFolder: string): Promise<void> {
  const found = await readDataFormat(dataFolder)
  if (found?.format === dataFormat.format) return
  await replaceFile(join(dataFolder, 'format.json'), `${JSON.stringify(dataFormat)}\n`)
}
