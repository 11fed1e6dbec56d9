import { chmod, lstat, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** What a desk keeps in its data folder. Anything else there belongs to somebody else, or to the browser, which closes its own. */
const own = [
  ...['ledger.jsonl', 'personal.jsonl', 'ledger.head', 'operators.json', 'erased.json', 'settings.json'],
  ...['backups.json', 'backup-key.json'],
  ...['pin-recovery.txt', 'station', 'port', 'demo-branch', 'desk.lock', 'format.json'],
  ...['batches', 'staging', 'set-aside', 'print', 'backups', 'restore', 'logs', 'browser-profile', 'electron'],
]
const browsers = ['browser-profile', 'electron']

/**
 * Makes a data folder and takes what a desk keeps in it away from other users of the PC: 0700 and 0600, also where an earlier hand
 * left it open. On Windows modes mean nothing; there the profile of the user, in which the folder lies, keeps others out.
 */
export async function makePrivate(dataFolder: string): Promise<void> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  if (process.platform === 'win32') return
  await narrow(dataFolder)
  for (const name of await readdir(dataFolder)) {
    if (own.includes(name)) await closeTree(join(dataFolder, name), !browsers.includes(name))
  }
}

async function closeTree(path: string, deep: boolean): Promise<void> {
  const isFolder = await narrow(path)
  // Where another desk has the folder, what is there may be gone the next moment.
  const names = isFolder && deep ? await readdir(path).catch(() => []) : []
  for (const name of names) await closeTree(join(path, name), true)
}

/** What is not ours, shared by design (sticky), or on a disk without modes stays as it is: the desk must open all the same. */
async function narrow(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null)
  if (!found) return false
  const isOwn = found.uid === process.getuid?.() && (found.mode & 0o1000) === 0 && !found.isSymbolicLink()
  const mode = found.isDirectory() ? 0o700 : 0o600
  if (isOwn && (found.mode & 0o777 & ~mode) !== 0) await chmod(path, mode).catch(() => undefined)
  return found.isDirectory()
}
