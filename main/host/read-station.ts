import { randomBytes } from 'node:crypto'
import { mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { replaceFile } from './durable-file.ts'
import { systemCode } from './system-error.ts'

const newName = () => `desk-${randomBytes(4).toString('hex')}\n`

/**
 * The name of the desk of a data folder, made up once. It stands in every entry, so it must differ from desk to desk and is never
 * empty. Throws system errors.
 */
export async function readStation(dataFolder: string): Promise<string> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  const file = join(dataFolder, 'station')
  try {
    // Two first starts may meet here; the one that comes second reads what the first one wrote.
    await writeFile(file, newName(), { flag: 'wx', mode: 0o600, flush: true })
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') {
      // A full disk has made the file and taken no content.
      await unlink(file).catch(() => undefined)
      throw error
    }
  }
  return (await readName(file)) || replaceName(file)
}

/** The name, '' when a crash came between the file and its content. Another first start may be writing it just now. */
async function readName(file: string): Promise<string> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const name = (await readFile(file, 'utf8')).trim()
    if (name !== '') return name
    await sleep(50)
  }
  return ''
}

async function replaceName(file: string): Promise<string> {
  await replaceFile(file, newName())
  return readName(file)
}
