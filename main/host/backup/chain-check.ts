import { StringDecoder } from 'node:string_decoder'
import { emptyHead, type Head } from '../ledger/chain.ts'
import { readEntry } from '../ledger/replay.ts'

/** Follows a chain that comes in pieces from its first line to its last. */
export class ChainCheck {
  readonly #decoder = new StringDecoder('utf8')
  #carry = ''
  #head: Head = emptyHead
  #broken = false

  add(bytes: Buffer): void {
    const lines = (this.#carry + this.#decoder.write(bytes)).split('\n')
    this.#carry = lines.pop() ?? ''
    for (const text of lines) {
      if (this.#broken) return
      const entry = readEntry(text, this.#head)
      if (typeof entry === 'string') this.#broken = true
      else this.#head = { seq: entry.seq, hash: entry.hash, at: entry.at }
    }
  }

  /** Whether every line was sound and the last one has that hash. */
  endsWith(hash: string): boolean {
    return !this.#broken && this.#carry === '' && this.#head.hash === hash
  }
}
