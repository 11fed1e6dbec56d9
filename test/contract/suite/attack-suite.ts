import { expect, test } from 'vitest'
import { contract, type Input, type MethodName } from '../../../shared/host/contract.ts'
import { commandSamples } from '../../support/command-samples.ts'
import { handOver, sampleApplication } from '../../support/sample-application.ts'
import {
  answerOf,
  type Connect,
  type ContractDesk,
  errorOf,
  importAll,
  openSignedIn,
  pin,
  record,
  signInAs,
} from './contract-desk.ts'

const wrong = '357924'
const LOCKS = [30, 60, 120, 300, 900, 3600, 3600]

/** So many wrong PINs at once; the codes they were answered with. */
async function guess(desk: ContractDesk, operator: string, times: number): Promise<readonly string[]> {
  const tries = Array.from({ length: times }, () => desk.call('session.signIn', { operator, pin: wrong }))
  return (await Promise.all(tries)).map(answer => errorOf(answer).code)
}

/** The methods that answer nobody. */
const guarded = (Object.keys(contract) as MethodName[]).filter(method => contract[method].access !== 'anyone')

async function codesOfGuarded(desk: ContractDesk): Promise<ReadonlySet<string>> {
  const answers = await Promise.all(guarded.map(method => desk.call(method, {} as Input<MethodName>)))
  return new Set(answers.map(answer => errorOf(answer).code))
}

/** What somebody tries who has the window, its token or its keyboard, and no PIN. */
export function describeAttacks(connect: Connect): void {
  test('fifty guesses at once give no more tries than five one after another, and the right PIN among them none either', async () => {
    const desk = await openSignedIn(connect)
    answerOf(await desk.call('session.lock', {}))
    const guesses = guess(desk, desk.supervisor, 50)
    const right = desk.call('session.signIn', { operator: desk.supervisor, pin })
    expect((await guesses).filter(code => code === 'wrongPin')).toHaveLength(4)
    expect(errorOf(await right).code).toBe('pinLocked')
  })

  test('each lock is longer than the one before and gives one try when it ends, also after a restart', async () => {
    const desk = await openSignedIn(connect)
    await guess(desk, desk.supervisor, 50)
    for (const [index, seconds] of LOCKS.entries()) {
      desk.clock.pass((seconds - 1) * 1000)
      if (index % 2 === 1) await desk.restart()
      expect(errorOf(await desk.call('session.signIn', { operator: desk.supervisor, pin })).code).toBe('pinLocked')
      desk.clock.pass(seconds * 1000)
      const next = LOCKS[index + 1] ?? 3600
      const [first, ...others] = await Promise.all(
        Array.from({ length: 5 }, () => desk.call('session.signIn', { operator: desk.supervisor, pin: wrong })),
      )
      expect(first && errorOf(first)).toEqual({ code: 'pinLocked', params: { seconds: next } })
      expect(others.map(answer => errorOf(answer).code)).toEqual(others.map(() => 'pinLocked'))
    }
  })

  test('guesses through every method that takes a PIN are counted together', async () => {
    const desk = await openSignedIn(connect)
    const scope = { firstDay: '2026-11-22', lastDay: '2026-11-22', closeNo: null }
    const erasure = { applications: [], entries: [1], basis: 'request' as const }
    const passphrase = 'six words nobody would guess'
    const codes = [
      errorOf(await desk.call('privacy.revealReport', { ...scope, pin: wrong })),
      errorOf(await desk.call('privacy.erase', { ...erasure, pin: wrong })),
      errorOf(await desk.call('backup.setPassphrase', { passphrase, pin: wrong })),
      errorOf(await desk.call('session.signIn', { operator: desk.supervisor, pin: wrong })),
      errorOf(await desk.call('privacy.erase', { ...erasure, pin: wrong })),
      errorOf(await desk.call('privacy.revealReport', { ...scope, pin })),
    ].map(error => error.code)
    expect(codes).toEqual(['wrongPin', 'wrongPin', 'wrongPin', 'wrongPin', 'pinLocked', 'pinLocked'])
  })

  test('after a lock, a sign-out or a restart the session of before is worth nothing to whoever has its token', async () => {
    const desk = await openSignedIn(connect)
    answerOf(await importAll(desk, [sampleApplication({ first: 1 })]))
    const nothing = new Set(['notSignedIn'])
    for (const end of ['session.lock', 'session.signOut'] as const) {
      answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin }))
      answerOf(await desk.call(end, {}))
      expect(await codesOfGuarded(desk)).toEqual(nothing)
      expect(errorOf(await record(desk, handOver('FP1', [1]))).code).toBe('notSignedIn')
      expect(errorOf(await desk.call('ledger.after', { cursor: 0, limit: 10 })).code).toBe('notSignedIn')
      expect(errorOf(await record(desk, { kind: 'reveal', application: 'FP1' })).code).toBe('notSignedIn')
    }
    answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin }))
    await desk.restart()
    expect(await codesOfGuarded(desk)).toEqual(nothing)
  })

  test('who loses the role or is removed can neither go on nor come back with the PIN of before', async () => {
    const desk = await openSignedIn(connect)
    const id = await signInAs(desk, '沈一鸣', ['supervisor'])
    const change = { operator: id, name: '沈一鸣', pin: null, roles: ['clerk' as const], active: true }
    const both = await Promise.all([desk.call('operators.change', change), desk.call('session.touch', {})])
    expect(both.map(answer => answer.ok)).toEqual([true, true])
    const codes = guarded.filter(method => contract[method].access === 'supervisor')
    for (const method of codes)
      expect(errorOf(await desk.call(method, {} as Input<typeof method>)).code).toBe('roleMissing')
    answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin }))
    answerOf(await desk.call('operators.change', { ...change, active: false }))
    expect(errorOf(await desk.call('session.signIn', { operator: id, pin })).code).toBe('operatorUnknown')
  })

  test('a window cannot say who, when, where or in what order, whatever it adds to a command', async () => {
    const desk = await openSignedIn(connect)
    const when = { at: '2020-01-01T00:00:00.000Z', seq: 1, prev: '0', hash: '0', v: 1 }
    const forged = Object.entries({ operator: 'op-other', roles: ['supervisor'], station: 'x', ...when })
    const refusal = async (input: object) =>
      errorOf(await desk.call('ledger.record', input as Input<'ledger.record'>)).code
    for (const command of Object.values(commandSamples)) {
      const codes = forged.flatMap(([name, value]) => [
        refusal({ command: { ...command, [name]: value } }),
        refusal({ command, [name]: value }),
      ])
      expect(new Set(await Promise.all(codes)), command.kind).toEqual(new Set(['badInput']))
    }
    expect(answerOf(await desk.call('desk.status', {})).head.seq).toBe(1)
  })
}
