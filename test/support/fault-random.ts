import { randomInt } from 'node:crypto'
import { onTestFailed } from 'vitest'
import { type SeededRandom, seededRandom } from '../../shared/demo/seeded-random.ts'

/** Chance for one experiment, another one in each run; a failed test prints its seed, and `FAULT_SEED` repeats it. */
export function faultRandom(): SeededRandom {
  const seed = Number(process.env.FAULT_SEED ?? randomInt(2 ** 31))
  onTestFailed(() => console.error(`FAULT_SEED=${seed}`))
  return seededRandom(seed)
}
