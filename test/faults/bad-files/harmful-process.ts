import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeHarmfulFiles } from './bad-file.ts'

/** Writes the harmful files into a folder and tells how many there are. */
const [folder = '', size = '80'] = process.argv.slice(2)
const files = await makeHarmfulFiles(Number(size))
for (const [index, { bytes, ...facts }] of files.entries()) {
  await writeFile(join(folder, `${index}.bin`), bytes)
  await writeFile(join(folder, `${index}.json`), JSON.stringify(facts))
}
console.log(files.length)
