import { expect, test } from 'vitest'
import { type CommandKind, commandRoles } from '../../../shared/domain/command.ts'
import type { Role } from '../../../shared/domain/entry.ts'
import { type Access, contract, type Input, type MethodName } from '../../../shared/host/contract.ts'
import { commandSamples } from '../../support/command-samples.ts'
import { createFolderPrinter } from '../../support/folder-printer.ts'
import { makeFolder } from '../../support/open-host.ts'
import { makeTinyPdf } from '../../support/tiny-pdf.ts'
import { answerOf, type Connect, type ContractDesk, errorOf, openSignedIn, pin, signInAs } from './contract-desk.ts'

/**
 * Who may call what, decided a second time: a method that is added, or opened wider, must be written down here as well. What is
 * for anyone is what the sign-in screen, the first run and a restore need before there is anybody.
 */
const decided: Readonly<Record<MethodName, Access>> = {
  'desk.status': 'anyone',
  'desk.changes': 'anyone',
  'desk.setUpEmpty': 'anyone',
  'desk.setUpDemo': 'anyone',
  'desk.recoverPin': 'anyone',
  'desk.diagnostics': 'supervisor',
  'session.operators': 'anyone',
  'session.signIn': 'anyone',
  'session.lock': 'anyone',
  'session.signOut': 'anyone',
  'session.touch': 'signedIn',
  'operators.list': 'supervisor',
  'operators.add': 'supervisor',
  'operators.change': 'supervisor',
  'settings.get': 'anyone',
  'settings.change': 'supervisor',
  'ledger.record': 'signedIn',
  'ledger.after': 'signedIn',
  'ledger.batch': 'signedIn',
  'ledger.balance': 'signedIn',
  'ledger.beginVerify': 'supervisor',
  'ledger.verification': 'supervisor',
  'ledger.cancelVerify': 'supervisor',
  'imports.begin': 'supervisor',
  'imports.append': 'supervisor',
  'imports.commit': 'supervisor',
  'imports.discard': 'supervisor',
  'privacy.pastRetention': 'supervisor',
  'privacy.plan': 'supervisor',
  'privacy.erase': 'supervisor',
  'privacy.revealReport': 'supervisor',
  'backup.status': 'signedIn',
  'backup.setPassphrase': 'supervisor',
  'backup.begin': 'supervisor',
  'backup.cancel': 'supervisor',
  'restore.begin': 'anyone',
  'restore.append': 'anyone',
  'restore.check': 'anyone',
  'restore.commit': 'anyone',
  'restore.discard': 'anyone',
  'updates.status': 'supervisor',
  'updates.check': 'supervisor',
  'updates.choose': 'supervisor',
  'updates.fetch': 'supervisor',
  'updates.install': 'supervisor',
  'print.printers': 'signedIn',
  'print.submit': 'signedIn',
  'print.jobs': 'signedIn',
  'print.resolve': 'signedIn',
  'print.resolveLabels': 'signedIn',
  'print.retry': 'signedIn',
  'print.cancel': 'signedIn',
  'files.save': 'signedIn',
}

const methods = Object.keys(contract) as MethodName[]

/** Whom the desk may have before it. */
const people: Readonly<Record<string, readonly Role[] | null>> = {
  nobody: null,
  clerk: ['clerk'],
  dispatcher: ['dispatcher'],
  supervisor: ['supervisor'],
}

/** What a call of a wrong shape is answered: who may not call is told nothing of the shape. */
function expectedCode(access: Access, roles: readonly Role[] | null): string {
  if (access !== 'anyone' && roles === null) return 'notSignedIn'
  return access === 'supervisor' && !roles?.includes('supervisor') ? 'roleMissing' : 'badInput'
}

async function answersTo(desk: ContractDesk) {
  const wrong = { wrong: true } as unknown as Input<MethodName>
  const answers = await Promise.all(methods.map(method => desk.call(method, wrong)))
  return Object.fromEntries(methods.map((method, index) => [method, errorOf(answers[index] ?? fail()).code]))
}

function fail(): never {
  throw new Error('no answer')
}

/** Every role against every method and every command, by the contract's own tables. */
export function describeAccess(connect: Connect): void {
  test('every method has a decision of who may call it', () => {
    const access = Object.fromEntries(methods.map(method => [method, contract[method].access]))
    expect(access).toEqual(decided)
  })

  test('every method answers each of nobody, clerk, dispatcher and supervisor as the contract says, and a locked desk nobody', async () => {
    const desk = await openSignedIn(connect)
    for (const [who, roles] of Object.entries(people)) {
      answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin }))
      if (roles === null) answerOf(await desk.call('session.signOut', {}))
      else await signInAs(desk, who, roles)
      const expected = methods.map(method => [method, expectedCode(contract[method].access, roles)])
      expect(await answersTo(desk), who).toEqual(Object.fromEntries(expected))
      answerOf(await desk.call('session.lock', {}))
      const locked = methods.map(method => [method, expectedCode(contract[method].access, null)])
      expect(await answersTo(desk), `${who}, locked`).toEqual(Object.fromEntries(locked))
    }
  })

  test('every command is refused to each role that may not give it, and to no other', async () => {
    const desk = await openSignedIn(connect)
    for (const [who, roles] of Object.entries(people)) {
      if (roles === null) continue
      answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin }))
      await signInAs(desk, who, roles)
      const kinds = Object.keys(commandRoles) as CommandKind[]
      const answers = await Promise.all(
        kinds.map(kind => desk.call('ledger.record', { command: commandSamples[kind] })),
      )
      const refusedKinds = kinds.filter((_, index) => {
        const answer = answers[index]
        return answer?.ok === false && answer.error.code === 'roleMissing'
      })
      const mayNot = kinds.filter(kind => !commandRoles[kind].some(role => roles.includes(role)))
      expect(refusedKinds, who).toEqual(mayNot)
    }
  })

  test('labels are printed by whoever may reserve them, other documents by everyone', async () => {
    const printing = { kind: 'cups' as const, driver: createFolderPrinter(await makeFolder()) }
    const desk = await openSignedIn(connect, { ports: { saveDialog: null, printing } })
    const submit = (documentKind: 'slip' | 'label') =>
      desk.call('print.submit', {
        ...{ documentKind, title: '', reference: '', copies: 1 },
        pdf: makeTinyPdf().toString('base64'),
      })
    await signInAs(desk, '沈一鸣', ['clerk'])
    expect(errorOf(await submit('label')).code).toBe('roleMissing')
    expect((await submit('slip')).ok).toBe(true)
    answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin }))
    await signInAs(desk, '陆远', ['dispatcher'])
    expect((await submit('label')).ok).toBe(true)
  })
}
