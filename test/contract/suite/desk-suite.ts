import { expect, test } from 'vitest'
import type { Input, MethodName } from '../../../shared/host/contract.ts'
import { answerOf, type Connect, errorOf, openDesk, openSignedIn, pin } from './contract-desk.ts'

/** The desk as a whole, and what guards every method alike. */
export function describeDesk(connect: Connect): void {
  test('a new folder is a first run that knows its station and clock', async () => {
    const desk = await openDesk(connect)
    const status = answerOf(await desk.call('desk.status', {}))
    expect(status).toMatchObject({ station: 'desk-1', firstRun: true, demo: false, readOnly: null, setAside: null })
    expect(status).toMatchObject({ clockBehind: null, session: null, now: '2026-11-22T02:00:00.000Z' })
    expect(status.head).toEqual({ seq: 0, hash: '0'.repeat(64), at: null })
    expect(status.capabilities).toEqual({ saveDialog: false, printing: 'none', updates: false })
  })

  test('setting up an empty branch adds the first supervisor and signs in', async () => {
    const desk = await openDesk(connect)
    const session = answerOf(await desk.call('desk.setUpEmpty', { name: ' 朱琴琴 ', pin }))
    expect(session).toMatchObject({ locked: false, operator: { name: '朱琴琴', active: true, lockedUntil: null } })
    expect(session.operator.roles).toContain('supervisor')
    expect(answerOf(await desk.call('desk.status', {}))).toMatchObject({ firstRun: false, head: { seq: 1 }, session })
  })

  test('a branch is set up once, also when asked twice at the same time', async () => {
    const desk = await openDesk(connect)
    const both = await Promise.all([
      desk.call('desk.setUpEmpty', { name: '朱琴琴', pin }),
      desk.call('desk.setUpEmpty', { name: '沈一鸣', pin }),
    ])
    // Which of two connections is heard first is nobody's promise.
    expect(both.filter(result => result.ok)).toHaveLength(1)
    expect(errorOf(await desk.call('desk.setUpEmpty', { name: '陆远', pin }))).toEqual({ code: 'alreadySetUp' })
    expect(errorOf(await desk.call('desk.setUpDemo', {}))).toEqual({ code: 'alreadySetUp' })
  })

  test('setting up refuses a missing name and a PIN that everyone tries first', async () => {
    const desk = await openDesk(connect)
    const setUp = async (name: string, chosen: string) =>
      errorOf(await desk.call('desk.setUpEmpty', { name, pin: chosen })).code
    expect(await setUp('  ', pin)).toBe('nameMissing')
    expect(await setUp('朱琴琴', '80261')).toBe('pinTooShort')
    expect(await setUp('朱琴琴', 'abcdef')).toBe('pinTooShort')
    for (const simple of ['111111', '123456', '654321', '121212', '123123', '112233'])
      expect(await setUp('朱琴琴', simple)).toBe('pinTooSimple')
    expect(answerOf(await desk.call('desk.status', {})).firstRun).toBe(true)
  })

  test('the demo branch offers its people and signs nobody in', async () => {
    const desk = await openDesk(connect)
    const { operators } = answerOf(await desk.call('desk.setUpDemo', {}))
    expect(operators.length).toBeGreaterThan(2)
    const status = answerOf(await desk.call('desk.status', {}))
    expect(status).toMatchObject({ demo: true, firstRun: false, session: null, clockBehind: null })
    expect(status.head.seq).toBeGreaterThan(operators.length)
  })

  test('a window that waits hears of an entry, of a sign-out, and at once when it was behind', async () => {
    const desk = await openSignedIn(connect)
    const before = answerOf(await desk.call('desk.changes', { version: 0 }))
    const waiting = desk.call('desk.changes', { version: before.version })
    answerOf(await desk.call('settings.change', { patch: { autoLockMinutes: 9 } }))
    const after = answerOf(await waiting)
    expect(after.headSeq).toBe(before.headSeq + 1)
    const waitingAgain = answerOf(await desk.call('desk.changes', { version: after.version - 1 }))
    const signedOut = desk.call('desk.changes', { version: waitingAgain.version })
    await desk.call('session.signOut', {})
    expect(answerOf(await signedOut).sessionVersion).toBeGreaterThan(before.sessionVersion)
  })

  test('a clock that stands before the latest entry is told in seconds until it is right again, and stands in the ledger', async () => {
    const desk = await openSignedIn(connect)
    const clockBehind = async () => answerOf(await desk.call('desk.status', {})).clockBehind
    const before = desk.clock.now()
    desk.clock.set(before - 59_000)
    expect(await clockBehind()).toBeNull()
    desk.clock.set(before - 90_000)
    expect(await clockBehind()).toBe(90)
    const { head } = answerOf(await desk.call('desk.status', {}))
    answerOf(await desk.call('settings.change', { patch: { autoLockMinutes: 9 } }))
    expect(await clockBehind()).toBe(90)
    const { entries } = answerOf(await desk.call('ledger.after', { cursor: head.seq, limit: 9 }))
    expect(entries).toMatchObject([
      { kind: 'clockSet', operator: null, body: { by: -90 } },
      { kind: 'settingsChanged' },
    ])
    desk.clock.set(before + 1000)
    expect(await clockBehind()).toBeNull()
  })

  test('input of another shape and unknown methods are refused', async () => {
    const desk = await openSignedIn(connect)
    const wrong = { command: { kind: 'reveal', application: 'FP1', operator: 'someone else' } }
    expect(errorOf(await desk.call('ledger.record', wrong as Input<'ledger.record'>)).code).toBe('badInput')
    expect(errorOf(await desk.call('desk.status', null as unknown as Input<'desk.status'>)).code).toBe('badInput')
    expect(errorOf(await desk.call('toString' as MethodName, {} as Input<MethodName>)).code).toBe('unknownMethod')
  })
}
