import { createReadStream } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'

/** Reads the lines of a gzip file, some at a time, in order. Throws when the file is missing or damaged. */
export async function* readGzipLines(path: string): AsyncGenerator<string[], void, undefined> {
  const file = createReadStream(path)
  const unpacked = createGunzip({ chunkSize: 256 * 1024 })
  file.on('error', error => unpacked.destroy(error))
  file.pipe(unpacked)
  const decoder = new StringDecoder('utf8')
  let carry = ''
  try {
    for await (const chunk of unpacked) {
      const lines = (carry + decoder.write(chunk as Buffer)).split('\n')
      carry = lines.pop() ?? ''
      if (lines.length > 0) yield lines
    }
  } finally {
    file.destroy()
    unpacked.destroy()
  }
  if (carry !== '') throw new Error('the last line is not complete')
}
