import { open } from 'node:fs/promises'
import { LineReader } from '../../ledger/line-reader.ts'
import { systemCode } from '../../system-error.ts'

/** A line that is JSON, and where it stands. */
export interface ReadableLine {
  readonly value: Readonly<Record<string, unknown>>
  readonly text: string
  readonly start: number
}

/**
 * Goes through a file that may be damaged: `onLine` hears of every line that is a JSON object. Answers how many lines there are, a torn
 * one included; 0 where there is no file. Throws when the disk cannot be read.
 */
export async function readReadableLines(path: string, onLine: (line: ReadableLine) => void): Promise<number> {
  const handle = await open(path, 'r').catch(error => {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  })
  if (!handle) return 0
  try {
    const lines = new LineReader(handle)
    let start = 0
    for (let line = await lines.next(); line; line = await lines.next()) {
      const value = parse(line.text)
      if (value) onLine({ value, text: line.text, start })
      start = line.end
    }
    return lines.count + (lines.tornBytes > 0 ? 1 : 0)
  } finally {
    await handle.close()
  }
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
