import { type FileHandle, open, rm } from 'node:fs/promises'
import { LineReader } from './line-reader.ts'

/** Where the personal file lies, and where it is written anew; both on the same disk. */
export interface PersonalPaths {
  readonly path: string
  readonly temporary: string
}

const WRITTEN_AT_ONCE = 256 * 1024

/**
 * Copies the personal records up to the offset `end` into a new file, flushed, without the text of these entries. Answers the new
 * length of each line that lost its text; where there is none, no file is left. Throws system errors.
 */
export async function copyWithout(
  personal: FileHandle,
  end: number,
  temporary: string,
  seqs: ReadonlySet<number>,
): Promise<ReadonlyMap<number, number>> {
  const lengths = new Map<number, number>()
  const lines = new LineReader(personal)
  const copy = await open(temporary, 'w', 0o600)
  try {
    let text = ''
    for (let line = await lines.next(); line && line.end <= end; line = await lines.next()) {
      const seq = seqWithText(line.text)
      if (seq !== null && seqs.has(seq)) {
        const erased = `{"erased":true,"seq":${seq}}\n`
        lengths.set(seq, erased.length)
        text += erased
      } else {
        text += `${line.text}\n`
      }
      if (text.length < WRITTEN_AT_ONCE) continue
      await copy.writeFile(text)
      text = ''
    }
    await copy.writeFile(text)
    await copy.sync()
  } catch (error) {
    await copy.close()
    await rm(temporary, { force: true })
    throw error
  }
  await copy.close()
  if (lengths.size === 0) await rm(temporary, { force: true })
  return lengths
}

/** Moves the ends of the lines, in place, to where they are with the new lengths. */
export function shiftEnds(ends: number[], lengths: ReadonlyMap<number, number>): void {
  let before = 0
  let shift = 0
  for (let seq = 1; seq < ends.length; seq += 1) {
    const end = ends[seq] ?? 0
    const length = lengths.get(seq)
    if (length !== undefined) shift += length - (end - before)
    ends[seq] = end + shift
    before = end
  }
}

/** The entry of a record that holds text, null for one that is erased. The number stands last in the canonical line. */
function seqWithText(line: string): number | null {
  const seq = /^\{"data":.*"seq":(\d+)\}$/s.exec(line)?.[1]
  return seq === undefined ? null : Number(seq)
}
