/** One comparison within one run. Times in milliseconds unless the name says otherwise. */
export interface Measurement {
  readonly name: string
  readonly ours: number
  /** What it is compared with, in words, and its number. */
  readonly peer: string
  readonly peerValue: number
  readonly ratio: number
  /** The ratio that is aimed at. */
  readonly goal: string
  readonly met: boolean
}

/** How a ratio is judged: at most or at least so much; null where the peer only gives an idea. */
export type Goal = { readonly atMost: number } | { readonly atLeast: number } | null

/** Puts a measurement together. `ratio` is ours over the peer's for `atMost`, the peer's over ours (how many times faster) otherwise. */
export function compare(facts: {
  readonly name: string
  readonly ours: number
  readonly peer: string
  readonly peerValue: number
  readonly goal: Goal
}): Measurement {
  const { name, ours, peer, peerValue, goal } = facts
  const most = goal !== null && 'atMost' in goal ? goal.atMost : null
  const least = goal !== null && 'atLeast' in goal ? goal.atLeast : null
  const ratio = most === null ? peerValue / ours : ours / peerValue
  const met = most === null ? ratio >= (least ?? 0) : ratio <= most
  const said = most !== null ? `≤ ${most} ×` : least !== null ? `≥ ${least} × as fast` : 'none'
  return { name, ours: round(ours), peer, peerValue: round(peerValue), ratio: round(ratio), goal: said, met }
}

/** An absolute goal, such as frames: ours against the limit itself. */
export function compareWithLimit(facts: {
  readonly name: string
  readonly ours: number
  readonly limit: number
  readonly unit: string
}): Measurement {
  const { name, ours, limit, unit } = facts
  const ratio = limit === 0 ? ours : round(ours / limit)
  return {
    name,
    ours: round(ours),
    peer: 'limit',
    peerValue: limit,
    ratio,
    goal: `≤ ${limit} ${unit}`,
    met: ours <= limit,
  }
}

/** Whether a time grows no faster than its input: against ten times what a tenth of the input took. */
export function compareGrowth(facts: {
  readonly name: string
  readonly time: number
  readonly timeOfTenth: number
}): Measurement {
  const { name, time, timeOfTenth } = facts
  const peer = '10 × the time of a tenth'
  return compare({ name: `${name}: grows`, ours: time, peer, peerValue: 10 * timeOfTenth, goal: { atMost: 1.5 } })
}

/** The value below which a part of the samples lies: 0.5 is the median. */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
}

/** Runs each way in turn, so many rounds, and answers the times of each. What disturbs the machine disturbs all of them. */
export async function alternate<K extends string>(
  rounds: number,
  ways: Readonly<Record<K, () => unknown>>,
): Promise<Record<K, number[]>> {
  const names = Object.keys(ways) as K[]
  const times = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<K, number[]>
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) {
      const since = performance.now()
      await ways[name]()
      times[name].push(performance.now() - since)
    }
  return times
}

function round(value: number): number {
  return Number(value.toPrecision(3))
}
