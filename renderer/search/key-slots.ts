import type { ApplicationKey } from '../../shared/domain/application.ts'

/** A quarter more than the rows of a segment: five bytes a row. */
const slotCount = 5120
const rowBits = 12

/** Where the keys of a segment are: rows by the hash of their key, of which a part tells most other keys apart. */
export class KeySlots {
  /** Twenty bits of the hash above twelve of the row; 0 where there is none. */
  readonly slots: Uint32Array

  constructor(slots: Uint32Array = new Uint32Array(slotCount)) {
    this.slots = slots
  }

  add(hash: number, row: number): void {
    let slot = hash % slotCount
    while (this.slots[slot] !== 0) slot = (slot + 1) % slotCount
    this.slots[slot] = tagOf(hash) + row
  }

  /** The row for which `isIt` holds among those whose key may be the one, or null. */
  find(hash: number, isIt: (row: number) => boolean): number | null {
    const tag = tagOf(hash)
    for (let slot = hash % slotCount; ; slot = slot + 1 === slotCount ? 0 : slot + 1) {
      const value = this.slots[slot] ?? 0
      if (value === 0) return null
      if ((value ^ tag) >>> rowBits === 0 && isIt(value & ((1 << rowBits) - 1))) return value & ((1 << rowBits) - 1)
    }
  }
}

/** Never 0. */
const tagOf = (hash: number) => (((hash >>> rowBits) | 1) << rowBits) >>> 0

/** FNV-1a of the UTF-16 units, 32 bits. */
export function hashKey(key: ApplicationKey): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
