import { expect, test } from 'vitest'
import { answerOf, type Connect, type ContractDesk, errorOf, openSignedIn, pin, signInAs } from './contract-desk.ts'

const wrong = '357924'

async function mistype(desk: ContractDesk, operator: string, times: number) {
  const errors = []
  for (let time = 0; time < times; time += 1)
    errors.push(errorOf(await desk.call('session.signIn', { operator, pin: wrong })))
  return errors
}

/** Signing in, locking, and wrong PINs. */
export function describeSession(connect: Connect): void {
  test('the sign-in screen shows active operators only', async () => {
    const desk = await openSignedIn(connect)
    const id = answerOf(await desk.call('operators.add', { name: '沈一鸣', pin, roles: ['clerk'] })).id
    const change = { operator: id, name: '沈一鸣', pin: null, roles: ['clerk' as const], active: false }
    answerOf(await desk.call('operators.change', change))
    const shown = answerOf(await desk.call('session.operators', {}))
    expect(shown.map(operator => operator.name)).toEqual(['朱琴琴'])
    expect(errorOf(await desk.call('session.signIn', { operator: id, pin })).code).toBe('operatorUnknown')
    expect(errorOf(await desk.call('session.signIn', { operator: 'nobody', pin })).code).toBe('operatorUnknown')
  })

  test('a locked desk knows its operator but records nothing until the PIN is given', async () => {
    const desk = await openSignedIn(connect)
    answerOf(await desk.call('session.lock', {}))
    expect(answerOf(await desk.call('desk.status', {})).session).toMatchObject({ locked: true })
    expect(errorOf(await desk.call('ledger.balance', {})).code).toBe('notSignedIn')
    answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin }))
    expect((await desk.call('ledger.balance', {})).ok).toBe(true)
  })

  test('after a sign-out nobody is at the desk', async () => {
    const desk = await openSignedIn(connect)
    answerOf(await desk.call('session.signOut', {}))
    expect(answerOf(await desk.call('desk.status', {})).session).toBeNull()
    expect(errorOf(await desk.call('session.touch', {})).code).toBe('notSignedIn')
  })

  test('the desk locks itself after the idle minutes of the settings, and a touch keeps it open', async () => {
    const desk = await openSignedIn(connect)
    desk.clock.pass(4 * 60_000)
    answerOf(await desk.call('session.touch', {}))
    desk.clock.pass(4 * 60_000)
    expect(answerOf(await desk.call('desk.status', {})).session).toMatchObject({ locked: false })
    desk.clock.pass(60_000)
    expect(answerOf(await desk.call('desk.status', {})).session).toMatchObject({ locked: true })
    expect(errorOf(await desk.call('session.touch', {})).code).toBe('notSignedIn')
  })

  test('setting the clock back does not keep the desk open', async () => {
    const desk = await openSignedIn(connect)
    desk.clock.pass(3 * 60_000)
    desk.clock.set(desk.clock.now() - 3_600_000)
    desk.clock.pass(2 * 60_000)
    expect(errorOf(await desk.call('ledger.balance', {})).code).toBe('notSignedIn')
  })

  test('five wrong PINs lock for 30 s, the next one for longer, the right one ends it', async () => {
    const desk = await openSignedIn(connect)
    const errors = await mistype(desk, desk.supervisor, 5)
    expect(errors.slice(0, 4)).toEqual([4, 3, 2, 1].map(left => ({ code: 'wrongPin', params: { left } })))
    expect(errors[4]).toEqual({ code: 'pinLocked', params: { seconds: 30 } })
    expect(errorOf(await desk.call('session.signIn', { operator: desk.supervisor, pin }))).toEqual(errors[4])
    const [shown] = answerOf(await desk.call('session.operators', {}))
    expect(shown?.lockedUntil).toBe('2026-11-22T02:00:30.000Z')

    desk.clock.pass(30_000)
    expect(await mistype(desk, desk.supervisor, 1)).toEqual([{ code: 'pinLocked', params: { seconds: 60 } }])
    desk.clock.pass(60_000)
    answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin }))
    expect(await mistype(desk, desk.supervisor, 1)).toEqual([{ code: 'wrongPin', params: { left: 4 } }])
  })

  test('wrong PINs are remembered over a restart', async () => {
    const desk = await openSignedIn(connect)
    await mistype(desk, desk.supervisor, 4)
    await desk.restart()
    const [fifth] = await mistype(desk, desk.supervisor, 1)
    expect(fifth).toEqual({ code: 'pinLocked', params: { seconds: 30 } })
    await desk.restart()
    expect(errorOf(await desk.call('session.signIn', { operator: desk.supervisor, pin })).code).toBe('pinLocked')
  })

  test('a clock set back does not unlock early, with or without a restart, but the lock ends', async () => {
    const desk = await openSignedIn(connect)
    await mistype(desk, desk.supervisor, 5)
    const tryRight = () => desk.call('session.signIn', { operator: desk.supervisor, pin })
    desk.clock.set(desk.clock.now() - 7_200_000)
    desk.clock.pass(29_000)
    expect(errorOf(await tryRight()).code).toBe('pinLocked')
    await desk.restart()
    expect(errorOf(await tryRight()).code).toBe('pinLocked')
    desk.clock.pass(31_000)
    expect((await tryRight()).ok).toBe(true)
  })

  test('a clock set forward does not unlock while the host runs', async () => {
    const desk = await openSignedIn(connect)
    await mistype(desk, desk.supervisor, 5)
    desk.clock.set(desk.clock.now() + 7_200_000)
    expect(errorOf(await desk.call('session.signIn', { operator: desk.supervisor, pin })).code).toBe('pinLocked')
  })

  test('many guesses at once are counted like guesses one after another', async () => {
    const desk = await openSignedIn(connect)
    const guesses = Array.from({ length: 12 }, () =>
      desk.call('session.signIn', { operator: desk.supervisor, pin: wrong }),
    )
    const codes = (await Promise.all(guesses)).map(answer => errorOf(answer).code)
    expect(codes.filter(code => code === 'wrongPin')).toHaveLength(4)
    expect(errorOf(await desk.call('session.signIn', { operator: desk.supervisor, pin })).code).toBe('pinLocked')
  })

  test('one operator’s wrong PINs do not lock another', async () => {
    const desk = await openSignedIn(connect)
    const clerk = await signInAs(desk, '沈一鸣', ['clerk'])
    await mistype(desk, clerk, 5)
    expect((await desk.call('session.signIn', { operator: desk.supervisor, pin })).ok).toBe(true)
  })
}
