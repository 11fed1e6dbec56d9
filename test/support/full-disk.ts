import { execFile } from 'node:child_process'
import { open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { makeFolder } from './open-host.ts'

const run = promisify(execFile)

/** A disk that a test can fill up. */
export interface SmallDisk {
  readonly folder: string
  /** Leaves room for only so many bytes more in the file of that name (in whole pages on a real disk). */
  fill(name: string, room: number): Promise<void>
  /** Makes room again. */
  free(): Promise<void>
}

/** A disk of its own where this process may mount one, else a folder with a limit on the size of files. Linux only. */
export async function makeSmallDisk(): Promise<SmallDisk> {
  const folder = await makeFolder()
  return process.getuid?.() === 0 ? mountDisk(folder) : limitFiles(folder)
}

async function mountDisk(folder: string): Promise<SmallDisk> {
  await run('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder])
  onTestFinished(async () => {
    await run('umount', ['-l', folder])
  })
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill: async (_name, room) => {
      const handle = await open(ballast, 'w')
      await writeUntilFull(handle)
      await handle.truncate(Math.max(0, (await handle.stat()).size - room))
      await handle.close()
    },
    free: () => rm(ballast),
  }
}

async function writeUntilFull(handle: Awaited<ReturnType<typeof open>>): Promise<void> {
  try {
    for (;;) await handle.write(Buffer.alloc(64 * 1024))
  } catch {
    // Full, as wanted.
  }
}

function limitFiles(folder: string): SmallDisk {
  const limit = (bytes: string) => run('prlimit', [`--pid=${process.pid}`, `--fsize=${bytes}:`])
  onTestFinished(async () => {
    await limit('unlimited')
  })
  return {
    folder,
    fill: async (name, room) => {
      await limit(String((await stat(join(folder, name))).size + room))
    },
    free: async () => {
      await limit('unlimited')
    },
  }
}
