import { readFile, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ok, type Result, refused } from '../../../shared/domain/result.ts'
import { replaceFile } from '../durable-file.ts'
import { openLine, sealLine } from '../sealed-file.ts'
import { systemCode } from '../system-error.ts'
import { isSameStart, ownStart, processStart } from './process-start.ts'

/** How a second start reaches the desk that holds a folder. `port` and `token` are null where it listens on none. */
export interface Contact {
  readonly host: 'electron' | 'browser'
  readonly port: number | null
  readonly token: string | null
}

/** Who holds a data folder. */
export interface Holder {
  readonly pid: number
  /** The PC; the folder may lie on a shared disk. */
  readonly machine: string
  /** Tells the process from a later one with the same id. */
  readonly start: string
  readonly since: string
  readonly contact: Contact
}

/** A held data folder. */
export interface FolderLock {
  /** Says how this desk can be reached, once that is known. */
  announce(contact: Contact): Promise<void>
  release(): Promise<void>
}

const NAME = 'desk.lock'
const TAKEOVER = 'desk.lock.takeover'
// A takeover lasts milliseconds; one this old was interrupted, whoever it was.
const TAKEOVER_AGE_MS = 30_000
// Long enough for every other start to finish its takeover, and for an interrupted one to be that old.
const ATTEMPTS = 800
// A desk looks after its lock so often; a lock that nobody can read and nobody mends in that time has no desk.
const MEND_MS = 1000
const UNREADABLE_MS = 2500
// It has been waited for once already.
const SECOND_LOOK_MS = 500

/** Takes a data folder for this process alone, or says who has it. A lock whose process is gone is taken over. */
export async function lockFolder(
  folder: string,
  contact: Contact,
  since: string,
): Promise<Result<FolderLock, { readonly holder: Holder }>> {
  const own: Holder = { pid: process.pid, machine: hostname(), start: await ownStart(), since, contact }
  const path = join(folder, NAME)
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await createExclusively(path, own)) return ok(heldLock(path, own))
    const holder = await readHolder(path, UNREADABLE_MS)
    if (holder && (await isHeld(holder))) return refused({ holder })
    await removeDeadLock(folder)
  }
  throw new Error(`${path} belongs to nobody and cannot be removed`)
}

function heldLock(path: string, own: Holder): FolderLock {
  let holder = own
  let released = false
  let writing: Promise<unknown> = Promise.resolve()
  const write = () => {
    const written = writing.then(() => (released ? undefined : replaceFile(path, sealLine(holder))))
    writing = written.catch(() => undefined)
    return written
  }
  // A lock that is damaged or gone would let a second desk write into the same files.
  const mending = setInterval(async () => {
    const text = await readFile(path, 'utf8').catch(() => '')
    if (!released && parseHolder(text) === null) await write().catch(() => undefined)
  }, MEND_MS)
  mending.unref()
  return {
    announce: async contact => {
      holder = { ...own, contact }
      await write()
    },
    release: async () => {
      if (released) return
      released = true
      clearInterval(mending)
      await writing
      await unlink(path).catch(() => undefined)
    },
  }
}

async function createExclusively(path: string, content: unknown): Promise<boolean> {
  try {
    await writeFile(path, sealLine(content), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    // A full disk has made the name and taken no content.
    await unlink(path).catch(() => undefined)
    throw error
  }
}

/** Who holds the lock; null when it is gone, or still unreadable after some seconds (the writer died, and no desk mends it). */
async function readHolder(path: string, patience: number): Promise<Holder | null> {
  for (let waited = 0; waited < patience; waited += 50) {
    try {
      const holder = parseHolder(await readFile(path, 'utf8'))
      if (holder) return holder
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null
    }
    await sleep(50)
  }
  return null
}

function parseHolder(text: string): Holder | null {
  const { state, value } = openLine(text)
  return state === 'sound' ? (value as Holder) : null
}

async function isHeld(holder: Pick<Holder, 'pid' | 'machine' | 'start'>): Promise<boolean> {
  // What runs on another PC cannot be seen from here.
  if (holder.machine !== hostname()) return true
  const start = await processStart(holder.pid)
  return start !== null && isSameStart(start, holder.start)
}

/**
 * Removes the lock of a folder if its process is gone. Two starts may find the same dead lock, and one may have the
 * folder by the time the other comes here: only who holds the takeover file may remove it, after looking again.
 */
export async function removeDeadLock(folder: string): Promise<void> {
  const path = join(folder, NAME)
  const takeover = join(folder, TAKEOVER)
  if (!(await createExclusively(takeover, { pid: process.pid, machine: hostname(), start: await ownStart() }))) {
    if (await isInterrupted(takeover)) await rename(takeover, `${takeover}.old`).catch(() => undefined)
    await sleep(50)
    return
  }
  try {
    const holder = await readHolder(path, SECOND_LOOK_MS)
    if (!holder || !(await isHeld(holder))) await unlink(path).catch(() => undefined)
  } finally {
    await unlink(takeover).catch(() => undefined)
  }
}

/** Whether who began a takeover is gone: as its file says, or because it is old. */
async function isInterrupted(takeover: string): Promise<boolean> {
  const { mtimeMs } = await stat(takeover).catch(() => ({ mtimeMs: Date.now() }))
  if (Date.now() - mtimeMs > TAKEOVER_AGE_MS) return true
  const taker = await readFile(takeover, 'utf8')
    .then(parseHolder)
    .catch(() => null)
  return taker !== null && !(await isHeld(taker))
}
