import type { ApplicationKey } from '../../shared/domain/application.ts'
import type { Segment } from './segment.ts'

interface Candidate {
  readonly weight: number
  readonly key: ApplicationKey
  readonly segment: Segment
  readonly row: number
}

/** Keeps the best of any number of hits, in order; equal weights by key, the higher first. */
export class BestHits {
  readonly #limit: number
  readonly #best: Candidate[] = []
  /** Lighter hits have no place any more. */
  #least = Number.NEGATIVE_INFINITY
  total = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  offer(segment: Segment, row: number, weight: number): void {
    this.total += 1
    if (weight < this.#least) return
    const candidate = { weight, key: segment.keys[row] ?? '', segment, row }
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
    if (this.#best.length === this.#limit) this.#least = this.#best.at(-1)?.weight ?? 0
  }

  get hits(): readonly Candidate[] {
    return this.#best
  }
}

function isBetter(left: Candidate, right: Candidate): boolean {
  return left.weight === right.weight ? left.key > right.key : left.weight > right.weight
}
