import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { isUsableFolder } from '../../../../../main/host/backup/usable-folder.ts'

const data = resolve('/desk/data')

test('backups go nowhere else, or to a folder outside the data folder', () => {
  expect(isUsableFolder(data, '')).toBe(true)
  for (const folder of ['/media/stick', '/desk', '/desk/data-2', '/desk/..data'])
    expect(isUsableFolder(data, folder)).toBe(true)
  for (const folder of [data, join(data, 'batches'), `${data}/x/../y`, 'stick', './x', 'C:'])
    expect(isUsableFolder(data, folder)).toBe(false)
})
