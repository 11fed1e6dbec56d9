import type { Segment } from './segment.ts'

interface Candidate {
  readonly weight: number
  readonly segment: Segment
  readonly row: number
}

/** Keeps the best of any number of hits, in order; equal weights by number, the higher first. */
export class BestHits {
  readonly #limit: number
  readonly #best: Candidate[] = []
  /** Lighter hits have no place any more. */
  least = 0
  total = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  offer(segment: Segment, row: number, weight: number): void {
    if (weight < this.least) return
    const candidate = { weight, segment, row }
    let low = 0
    for (let high = this.#best.length; low < high; ) {
      const middle = (low + high) >> 1
      const other = this.#best[middle]
      if (other && isBetter(other, candidate)) low = middle + 1
      else high = middle
    }
    if (low >= this.#limit) return
    this.#best.splice(low, 0, candidate)
    if (this.#best.length > this.#limit) this.#best.pop()
    if (this.#best.length === this.#limit) this.least = this.#best.at(-1)?.weight ?? 0
  }

  get hits(): readonly Candidate[] {
    return this.#best
  }
}

function isBetter(left: Candidate, right: Candidate): boolean {
  if (left.weight !== right.weight) return left.weight > right.weight
  const order = compareBytes(left.segment.numbersOf(left.row), right.segment.numbersOf(right.row))
  return order === 0 ? left.segment.keyOf(left.row) > right.segment.keyOf(right.row) : order > 0
}

function compareBytes(left: Uint8Array, right: Uint8Array): number {
  for (let at = 0; at < left.length && at < right.length; at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}
