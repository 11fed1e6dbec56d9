import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { linesOfApplication } from '../../../../../main/host/batches/batch-line.ts'
import { eraseLines } from '../../../../../main/host/batches/erase-lines.ts'
import { makeFolder } from '../../../../support/open-host.ts'
import { sampleApplication } from '../../../../support/sample-application.ts'

async function batchOf(...keys: string[]) {
  const folder = await makeFolder()
  const path = join(folder, 'personal.gz')
  const lines = keys.map((key, index) => {
    const application = sampleApplication({ first: index + 1, key })
    return linesOfApplication(application, [], '00'.repeat(16)).personalLine
  })
  await writeFile(path, gzipSync(lines.join('')))
  return { folder, path, lines, read: async () => gunzipSync(await readFile(path)).toString() }
}

test('only the lines of the erased applications lose their text', async () => {
  const strange = 'A"\\,"key":"FP2'
  const batch = await batchOf('FP1', 'FP2', strange, 'FP22')
  await eraseLines(batch.path, join(batch.folder, 'new'), key => key === 'FP2' || key === strange)
  expect(await batch.read()).toBe(
    `${batch.lines[0]}{"erased":true,"key":"FP2"}\n{"erased":true,"key":${JSON.stringify(strange)}}\n${batch.lines[3]}`,
  )
  expect(await readdir(batch.folder)).toEqual(['personal.gz'])
})

test('a file without them is not touched, nor one from which they are gone already', async () => {
  const batch = await batchOf('FP1', 'FP2')
  await eraseLines(batch.path, join(batch.folder, 'new'), key => key === 'FP2')
  const bytes = await readFile(batch.path)
  await writeFile(join(batch.folder, 'new'), 'left by an attempt that failed')
  await eraseLines(batch.path, join(batch.folder, 'new'), key => key !== 'FP1')
  expect(await readFile(batch.path)).toEqual(bytes)
  await eraseLines(batch.path, join(batch.folder, 'new'), () => true)
  expect(await batch.read()).toBe('{"erased":true,"key":"FP1"}\n{"erased":true,"key":"FP2"}\n')
})

test('a file that cannot be read is left as it is', async () => {
  const batch = await batchOf('FP1', 'FP2')
  const torn = (await readFile(batch.path)).subarray(0, -12)
  await writeFile(batch.path, torn)
  await expect(eraseLines(batch.path, join(batch.folder, 'new'), () => true)).rejects.toThrow()
  expect(await readFile(batch.path)).toEqual(torn)
  expect(await readdir(batch.folder)).toEqual(['personal.gz'])
})
