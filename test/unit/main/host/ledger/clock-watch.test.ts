import { expect, test } from 'vitest'
import { ClockWatch } from '../../../../../main/host/ledger/clock-watch.ts'
import { openLedgerRig, recordPlain } from '../../../../support/ledger-rig.ts'
import { createTestClock, makeFolder } from '../../../../support/open-host.ts'

const HOUR = 3_600_000

test('time that passes is no jump, however long; what a time server corrects is none either', () => {
  const clock = createTestClock()
  const watch = new ClockWatch(clock, null)
  clock.pass(80 * HOUR)
  expect(watch.look()).toBe(0)
  clock.set(clock.now() - 59_000)
  expect(watch.look()).toBe(0)
})

test.each([HOUR, -HOUR, 400 * 24 * HOUR])('a clock set by %i ms is seen once', jump => {
  const clock = createTestClock()
  const watch = new ClockWatch(clock, null)
  clock.pass(5 * HOUR)
  clock.set(clock.now() + jump)
  expect(watch.look()).toBe(jump)
  expect(watch.look()).toBe(0)
  watch.seeAgain(jump)
  expect(watch.look()).toBe(jump)
})

test('the entry before the next tells of the clock that was set; at a start, of one that stands before the last entry', async () => {
  const folder = await makeFolder()
  const first = await openLedgerRig(folder)
  await recordPlain(first.ledger)
  first.clock.set(first.clock.now() + 2 * HOUR)
  await Promise.all([recordPlain(first.ledger), recordPlain(first.ledger)])
  await first.ledger.close()

  // Its clock begins where that of the first began.
  const second = await openLedgerRig(folder)
  await recordPlain(second.ledger)
  await recordPlain(second.ledger)
  const entries = await second.ledger.readAfter(0, 100)
  expect(entries.map(({ kind, body }) => ('by' in body ? body.by : kind))).toEqual([
    entries[0]?.kind,
    7200,
    ...[entries[0]?.kind, entries[0]?.kind],
    -7200,
    ...[entries[0]?.kind, entries[0]?.kind],
  ])
  expect(entries.filter(({ kind }) => kind === 'clockSet').map(({ operator }) => operator)).toEqual([null, null])
  await second.ledger.close()
})
