// AssemblyScript, compiled by `npm run build:scan` into scan-code.ts: the one loop whose speed matters.
// Pointers are byte offsets into the shared memory. A unit is a byte (ASCII) or two (UTF-16).

/** Every unit below this is a mark between fields. */
const FIRST_TEXT_UNIT: u32 = 0x20

/**
 * Finds `needle` in the rows of a column and writes to `best[row]` one more than the rank of its best place there (0: not found).
 * `starts[row]` is where a row begins, in units; `wordStarts` has a bit a unit, or is 0 where every unit may begin a word.
 * `tail`: a place at the end of a field is as good as one at its beginning. `enough`: no better rank is looked for in a row.
 * Answers how many rows have it.
 */
export function scan(
  text: usize,
  length: u32,
  wide: bool,
  starts: usize,
  rows: u32,
  wordStarts: usize,
  needle: usize,
  needleLength: u32,
  tail: bool,
  enough: i32,
  best: usize,
): u32 {
  memory.fill(best, 0, rows)
  const shift: u32 = wide ? 1 : 0
  const bytes: usize = length << shift
  const needleBytes: usize = needleLength << shift
  if (needleBytes > bytes) return 0

  // Three bytes at once leave few places to look at closely: the first, the last and one between.
  const lastAt = needleBytes - 1
  const middleAt = needleBytes >> 1
  const first = i8x16.splat(load<i8>(needle))
  const middle = i8x16.splat(load<i8>(needle + middleAt))
  const last = i8x16.splat(load<i8>(needle + lastAt))
  const stop = bytes - needleBytes
  let found: u32 = 0
  let row: u32 = 0
  let rowEnd: usize = load<u32>(starts, 4) << shift
  let rank: i32 = -1
  let skipTo: usize = 0

  // The memory behind a column can be read beyond its end; what lies there is cut off by `stop`.
  for (let block: usize = 0; block <= stop; block += 16) {
    // Mostly nothing is there: four vectors are passed over at once.
    while (block + 48 <= stop) {
      const here = text + block
      const any = v128.or(
        v128.or(match(here, first, middle, last, middleAt, lastAt), match(here + 16, first, middle, last, middleAt, lastAt)),
        v128.or(match(here + 32, first, middle, last, middleAt, lastAt), match(here + 48, first, middle, last, middleAt, lastAt)),
      )
      if (v128.any_true(any)) break
      block += 64
    }
    let hits = i8x16.bitmask(match(text + block, first, middle, last, middleAt, lastAt))
    while (hits != 0) {
      const at = block + <usize>ctz(hits)
      hits &= hits - 1
      if (at > stop) break
      if (at < skipTo || (wide && (at & 1) != 0)) continue
      if (memory.compare(text + at, needle, needleBytes) != 0) continue
      if (at >= rowEnd) {
        if (rank >= 0) {
          store<u8>(best + row, <u8>(rank + 1))
          found += 1
        }
        rank = -1
        while (at >= rowEnd) {
          row += 1
          rowEnd = load<u32>(starts + ((<usize>row + 1) << 2)) << shift
        }
      }
      const here = rankAt(text, at, bytes, needleBytes, wide, wordStarts, tail)
      if (here > rank) rank = here
      if (rank >= enough) skipTo = rowEnd
    }
    if (skipTo > block + 16) block = (skipTo & ~15) - 16
  }
  if (rank >= 0) {
    store<u8>(best + row, <u8>(rank + 1))
    found += 1
  }
  return found
}

// @ts-ignore: a decorator of the compiler
@inline
function match(at: usize, first: v128, middle: v128, last: v128, middleAt: usize, lastAt: usize): v128 {
  const outer = v128.and(i8x16.eq(v128.load(at), first), i8x16.eq(v128.load(at + lastAt), last))
  return v128.and(outer, i8x16.eq(v128.load(at + middleAt), middle))
}

function rankAt(
  text: usize,
  at: usize,
  bytes: usize,
  needleBytes: usize,
  wide: bool,
  wordStarts: usize,
  tail: bool,
): i32 {
  const end = at + needleBytes
  const after: u32 = end >= bytes ? 0 : wide ? load<u16>(text + end) : load<u8>(text + end)
  const before: u32 = at == 0 ? 0 : wide ? load<u16>(text + at - 2) : load<u8>(text + at - 1)
  const ends = after < FIRST_TEXT_UNIT
  if (before < FIRST_TEXT_UNIT) return ends ? 3 : 2
  if (ends && tail) return 2
  if (wordStarts == 0) return 1
  return (load<u8>(wordStarts + (at >> 3)) >> <u8>(at & 7)) & 1
}

/** Adds up every byte: what merely touching the text costs, for measuring. */
export function touch(text: usize, bytes: usize): u32 {
  let sum = i32x4.splat(0)
  for (let at: usize = 0; at + 16 <= bytes; at += 16) sum = i32x4.add(sum, v128.load(text + at))
  return (
    i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3)
  )
}
