import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  createScanKeeper,
  type KeptScan,
  type ScanKeeper,
  scansAtOnce,
} from '../../../../../renderer/features/stock-take/scan-keeper.ts'
import { ok, type Result, refused } from '../../../../../shared/domain/result.ts'
import type { HostError } from '../../../../../shared/host/errors.ts'

interface Group {
  readonly sheets: readonly string[]
  readonly unknown: readonly string[]
}

const refusal: HostError = { code: 'noStockTake' }
let answer: Result<unknown, HostError> = ok(null)
let groups: Group[] = []
let keptNow: readonly KeptScan[] = []

beforeEach(() => {
  vi.useFakeTimers()
  answer = ok(null)
  groups = []
  keptNow = []
})
afterEach(() => void vi.useRealTimers())

function keeperOf(recorded: Partial<Group> = {}, kept: readonly KeptScan[] = []): ScanKeeper {
  return createScanKeeper({
    takeNo: 'SH-P20261122-001',
    recorded: { sheets: [], unknown: [], ...recorded },
    kept,
    record: async group => {
      if (answer.ok) groups.push(group)
      return answer
    },
    keep: pending => {
      keptNow = pending
    },
  })
}

const sheet = (code: string): KeptScan => ({ what: 'sheet', code })
const codes = (count: number) => Array.from({ length: count }, (_, index) => String(index))

test('a scan counts at once and is kept until the ledger has it, two seconds later', async () => {
  const keeper = keeperOf()
  expect(keeper.add(sheet('a'))).toBe(true)
  expect(keeper.add({ what: 'unknown', code: 'x' })).toBe(true)
  expect([...keeper.getCount().sheets]).toEqual(['a'])
  expect(keeper.getCount().pending).toBe(2)
  expect(keptNow).toEqual([sheet('a'), { what: 'unknown', code: 'x' }])
  await vi.advanceTimersByTimeAsync(1900)
  expect(groups).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  expect(groups).toEqual([{ sheets: ['a'], unknown: ['x'] }])
  expect(keptNow).toEqual([])
  expect(keeper.getCount().pending).toBe(0)
})

test('ten scans are recorded without waiting', async () => {
  const keeper = keeperOf()
  for (const code of codes(scansAtOnce)) keeper.add(sheet(code))
  await vi.advanceTimersByTimeAsync(0)
  expect(groups).toEqual([{ sheets: codes(scansAtOnce), unknown: [] }])
})

test('nothing counts twice: neither scanned again, nor recorded before, nor kept by an earlier window', async () => {
  const keeper = keeperOf({ sheets: ['a'], unknown: ['x'] }, [sheet('a'), sheet('b')])
  expect(keeper.add(sheet('a'))).toBe(false)
  expect(keeper.add(sheet('b'))).toBe(false)
  expect(keeper.add({ what: 'unknown', code: 'x' })).toBe(false)
  await keeper.save()
  expect(groups).toEqual([{ sheets: ['b'], unknown: [] }])
})

test('what the host refuses stays, is told, and goes with the next attempt, in its order', async () => {
  const keeper = keeperOf()
  answer = refused(refusal)
  keeper.add(sheet('a'))
  expect(await keeper.save()).toEqual(answer)
  expect(keeper.getCount()).toMatchObject({ pending: 1, error: refusal })
  expect(keptNow).toEqual([sheet('a')])
  keeper.add(sheet('b'))
  answer = ok(null)
  await vi.advanceTimersByTimeAsync(5100)
  expect(groups).toEqual([{ sheets: ['a', 'b'], unknown: [] }])
  expect(keeper.getCount()).toMatchObject({ pending: 0, error: null })
})

test('scans that come while others are being recorded are recorded too, once', async () => {
  const keeper = keeperOf()
  keeper.add(sheet('a'))
  const saving = keeper.save()
  keeper.add(sheet('b'))
  await Promise.all([saving, keeper.save()])
  await vi.advanceTimersByTimeAsync(5000)
  expect(groups.flatMap(group => group.sheets)).toEqual(['a', 'b'])
})

test('many kept scans go in groups the host takes', async () => {
  const keeper = keeperOf(
    {},
    codes(1200).map(code => sheet(code)),
  )
  await keeper.save()
  expect(groups.map(group => group.sheets.length)).toEqual([500, 500, 200])
})

test('whoever draws is told of each change and gets another object', () => {
  const keeper = keeperOf()
  let told = 0
  const stop = keeper.subscribe(() => {
    told += 1
  })
  const before = keeper.getCount()
  keeper.add(sheet('a'))
  expect(told).toBe(1)
  expect(keeper.getCount()).not.toBe(before)
  stop()
  keeper.add(sheet('b'))
  expect(told).toBe(1)
})

test('a keeper that was let go sets no further timers', async () => {
  const keeper = keeperOf()
  keeper.add(sheet('a'))
  keeper.stop()
  keeper.add(sheet('b'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(groups).toEqual([])
  expect(keptNow).toEqual([sheet('a'), sheet('b')])
})
