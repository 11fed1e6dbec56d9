import type { Cell } from '../../shared/domain/import/cells.ts'

/** Where a hash begins: two lanes of 32 bits. */
export type HashSeed = readonly [number, number]

/** A seed that differs with each of its parts. `salt` is random, so that whoever sees hashes cannot try out what they stand for. */
export function seedOf(salt: Uint32Array, ...about: readonly string[]): HashSeed {
  let seed: HashSeed = [salt[0] ?? 0, salt[1] ?? 0]
  for (const text of about) {
    const [low, high] = lanes([text], seed)
    seed = [low ^ (salt[2] ?? 0), high ^ (salt[3] ?? 0)]
  }
  return seed
}

/** 53 bits that stand for these cells: a changed row looks like one of a million others once in nine billion times. */
export function hashCells(cells: readonly Cell[], seed: HashSeed): number {
  const [low, high] = lanes(cells, seed)
  return combine(low, high)
}

/** The same for a row that is text: the bytes from `start` to `end`. */
export function hashBytes(bytes: DataView, start: number, end: number, [first, second]: HashSeed): number {
  let low = first
  let high = second
  const add = (units: number): void => {
    low = Math.imul(low ^ units, 0x01000193)
    low ^= low >>> 16
    high = Math.imul(high ^ units, 0x5bd1e995)
    high ^= high >>> 15
  }
  const whole = end - ((end - start) & 3)
  for (let at = start; at < whole; at += 4) add(bytes.getInt32(at, true))
  for (let at = whole; at < end; at += 1) add(bytes.getUint8(at))
  // The length tells four bytes at once from four times one.
  return combine(low ^ (end - start), high)
}

function combine(low: number, high: number): number {
  return 0x200000 * (mix(low, high) >>> 0) + (mix(high, low) >>> 11)
}

function lanes(cells: readonly Cell[], [first, second]: HashSeed): HashSeed {
  let low = first
  let high = second
  for (const cell of cells) {
    const text = cell === null ? '' : typeof cell === 'number' ? String(cell) : cell
    const { length } = text
    // Tells 12 from '12', nothing from nothing, and where one cell ends and the next begins.
    const kind = cell === null ? 0x1ffff : typeof cell === 'number' ? 0x20000 + length : length
    low = Math.imul(low ^ kind, 0x9e3779b1)
    high = Math.imul(high ^ kind, 0x85ebca77)
    for (let index = 0; index < length; index++) {
      const unit = text.charCodeAt(index)
      low = Math.imul(low ^ unit, 0x01000193)
      high = Math.imul(high ^ unit, 0x5bd1e995)
      high ^= high >>> 15
    }
    low ^= low >>> 16
  }
  return [low, high]
}

function mix(one: number, other: number): number {
  let mixed = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
  return mixed ^ (mixed >>> 15)
}
