import { chmod, lstat, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createHost } from '../../../../main/host/create-host.ts'
import { makePrivate } from '../../../../main/host/private-folder.ts'
import { createClient } from '../../../../shared/host/client.ts'
import { createFolderPrinter } from '../../../support/folder-printer.ts'
import { hostOptions } from '../../../support/host-options.ts'
import { makeFolder } from '../../../support/open-host.ts'
import { liveTellingDay } from '../../../support/telling-day.ts'

/** Everything below a folder, itself included, that other users of the PC could open, with its mode. */
async function findOpen(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = [folder, ...entries.map(entry => join(entry.parentPath, entry.name))]
  const modes = await Promise.all(paths.map(async path => [path, (await lstat(path)).mode & 0o077] as const))
  return modes.filter(([, mode]) => mode !== 0).map(([path, mode]) => `${path} ${mode.toString(8)}`)
}

async function openAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644)
  await chmod(folder, 0o755)
}

test('after a busy day nothing in the data folder can be read by others, and what was left open is closed at the next start', async () => {
  const folder = join(await makeFolder(), 'data')
  const driver = createFolderPrinter(await makeFolder())
  const options = hostOptions(folder, { ports: { ...hostOptions(folder).ports, printing: { kind: 'cups', driver } } })
  const before = process.umask(0)
  try {
    const opened = await createHost(options)
    if (!opened.ok) throw new Error(opened.error.code)
    await liveTellingDay(createClient(opened.value.dispatch))
    expect(await findOpen(folder)).toEqual([])
    await opened.value.close()
    expect((await readdir(folder)).length).toBeGreaterThan(8)
    expect(await findOpen(folder)).toEqual([])
    await openAll(folder)
    const again = await createHost(options)
    if (!again.ok) throw new Error(again.error.code)
    expect(await findOpen(folder)).toEqual([])
    await again.value.close()
  } finally {
    process.umask(before)
  }
})

test('a folder that already held somebody else’s files keeps those as they are', async () => {
  const folder = await makeFolder()
  await mkdir(join(folder, 'holiday'))
  await writeFile(join(folder, 'holiday', 'photo.sh'), '')
  await openAll(folder)
  await chmod(join(folder, 'holiday', 'photo.sh'), 0o755)
  await makePrivate(folder)
  expect((await lstat(folder)).mode & 0o777).toBe(0o700)
  expect((await lstat(join(folder, 'holiday', 'photo.sh'))).mode & 0o777).toBe(0o755)
})

test('a folder that is shared by design, as the one for temporary files, is not closed', async () => {
  const folder = await makeFolder()
  await chmod(folder, 0o1777)
  await makePrivate(folder)
  expect((await lstat(folder)).mode & 0o7777).toBe(0o1777)
})
