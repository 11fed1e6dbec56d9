import { writeSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { systemCode } from '../system-error.ts'
import { sha256 } from './chain.ts'

/** The last entry that was acknowledged, as noted outside the chain. */
export interface Witnessed {
  readonly seq: number
  readonly hash: string
}

/** The name of the file beside the ledger. */
export const witnessName = 'ledger.head'

// As long as every other note, so that it is written over in place, within one sector, and needs no room on a full disk.
const DIGITS = 12
const LENGTH = DIGITS + 1 + 64 + 1 + 16 + 1

/**
 * Notes the last acknowledged entry in a file of its own. A chain that was cut off behind a whole line verifies; only this tells that
 * lines are missing. Not flushed with each entry: after a power loss it may lag behind the chain, never run ahead of it.
 */
export class HeadWitness {
  readonly #path: string
  #handle: FileHandle | null

  constructor(path: string, handle: FileHandle | null) {
    this.#path = path
    this.#handle = handle
  }

  /** Makes the file where there is none. Throws system errors. */
  async prepare(): Promise<void> {
    this.#handle ??= await open(this.#path, 'w+', 0o600)
  }

  /** Notes an entry, in the system's cache at once. What cannot be written lags behind. */
  note({ seq, hash }: Witnessed): void {
    if (!this.#handle) return
    try {
      writeSync(this.#handle.fd, line({ seq, hash }), 0)
    } catch {
      // A full disk: the note before is still true, and the next one tries again.
    }
  }

  async close(): Promise<void> {
    await this.#handle?.datasync().catch(() => undefined)
    await this.#handle?.close()
    this.#handle = null
  }
}

/** Reads the note beside a ledger: null where there is none, or `damaged`. Throws when the disk cannot be read. */
export async function readWitness(path: string): Promise<Witnessed | 'damaged' | null> {
  const handle = await openIfThere(path, 'r')
  if (!handle) return null
  try {
    const text = await handle.readFile('latin1')
    // The desk ended between making the file and its first note.
    if (text === '') return null
    const seq = Number(text.slice(0, DIGITS))
    const hash = text.slice(DIGITS + 1, DIGITS + 65)
    return text === line({ seq, hash }) ? { seq, hash } : 'damaged'
  } finally {
    await handle.close()
  }
}

/** Opens the note for writing, null where there is none yet. Throws system errors. */
export async function openWitness(path: string): Promise<HeadWitness> {
  return new HeadWitness(path, await openIfThere(path, 'r+'))
}

function line({ seq, hash }: Witnessed): string {
  const note = `${String(seq).padStart(DIGITS, '0')} ${hash}`
  return `${note} ${sha256(note).slice(0, 16)}\n`.padEnd(LENGTH)
}

async function openIfThere(path: string, flags: string): Promise<FileHandle | null> {
  try {
    return await open(path, flags)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}
