import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readStation } from '../../../../main/host/read-station.ts'
import { makeSmallDisk } from '../../../support/full-disk.ts'
import { makeFolder } from '../../../support/open-host.ts'

test('a folder keeps the name of its desk, and another folder has another', async () => {
  const folder = await makeFolder()
  const [first, second] = await Promise.all([readStation(join(folder, 'a')), readStation(join(folder, 'a'))])
  expect(second).toBe(first)
  expect(await readStation(join(folder, 'a'))).toBe(first)
  expect(first).toMatch(/^desk-[0-9a-f]{8}$/)
  expect(await readStation(join(folder, 'b'))).not.toBe(first)
})

test('a name that a crash or a full disk left without content is made up anew and kept', async () => {
  const folder = await makeFolder()
  await writeFile(join(folder, 'station'), '')
  const names = [await readStation(folder), await readStation(folder)]
  expect(names[0]).toMatch(/^desk-[0-9a-f]{8}$/)
  expect(names[1]).toBe(names[0])
})

test('on a full disk there is no name, and nothing that could be taken for one', async () => {
  const disk = await makeSmallDisk()
  await writeFile(join(disk.folder, 'some'), 'x')
  await disk.fill('some', 0)
  await expect(readStation(disk.folder)).rejects.toThrow()
  await disk.free()
  expect(await readStation(disk.folder)).toMatch(/^desk-[0-9a-f]{8}$/)
})
