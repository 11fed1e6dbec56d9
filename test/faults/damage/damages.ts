import { gunzipSync, gzipSync } from 'node:zlib'
import type { SeededRandom } from '../../../shared/demo/seeded-random.ts'

/** Damages the bytes of a file; null: the file is gone. `other` is the same file of another branch. */
export type Damage = (bytes: Buffer, random: SeededRandom, other: Buffer) => Buffer | null

const flip: Damage = (bytes, random) => {
  const at = random.below(bytes.length)
  const flipped = Buffer.from(bytes)
  flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8))
  return flipped
}

const cut: Damage = (bytes, random) => bytes.subarray(0, random.below(bytes.length))

const grow: Damage = (bytes, random) =>
  Buffer.concat([bytes, Buffer.from(Array.from({ length: 1 + random.below(200) }, () => random.below(256)))])

const blank: Damage = (bytes, random) => {
  const at = random.below(bytes.length)
  return Buffer.from(bytes).fill(0, at, Math.min(bytes.length, at + 1 + random.below(512)))
}

const ofLines =
  (change: (lines: string[], at: number, random: SeededRandom) => unknown): Damage =>
  (bytes, random) => {
    const lines = bytes.toString().split(/(?<=\n)/)
    change(lines, random.below(lines.length), random)
    return Buffer.from(lines.join(''))
  }

/** What can happen to a file of whatever kind. */
export const byteDamages: Readonly<Record<string, Damage>> = {
  flip,
  cut,
  grow,
  blank,
  empty: () => Buffer.alloc(0),
  gone: () => null,
  replaced: (_bytes, _random, other) => other,
}

/** What can happen to the lines of a file. */
export const lineDamages: Readonly<Record<string, Damage>> = {
  doubled: ofLines((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  removed: ofLines((lines, at) => lines.splice(at, 1)),
  cutBehindLine: ofLines((lines, at) => lines.splice(at)),
  swapped: ofLines((lines, at, random) => {
    const other = random.below(lines.length)
    const [one = '', two = ''] = [lines[at], lines[other]]
    lines[at] = two
    lines[other] = one
  }),
  inserted: ofLines((lines, at, random) => lines.splice(at, 0, random.pick([lines[0] ?? '', '{}\n', '\n', 'x\n']))),
}

/** The same to the lines of a packed file, packed again. */
export const packedDamages: Readonly<Record<string, Damage>> = Object.fromEntries(
  Object.entries({ ...lineDamages, flip }).map(([name, damage]): [string, Damage] => [
    name,
    (bytes, random, other) => {
      const damaged = damage(gunzipSync(bytes), random, other)
      return damaged && gzipSync(damaged)
    },
  ]),
)

/** The line, counted from 1, in which two texts first differ. */
export function firstDifference(one: Buffer, other: Buffer): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return one.subarray(0, at).filter(byte => byte === 10).length + 1
}
