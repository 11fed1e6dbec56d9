import { seededRandom } from '../../shared/demo/seeded-random.ts'
import type { Delivery, FapiaoKind, SheetId } from '../../shared/domain/application.ts'
import { type CustodyState, emptyCustody, evolve } from '../../shared/domain/custody.ts'
import { decide } from '../../shared/domain/decide-custody.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { SheetFacts } from '../../shared/domain/report/report-lines.ts'
import { applicationOf, batchOf, entryOf, importEntry, randomDecision } from './custody-model.ts'
import { sampleSheet } from './sample-application.ts'

const context = { branchCode: 'SH', day: '2026-11-22' }
const pending = { printJobs: 0, parcels: 0, handovers: 0 }
const kinds: readonly [FapiaoKind, ...FapiaoKind[]] = ['special', 'normal', 'roll', 'digitalNormal']

/** A ledger of random days: entries of several clerks some minutes apart, days closed now and then. */
export interface RandomLedger {
  readonly entries: readonly Entry[]
  readonly state: CustodyState
  /** Facts of every sheet but each seventh, which no import names any more. */
  readonly facts: ReadonlyMap<SheetId, SheetFacts>
}

/** Makes one. The first entry is an import that brings two thirds of the sheets. */
export function randomLedger(seed: number, { sheets = 40, steps = 1500 } = {}): RandomLedger {
  const random = seededRandom(seed)
  const state = emptyCustody()
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1)
  const here = (number: number) => number % 3 !== 0
  let now = Date.parse('2026-11-20T01:00:00.000Z')
  const entries: Entry[] = []

  function append(entry: Entry): Entry {
    now += random.below(20) * 60_000
    const timed = {
      ...entry,
      at: new Date(now).toISOString(),
      operator: random.pick(['op-1', 'op-2', 'op-3']),
    } as Entry
    entries.push(timed)
    return timed
  }

  const first = importEntry(1)
  const received = numbers.filter(here).length
  const batch = numbers.map(number => batchOf(applicationOf(number), [number], here(number) ? [number] : []))
  evolve(state, append({ ...first, body: { ...first.body, received } } as Entry), batch)
  for (let step = 0; step < steps; step += 1) {
    const decided =
      random.below(60) === 0
        ? decide(state, { kind: 'closeDay', pending }, context)
        : randomDecision(random, state, sheets, context)
    if (decided.ok)
      evolve(state, append(byProxyAtTimes(entryOf(decided.value, entries.length + 1), random.below(3) > 0)))
  }
  return { entries, state, facts: new Map(numbers.filter(n => n % 7 !== 0).map(n => [sampleSheet(n), factsOf(n)])) }
}

function byProxyAtTimes(entry: Entry, inPerson: boolean): Entry {
  return entry.kind === 'handedOver' ? { ...entry, body: { ...entry.body, inPerson } } : entry
}

function factsOf(number: number): SheetFacts {
  const money = number % 5 === 0 ? null : number * 1000
  return {
    sheet: sampleSheet(number),
    application: applicationOf(number),
    orderNo: String(1_000_000_000 + number),
    title: `上海澄波软件有限公司${number}`,
    kind: kinds[number % kinds.length] ?? 'normal',
    ...{ code: '3100251130', number: String(number).padStart(8, '0'), digitalNumber: null },
    ...{ amount: money, tax: money === null ? null : number * 60, total: money === null ? null : number * 1060 },
  }
}

/** The ways a sheet leaves. */
export const ways: readonly Delivery[] = ['pickup', 'sf', 'yunda']
