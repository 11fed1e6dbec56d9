import { expect, test } from 'vitest'
import { answerOf, type Connect, errorOf, openSignedIn, pin, signInAs } from './contract-desk.ts'

/** Managing operators and settings. */
export function describeOperators(connect: Connect): void {
  test('a new operator can sign in, also after a restart, and the entry says who added them', async () => {
    const desk = await openSignedIn(connect)
    const clerk = answerOf(
      await desk.call('operators.add', { name: '沈一鸣', pin: '471905', roles: ['clerk', 'clerk'] }),
    )
    expect(clerk).toMatchObject({ name: '沈一鸣', roles: ['clerk'], active: true, lockedUntil: null })
    const { entries } = answerOf(await desk.call('ledger.after', { cursor: 1, limit: 10 }))
    expect(entries).toMatchObject([
      { kind: 'operatorAdded', operator: desk.supervisor, body: { operator: clerk.id }, personal: { name: '沈一鸣' } },
    ])
    await desk.restart()
    expect((await desk.call('session.signIn', { operator: clerk.id, pin: '471905' })).ok).toBe(true)
  })

  test('names are unique, PINs must be good', async () => {
    const desk = await openSignedIn(connect)
    const add = async (name: string, chosen: string) =>
      errorOf(await desk.call('operators.add', { name, pin: chosen, roles: ['clerk'] })).code
    expect(await add('朱琴琴 ', pin)).toBe('nameTaken')
    expect(await add('', pin)).toBe('nameMissing')
    expect(await add('沈一鸣', '12345')).toBe('pinTooShort')
    expect(await add('沈一鸣', '999999')).toBe('pinTooSimple')
    expect(answerOf(await desk.call('operators.list', {}))).toHaveLength(1)
  })

  test('two operators of one name cannot be added at the same time', async () => {
    const desk = await openSignedIn(connect)
    const add = () => desk.call('operators.add', { name: '沈一鸣', pin, roles: ['clerk'] })
    const both = await Promise.all([add(), add()])
    // Which of two calls arrives first is up to the transport.
    expect(both.map(result => result.ok).toSorted()).toEqual([false, true])
  })

  test('a change of name, roles and PIN holds at once and ends a PIN lock', async () => {
    const desk = await openSignedIn(connect)
    const { id } = answerOf(await desk.call('operators.add', { name: '沈一鸣', pin, roles: ['clerk'] }))
    for (let time = 0; time < 5; time += 1) await desk.call('session.signIn', { operator: id, pin: '357924' })
    const change = { operator: id, name: '沈一鸣（晚班）', pin: '471905', roles: ['dispatcher' as const], active: true }
    const changed = answerOf(await desk.call('operators.change', change))
    expect(changed).toMatchObject({ name: '沈一鸣（晚班）', roles: ['dispatcher'], lockedUntil: null })
    const { entries } = answerOf(await desk.call('ledger.after', { cursor: 2, limit: 10 }))
    expect(entries).toMatchObject([{ kind: 'operatorChanged', body: { pinChanged: true, active: true } }])
    expect(errorOf(await desk.call('session.signIn', { operator: id, pin })).code).toBe('wrongPin')
    expect((await desk.call('session.signIn', { operator: id, pin: '471905' })).ok).toBe(true)
  })

  test('a change without a PIN keeps the old one', async () => {
    const desk = await openSignedIn(connect)
    const { id } = answerOf(await desk.call('operators.add', { name: '沈一鸣', pin: '471905', roles: ['clerk'] }))
    const change = { operator: id, name: '沈一鸣', pin: null, roles: ['dispatcher' as const], active: true }
    answerOf(await desk.call('operators.change', change))
    expect((await desk.call('session.signIn', { operator: id, pin: '471905' })).ok).toBe(true)
  })

  test('changes that cannot be are refused', async () => {
    const desk = await openSignedIn(connect)
    const { id } = answerOf(await desk.call('operators.add', { name: '沈一鸣', pin, roles: ['clerk'] }))
    const change = (facts: { operator?: string; name?: string; pin?: string }) =>
      desk.call('operators.change', {
        operator: id,
        name: '沈一鸣',
        pin: null,
        roles: ['clerk'],
        active: true,
        ...facts,
      })
    expect(errorOf(await change({ operator: 'nobody' })).code).toBe('operatorUnknown')
    expect(errorOf(await change({ name: '朱琴琴' })).code).toBe('nameTaken')
    expect(errorOf(await change({ name: ' ' })).code).toBe('nameMissing')
    expect(errorOf(await change({ pin: '000000' })).code).toBe('pinTooSimple')
    expect((await desk.call('session.signIn', { operator: id, pin })).ok).toBe(true)
  })

  test('the last supervisor can neither be removed nor lose the role, a second one can', async () => {
    const desk = await openSignedIn(connect)
    const own = { operator: desk.supervisor, name: '朱琴琴', pin: null, roles: ['clerk' as const], active: true }
    expect(errorOf(await desk.call('operators.change', own)).code).toBe('lastSupervisor')
    const removed = { ...own, roles: ['supervisor' as const], active: false }
    expect(errorOf(await desk.call('operators.change', removed)).code).toBe('lastSupervisor')
    await signInAs(desk, '沈一鸣', ['supervisor'])
    expect(answerOf(await desk.call('operators.change', removed)).active).toBe(false)
  })

  test('who is removed or loses a role while signed in loses it at once', async () => {
    const desk = await openSignedIn(connect)
    const id = await signInAs(desk, '沈一鸣', ['supervisor'])
    const change = { operator: id, name: '沈一鸣', pin: null, roles: ['clerk' as const], active: true }
    answerOf(await desk.call('operators.change', change))
    expect(errorOf(await desk.call('operators.list', {})).code).toBe('roleMissing')
  })

  test('settings are read by anyone, changed by name, recorded, and there after a restart', async () => {
    const desk = await openSignedIn(connect)
    const before = answerOf(await desk.call('settings.get', {}))
    expect(before).toMatchObject({ autoLockMinutes: 5, receiveAtImport: true, branch: { code: 'SH' } })
    const patch = { autoLockMinutes: 12, slipPaper: 'A5' as const }
    expect(answerOf(await desk.call('settings.change', { patch }))).toEqual({ ...before, autoLockMinutes: 12 })
    const { entries } = answerOf(await desk.call('ledger.after', { cursor: 1, limit: 10 }))
    expect(entries).toMatchObject([
      { kind: 'settingsChanged', body: { names: ['autoLockMinutes'] }, personal: { values: { autoLockMinutes: 12 } } },
    ])
    await desk.restart()
    expect(answerOf(await desk.call('settings.get', {})).autoLockMinutes).toBe(12)
  })

  test('settings that say the same record nothing, impossible ones are refused', async () => {
    const desk = await openSignedIn(connect)
    answerOf(await desk.call('settings.change', { patch: { autoLockMinutes: 5 } }))
    expect(errorOf(await desk.call('settings.change', { patch: { autoLockMinutes: 0 } })).code).toBe('badInput')
    expect(answerOf(await desk.call('desk.status', {})).head.seq).toBe(1)
  })

  test('holiday calendars are kept one a year, day by day, and recorded by name only', async () => {
    const desk = await openSignedIn(connect)
    const days = [{ name: '元旦', date: '2027-01-01', isOffDay: true }]
    const calendars = [{ year: 2027, days, source: 'https://www.gov.cn/a.htm' }]
    expect(answerOf(await desk.call('settings.change', { patch: { calendars } }))).toMatchObject({ calendars })
    await desk.restart()
    expect(answerOf(await desk.call('settings.get', {})).calendars).toEqual(calendars)
    answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin }))
    const { entries } = answerOf(await desk.call('ledger.after', { cursor: 1, limit: 9 }))
    expect(entries).toMatchObject([{ kind: 'settingsChanged', body: { names: ['calendars'] } }])
    const twice = [...calendars, ...calendars]
    for (const wrong of [twice, [{ ...calendars[0], days: [] }], [{ year: 2027 }]]) {
      const patch = { calendars: wrong as typeof calendars }
      expect(errorOf(await desk.call('settings.change', { patch })).code).toBe('badInput')
    }
  })
}
