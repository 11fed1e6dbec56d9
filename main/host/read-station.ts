import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemCode } from './system-error.ts'

/** The name of the desk of a data folder, made up once. It stands in every entry, so it must differ from desk to desk. */
export async function readStation(dataFolder: string): Promise<string> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  const file = join(dataFolder, 'station')
  try {
    // Two first starts may meet here; the one that comes second reads what the first one wrote.
    await writeFile(file, `desk-${randomBytes(4).toString('hex')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  }
  return (await readFile(file, 'utf8')).trim()
}
