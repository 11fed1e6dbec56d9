import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ApplicationKey } from '../../../shared/domain/application.ts'
import { syncFolder } from '../durable-file.ts'
import { readGzipLines } from './gzip-lines.ts'
import { GzipWriter } from './gzip-writer.ts'

/**
 * Writes a personal file of a batch anew without the text of these applications; one that holds none of it stays as it is. `temporary`
 * is on the same disk. After a crash either file is there, whole. Throws system errors, and when the file cannot be read.
 */
export async function eraseLines(
  path: string,
  temporary: string,
  isErased: (application: ApplicationKey) => boolean,
): Promise<void> {
  const hasToGo = (line: string) => {
    const key = keyWithText(line)
    return key !== null && isErased(key)
  }
  if (!(await someLine(path, hasToGo))) return
  // What an attempt left that failed.
  await rm(temporary, { force: true })
  const writer = new GzipWriter(temporary)
  try {
    for await (const lines of readGzipLines(path)) {
      const text = lines.map(line => `${hasToGo(line) ? erasedLine(line) : line}\n`).join('')
      await writer.write(Buffer.from(text))
    }
    await writer.end()
  } catch (error) {
    await writer.abandon()
    await rm(temporary, { force: true })
    throw error
  }
  await rename(temporary, path)
  await syncFolder(dirname(path))
}

async function someLine(path: string, fits: (line: string) => boolean): Promise<boolean> {
  for await (const lines of readGzipLines(path)) if (lines.some(fits)) return true
  return false
}

function erasedLine(line: string): string {
  return `{"erased":true,"key":${JSON.stringify(keyWithText(line))}}`
}

/** The application of a line that holds text, null for one that is erased. The key stands before the salt in the canonical line. */
function keyWithText(line: string): ApplicationKey | null {
  const key = /^\{"data":.*,"key":("(?:[^"\\]|\\.)*"),"salt":"[0-9a-f]*"\}$/s.exec(line)?.[1]
  return key === undefined ? null : (JSON.parse(key) as ApplicationKey)
}
