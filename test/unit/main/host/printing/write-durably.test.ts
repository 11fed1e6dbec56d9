import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeDurably, writeFaultOf } from '../../../../../main/host/printing/write-durably.ts'

test('a file is replaced as a whole and nothing is left beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'write-'))
  await writeDurably(join(folder, 'a'), 'first and longer')
  await writeDurably(join(folder, 'a'), 'second')
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe('second')
  expect(await readdir(folder)).toEqual(['a'])
  await rm(folder, { recursive: true })
})

test('a full disk is told from other failures', async () => {
  const full = await writeDurably('/dev/full/x', '').catch(writeFaultOf)
  expect(full).toBe('writeFailed')
  expect(['ENOSPC', 'EDQUOT', 'EFBIG'].map(code => writeFaultOf(Object.assign(new Error(), { code })))).toEqual([
    'diskFull',
    'diskFull',
    'diskFull',
  ])
  expect(writeFaultOf('odd')).toBe('writeFailed')
})
