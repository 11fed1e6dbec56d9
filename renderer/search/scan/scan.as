// AssemblyScript, compiled by `npm run build:scan` into scan-code.ts: the loops whose speed matters.
// Pointers are byte offsets into the shared memory. What lies beyond a text can be read and is never taken for a part of it.

/** How the signs of a column are written; as in alphabets.ts. */
const PACKED: u32 = 0
const WIDE: u32 = 3

/** Every sign below is a mark between fields: of four bits, and of bytes and UTF-16. */
const FIRST_PACKED: u32 = 3
const FIRST_SIGN: u32 = 0x20
/** Set in the first letter of a syllable. */
const SYLLABLE: u32 = 0x80
const AT: u32 = 0x40

/**
 * Finds a pattern in the rows of a column and raises `best[row]` to one more than the rank of its best place there. `length` and
 * `lengths[row]` are bytes. A place fits where the bytes under `mask` equal `pattern`; both go on with zeros to a multiple of eight.
 * `probe1` and `probe2` are the two bytes that are looked at first. `odd`: the pattern begins in the middle of its first byte; `signs`
 * is how many it has. `tail`: a place at the end of a field is as good as one at its beginning. `enough`: no better rank is looked for
 * in a row. Answers how many rows have it.
 */
export function scan(
  text: usize,
  length: usize,
  lengths: usize,
  kind: u32,
  pattern: usize,
  mask: usize,
  patternLength: usize,
  probe1: usize,
  probe2: usize,
  odd: u32,
  signs: u32,
  tail: bool,
  enough: i32,
  best: usize,
): u32 {
  if (patternLength > length) return 0
  const value1 = i8x16.splat(load<i8>(pattern + probe1))
  const value2 = i8x16.splat(load<i8>(pattern + probe2))
  const mask1 = i8x16.splat(load<i8>(mask + probe1))
  const mask2 = i8x16.splat(load<i8>(mask + probe2))
  const head = load<u64>(pattern)
  const headMask = load<u64>(mask)
  const stop = length - patternLength
  let found: u32 = 0
  let row: u32 = 0
  let rowEnd: usize = load<u16>(lengths)
  let rank: i32 = -1

  for (let block: usize = 0; block <= stop; ) {
    const at1 = text + block + probe1
    const at2 = text + block + probe2
    const hits1 = v128.and(probe(v128.load(at1), mask1, value1), probe(v128.load(at2), mask2, value2))
    const hits2 = v128.and(probe(v128.load(at1, 16), mask1, value1), probe(v128.load(at2, 16), mask2, value2))
    const hits3 = v128.and(probe(v128.load(at1, 32), mask1, value1), probe(v128.load(at2, 32), mask2, value2))
    const hits4 = v128.and(probe(v128.load(at1, 48), mask1, value1), probe(v128.load(at2, 48), mask2, value2))
    // Mostly nothing is there.
    if (!v128.any_true(v128.or(v128.or(hits1, hits2), v128.or(hits3, hits4)))) {
      block += 64
      continue
    }
    let hits =
      <u64>i8x16.bitmask(hits1) |
      (<u64>i8x16.bitmask(hits2) << 16) |
      (<u64>i8x16.bitmask(hits3) << 32) |
      (<u64>i8x16.bitmask(hits4) << 48)
    let next = block + 64
    while (hits != 0) {
      const at = block + <usize>ctz(hits)
      hits &= hits - 1
      if ((load<u64>(text + at) & headMask) != head) continue
      if (at > stop) break
      if (patternLength > 8 && !fits(text + at, pattern, mask, patternLength)) continue
      if (kind == WIDE && (at & 1) != 0) continue
      if (at >= rowEnd) {
        found += keep(best + row, rank)
        rank = -1
        do {
          row += 1
          rowEnd += load<u16>(lengths + (<usize>row << 1))
        } while (at >= rowEnd)
      }
      rank = max(rank, rankAt(text, at, length, kind, odd, signs, tail))
      if (rank >= enough) {
        next = rowEnd
        break
      }
    }
    block = next
  }
  return found + keep(best + row, rank)
}

