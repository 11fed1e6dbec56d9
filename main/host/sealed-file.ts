import { readFile } from 'node:fs/promises'
import { replaceFile } from './durable-file.ts'
import { canonicalJson } from './ledger/canonical-json.ts'
import { sha256 } from './ledger/chain.ts'
import { systemCode } from './system-error.ts'

/** What a small file holds. `damaged`: not byte by byte what was written; `value` is what can still be read of it, null for nothing. */
export type Sealed =
  | { readonly state: 'sound' | 'damaged'; readonly value: unknown }
  | { readonly state: 'missing'; readonly value: null }

/** One line of JSON that carries a checksum of its value, without its newline. Any altered byte of it shows. */
export function sealLine(value: unknown): string {
  const text = canonicalJson(value)
  return `{"sum":"${sha256(text)}","value":${text}}`
}

/** Reads such a line. */
export function openLine(text: string): Exclude<Sealed, { state: 'missing' }> {
  try {
    const { value = null } = JSON.parse(text) as { readonly value?: unknown }
    return { state: isSealed(text, value) ? 'sound' : 'damaged', value }
  } catch {
    return { state: 'damaged', value: null }
  }
}

/** Replaces a file that is one such line. Throws system errors. */
export function writeSealed(path: string, value: unknown): Promise<void> {
  return replaceFile(path, `${sealLine(value)}\n`)
}

/** Reads a file that is one such line. Throws when the disk cannot be read. */
export async function readSealed(path: string): Promise<Sealed> {
  try {
    const text = await readFile(path, 'utf8')
    const line = openLine(text.slice(0, -1))
    return text.endsWith('\n') ? line : { ...line, state: 'damaged' }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { state: 'missing', value: null }
    throw error
  }
}

function isSealed(text: string, value: unknown): boolean {
  try {
    return text === sealLine(value)
  } catch {
    // A fraction, where none is ever written.
    return false
  }
}
