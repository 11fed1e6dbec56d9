import { expect, test } from 'vitest'
import { type BackupFacts, judgeBackup } from '../../../../shared/domain/backup-standing.ts'

const now = '2026-11-22T06:05:00.000Z'
const ago = (milliseconds: number) => new Date(Date.parse(now) - milliseconds).toISOString()
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

function judge(facts: Partial<BackupFacts>) {
  return judgeBackup({ now, demo: false, passphraseSet: true, lastGood: ago(2 * HOUR), fault: null, ...facts })
}

test('a backup of today is mentioned quietly, with its age', () => {
  expect(judge({})).toEqual({ word: 'made', tone: 'quiet', age: { unit: 'hours', count: 2 } })
  expect(judge({ lastGood: now }).age).toEqual({ unit: 'minutes', count: 0 })
  expect(judge({ lastGood: ago(59 * MINUTE) }).age).toEqual({ unit: 'minutes', count: 59 })
  expect(judge({ lastGood: ago(47 * HOUR) }).age).toEqual({ unit: 'hours', count: 47 })
  expect(judge({ lastGood: ago(49 * HOUR) }).age).toEqual({ unit: 'days', count: 2 })
})

test('after 24 hours it warns, after three days it is bad, to the millisecond', () => {
  expect(judge({ lastGood: ago(DAY - 1) }).tone).toBe('quiet')
  expect(judge({ lastGood: ago(DAY) }).tone).toBe('warn')
  expect(judge({ lastGood: ago(3 * DAY - 1) }).tone).toBe('warn')
  expect(judge({ lastGood: ago(3 * DAY) }).tone).toBe('bad')
})

test('a fault is bad however new the last good backup is', () => {
  expect(judge({ fault: 'diskFull', lastGood: now })).toMatchObject({ word: 'fault', tone: 'bad' })
  expect(judge({ fault: 'diskFull', lastGood: null })).toEqual({ word: 'fault', tone: 'bad', age: null })
})

test('a branch without a passphrase is asked for one, a branch with one for its first backup', () => {
  expect(judge({ passphraseSet: false, lastGood: null })).toEqual({ word: 'locked', tone: 'warn', age: null })
  expect(judge({ lastGood: null })).toEqual({ word: 'none', tone: 'warn', age: null })
})

test('a demo branch is left in peace', () => {
  expect(judge({ demo: true, passphraseSet: false, lastGood: null, fault: 'diskFull' })).toEqual({
    word: 'off',
    tone: 'quiet',
    age: null,
  })
})

test('a clock that was set back does not make an old backup look new', () => {
  expect(judge({ lastGood: ago(-400 * DAY) })).toEqual({
    word: 'made',
    tone: 'warn',
    age: { unit: 'ahead', count: 0 },
  })
  // A few minutes are what clocks differ by.
  expect(judge({ lastGood: ago(-5 * MINUTE) })).toMatchObject({ tone: 'quiet', age: { unit: 'minutes', count: 0 } })
})