// @ts-ignore: a decorator of the compiler
@inline
function probe(bytes: v128, mask: v128, value: v128): v128 {
  return i8x16.eq(v128.and(bytes, mask), value)
}

function fits(at: usize, pattern: usize, mask: usize, length: usize): bool {
  for (let done: usize = 8; done < length; done += 8)
    if ((load<u64>(at + done) & load<u64>(mask + done)) != load<u64>(pattern + done)) return false
  return true
}

// @ts-ignore: a decorator of the compiler
@inline
function keep(best: usize, rank: i32): u32 {
  if (rank < 0) return 0
  store<u8>(best, max(load<u8>(best), <u8>(rank + 1)))
  return 1
}

// @ts-ignore: a decorator of the compiler
@inline
function rankAt(text: usize, at: usize, length: usize, kind: u32, odd: u32, signs: u32, tail: bool): i32 {
  const first: u32 = kind == PACKED ? FIRST_PACKED : FIRST_SIGN
  const from: usize = kind == PACKED ? at * 2 + odd : kind == WIDE ? at >> 1 : at
  const end: usize = kind == PACKED ? length * 2 : kind == WIDE ? length >> 1 : length
  const before: u32 = from == 0 ? 0 : signAt(text, from - 1, kind)
  const after: u32 = from + signs >= end ? 0 : signAt(text, from + signs, kind)
  if (before < first) return after < first ? 3 : 2
  if (tail && after < first) return 2
  if (kind == PACKED) return 0
  return kind == WIDE || before == AT || (load<u8>(text + at) & SYLLABLE) != 0 ? 1 : 0
}

// @ts-ignore: a decorator of the compiler
@inline
function signAt(text: usize, index: usize, kind: u32): u32 {
  if (kind == WIDE) return load<u16>(text + (index << 1))
  if (kind != PACKED) return load<u8>(text + index)
  const pair: u32 = load<u8>(text + (index >> 1))
  return (index & 1) == 0 ? pair >> 4 : pair & 15
}

/** Leaves in `ranks` only the rows that are in `best` too, with the sum of both. */
export function merge(ranks: usize, best: usize, rows: u32): void {
  const none = i8x16.splat(0)
  for (let row: usize = 0; row < <usize>rows; row += 16) {
    const left = v128.load(ranks + row)
    const right = v128.load(best + row)
    const lost = v128.or(i8x16.eq(left, none), i8x16.eq(right, none))
    v128.store(ranks + row, v128.andnot(i8x16.add_sat_u(left, right), lost))
  }
}

/**
 * Goes over the rows that are in `ranks` and not dropped (a score of all ones) and writes row and weight of those that weigh at least
 * `least` to `out`. Answers how many were written, and above 16 bits how many there are in all.
 */
export function pick(ranks: usize, scores: usize, rows: u32, least: u32, out: usize): u32 {
  let all: u32 = 0
  let picked: u32 = 0
  for (let block: usize = 0; block < <usize>rows; block += 16) {
    let hits: u32 = <u32>i8x16.bitmask(i8x16.ne(v128.load(ranks + block), i8x16.splat(0)))
    while (hits != 0) {
      const row = block + <usize>ctz(hits)
      hits &= hits - 1
      const score: u32 = load<u16>(scores + (row << 1))
      if (row >= <usize>rows || score == 0xffff) continue
      all += 1
      const weight = (<u32>load<u8>(ranks + row) << 16) + score
      if (weight < least) continue
      store<u32>(out + (picked << 3), <u32>row)
      store<u32>(out + (picked << 3), weight, 4)
      picked += 1
    }
  }
  return (all << 16) | picked
}

/** Adds up every byte: what merely touching the text costs, for measuring. */
export function touch(text: usize, bytes: usize): u32 {
  let sum = i32x4.splat(0)
  for (let at: usize = 0; at + 16 <= bytes; at += 16) sum = i32x4.add(sum, v128.load(text + at))
  return (
    i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3)
  )
}
