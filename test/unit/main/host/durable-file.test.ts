import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { replaceFile } from '../../../../main/host/durable-file.ts'
import { makeSmallDisk } from '../../../support/full-disk.ts'
import { makeFolder } from '../../../support/open-host.ts'

test('a file is replaced as a whole and nothing else is left', async () => {
  const folder = await makeFolder()
  const path = join(folder, 'settings.json')
  await replaceFile(path, 'old')
  await replaceFile(path, 'new')
  expect(await readFile(path, 'utf8')).toBe('new')
  expect(await readdir(folder)).toEqual(['settings.json'])
})

test('when the disk is full the old content stays', async () => {
  const disk = await makeSmallDisk()
  const path = join(disk.folder, 'settings.json')
  await writeFile(path, 'old')
  await disk.fill('settings.json', 0)
  await expect(replaceFile(path, 'x'.repeat(100_000))).rejects.toThrow(/ENOSPC|EFBIG/)
  expect(await readFile(path, 'utf8')).toBe('old')
  expect((await readdir(disk.folder)).filter(name => name.endsWith('.next'))).toEqual([])
})

test('what cannot be replaced is told and leaves nothing behind', async () => {
  const folder = await makeFolder()
  await mkdir(join(folder, 'taken'))
  await expect(replaceFile(join(folder, 'taken'), 'new')).rejects.toThrow()
  expect(await readdir(folder)).toEqual(['taken'])
})
