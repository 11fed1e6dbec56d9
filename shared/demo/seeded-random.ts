/** A repeatable source of numbers: the same seed gives the same demo branch (mulberry32). */
export interface SeededRandom {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number
  pick<T>(items: readonly [T, ...T[]]): T
  digits(count: number): string
}

/** Starts a sequence at a seed. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: items => items[below(items.length)] ?? items[0],
    digits: count => Array.from({ length: count }, () => below(10)).join(''),
  }
}
