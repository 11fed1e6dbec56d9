import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Application } from '../../../shared/domain/application.ts'
import type { Command } from '../../../shared/domain/command.ts'
import type { Input } from '../../../shared/host/contract.ts'
import { findInFolder } from '../../support/find-in-folder.ts'
import { handOver, sampleApplication, sampleSheet } from '../../support/sample-application.ts'
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

/** A person whose words stand nowhere else in the data folder. */
function person(name: string, first: number, sheets = 1): Application {
  const { personal, ...application } = sampleApplication({ first, sheets })
  const bills = (personal?.bills ?? []).map(bill => ({ ...bill, title: `${name}公司`, payer: `${name}公司` }))
  return { ...application, personal: personal && { ...personal, recipient: `${name}收`, email: `${name}@x.cn`, bills } }
}

function collectedBy(name: string, command: Extract<Command, { kind: 'handOver' }>): Command {
  return { ...command, collector: { ...command.collector, name }, remark: `${name}的备注` }
}

function erase(desk: ContractDesk, request: Partial<Input<'privacy.erase'>>) {
  return desk.call('privacy.erase', { applications: [], entries: [], basis: 'request', pin, ...request })
}

/** 甲甲 with one sheet, handed over by a slip of its own; 乙乙 with two, one handed over together with 丙丙's. */
async function openBranch(connect: Connect) {
  const desk = await openSignedIn(connect)
  answerOf(await importAll(desk, [person('甲甲', 1), person('乙乙', 11, 2), person('丙丙', 21)]))
  answerOf(await record(desk, collectedBy('钱钱', handOver('FP1', [1]))))
  const together = handOver('FP11', [11])
  const both = { ...together, sheets: [...together.sheets, ...handOver('FP21', [21]).sheets] }
  answerOf(await record(desk, collectedBy('孙孙', both)))
  const folder = desk.options.dataFolder
  return { ...desk, folder, find: (...texts: string[]) => findInFolder(folder, texts) }
}

/** Erasing personal data: who may, what goes, what stays. */
export function describePrivacy(connect: Connect): void {
  test('a person is gone from every file and every answer, others stay, and the ledger still verifies', async () => {
    const desk = await openBranch(connect)
    const balance = answerOf(await desk.call('ledger.balance', {}))
    expect(await desk.find('甲甲', '钱钱')).toHaveLength(2)
    const erased = answerOf(await erase(desk, { applications: ['FP1'] }))
    expect(erased).toMatchObject({ finished: true, entry: { seq: 5, kind: 'personErased', operator: desk.supervisor } })
    expect(erased.entry.body).toEqual({ basis: 'request', applications: ['FP1'], entries: [3] })
    expect(await desk.find('甲甲', '钱钱')).toEqual([])
    expect(await desk.find('乙乙', '孙孙')).toHaveLength(2)

    for (const restart of [false, true]) {
      if (restart) await desk.restart()
      answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin }))
      expect(answerOf(await desk.call('desk.status', {})).readOnly).toBeNull()
      expect(answerOf(await desk.call('ledger.balance', {}))).toEqual(balance)
      const { entries } = answerOf(await desk.call('ledger.after', { cursor: 0, limit: 100 }))
      expect(entries.map(entry => entry.personal !== null)).toEqual([true, true, false, true, false])
      const [batch] = entries.flatMap(entry => (entry.kind === 'imported' ? [entry.body.batch] : []))
      const page = answerOf(await desk.call('ledger.batch', { batch: batch ?? '', offset: 0, limit: 10 }))
      expect(page.applications.map(({ key, personal }) => [key, personal !== null])).toEqual([
        ['FP1', false],
        ['FP11', true],
        ['FP21', true],
      ])
    }
    // What is recorded later goes into the file that was written anew.
    answerOf(await record(desk, { kind: 'sendBack', sheets: [sampleSheet(12)], reason: '抬头有误' }))
    const verified = answerOf(await desk.call('ledger.after', { cursor: 5, limit: 1 })).entries[0]
    expect(verified?.personal).toEqual({ reason: '抬头有误' })
    await desk.restart()
    expect(answerOf(await desk.call('desk.status', {}))).toMatchObject({ readOnly: null, setAside: null })
  })

  test('a slip about several applications stays until it is named, or until nobody on it is left', async () => {
    const desk = await openBranch(connect)
    const plan = answerOf(await desk.call('privacy.plan', { applications: ['FP21'] }))
    expect(plan).toMatchObject({
      own: [],
      here: [],
      shared: [{ seq: 4, kind: 'handedOver', applications: ['FP11', 'FP21'] }],
    })
    answerOf(await erase(desk, { applications: ['FP21'] }))
    expect(await desk.find('丙丙')).toEqual([])
    expect(await desk.find('孙孙')).toEqual(['personal.jsonl'])
    answerOf(await record(desk, { kind: 'sendBack', sheets: [sampleSheet(12)], reason: '周周的' }))
    const rest = answerOf(await desk.call('privacy.plan', { applications: ['FP11'] }))
    expect([rest.own.map(({ seq }) => seq), rest.shared]).toEqual([[4, 6], []])
    answerOf(await erase(desk, { applications: ['FP11'] }))
    expect(await desk.find('乙乙', '孙孙', '周周')).toEqual([])
  })

  test('one collector can be erased by the number of the entry alone', async () => {
    const desk = await openBranch(connect)
    const { entry } = answerOf(await erase(desk, { entries: [4] }))
    expect(entry.body).toEqual({ basis: 'request', applications: [], entries: [4] })
    expect([await desk.find('孙孙'), await desk.find('乙乙', '丙丙')]).toMatchObject([[], [expect.any(String)]])
  })

  test('data are refused to be erased while sheets lie at the branch, and when there is nothing to erase', async () => {
    const desk = await openBranch(connect)
    const here = { code: 'erasureSheetsHere', params: { application: 'FP11', sheets: 1 } }
    expect(errorOf(await erase(desk, { applications: ['FP1', 'FP11'] }))).toEqual(here)
    expect(answerOf(await desk.call('privacy.plan', { applications: ['FP11'] })).here).toEqual([
      { application: 'FP11', sheets: 1 },
    ])
    expect(errorOf(await erase(desk, { applications: ['FP9'] })).code).toBe('applicationUnknown')
    expect(errorOf(await erase(desk, {})).code).toBe('erasureNothing')
    // Operators, and the name of a file, are not erased with a customer.
    for (const seq of [1, 2, 9]) expect(errorOf(await erase(desk, { entries: [seq] })).code).toBe('erasureEntry')
    expect(answerOf(await desk.call('desk.status', {})).head.seq).toBe(4)
    answerOf(await erase(desk, { applications: ['FP1'] }))
    expect(errorOf(await erase(desk, { applications: ['FP1'] })).code).toBe('erasureNothing')
  })

  test('only a supervisor erases, with the own PIN given once more', async () => {
    const desk = await openBranch(connect)
    expect(errorOf(await erase(desk, { applications: ['FP1'], pin: '135790' }))).toMatchObject({ code: 'wrongPin' })
    await signInAs(desk, '沈一鸣', ['clerk', 'dispatcher'])
    expect(errorOf(await erase(desk, { applications: ['FP1'] })).code).toBe('roleMissing')
    expect(errorOf(await desk.call('privacy.plan', { applications: ['FP1'] })).code).toBe('roleMissing')
    expect(errorOf(await desk.call('privacy.pastRetention', { limit: 10 })).code).toBe('roleMissing')
    expect(await desk.find('甲甲')).toHaveLength(1)
  })

  test('a report with whole names needs the own PIN once more, and is an entry', async () => {
    const desk = await openBranch(connect)
    const body = { firstDay: '2026-11-22', lastDay: '2026-11-22', closeNo: null }
    const ask = (given: string) => desk.call('privacy.revealReport', { ...body, pin: given })
    expect(errorOf(await ask('135790')).code).toBe('wrongPin')
    const entry = answerOf(await ask(pin))
    expect(entry).toMatchObject({ seq: 5, kind: 'reportRevealed', operator: desk.supervisor, body })
    await signInAs(desk, '沈一鸣', ['clerk', 'dispatcher'])
    expect(errorOf(await ask(pin)).code).toBe('roleMissing')
    const { entries } = answerOf(await desk.call('ledger.after', { cursor: 4, limit: 10 }))
    expect(entries.map(({ kind }) => kind)).toEqual(['reportRevealed', 'operatorAdded'])
  })

  test('past the retention period is what has not moved for so many years and is not here', async () => {
    const desk = await openBranch(connect)
    const list = async () => answerOf(await desk.call('privacy.pastRetention', { limit: 10 }))
    expect(await list()).toEqual({ before: '2021-11-22', total: 0, applications: [], unfinished: false })
    expect(errorOf(await erase(desk, { applications: ['FP1'], basis: 'retention' }))).toEqual({
      code: 'erasureNotDue',
      params: { application: 'FP1' },
    })
    desk.clock.pass(5 * 366 * 86_400_000)
    answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin }))
    // The other sheet of FP11 has been here all the time.
    expect(await list()).toMatchObject({ total: 2, applications: ['FP1', 'FP21'] })
    answerOf(
      await record(desk, {
        kind: 'takeBack',
        sheets: [sampleSheet(1)],
        reason: '换抬头',
        documentKind: null,
        collector: null,
      }),
    )
    answerOf(await record(desk, { kind: 'sendBack', sheets: [sampleSheet(1)], reason: '换抬头' }))
    expect(await list()).toMatchObject({ total: 1, applications: ['FP21'] })
    answerOf(await desk.call('settings.change', { patch: { retentionYears: 6 } }))
    expect(await list()).toMatchObject({ total: 0 })
    answerOf(await desk.call('settings.change', { patch: { retentionYears: 5 } }))
    answerOf(await erase(desk, { applications: ['FP21'], basis: 'retention' }))
    expect(await list()).toMatchObject({ total: 0 })
  })

  test('an import after the erasure brings new data, which count again', async () => {
    const desk = await openBranch(connect)
    answerOf(await erase(desk, { applications: ['FP1'] }))
    answerOf(await importAll(desk, [person('甲甲', 1)]))
    expect(await desk.find('甲甲')).toHaveLength(1)
    await desk.restart()
    answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin }))
    expect(answerOf(await desk.call('desk.status', {})).readOnly).toBeNull()
    answerOf(await erase(desk, { applications: ['FP1'] }))
    expect(await desk.find('甲甲')).toEqual([])
  })

  test('a line emptied by hand, which no entry names, makes the desk read-only', async () => {
    const desk = await openBranch(connect)
    answerOf(await erase(desk, { applications: ['FP1'] }))
    const { entries } = answerOf(await desk.call('ledger.after', { cursor: 1, limit: 1 }))
    const batch = entries[0]?.kind === 'imported' ? entries[0].body.batch : ''
    const file = `batches/${batch}.personal.jsonl.gz`
    const lines = gunzipSync(await readFile(join(desk.folder, file)))
      .toString()
      .split('\n')
    lines[1] = '{"erased":true,"key":"FP11"}'
    await writeFile(join(desk.folder, file), gzipSync(lines.join('\n')))
    const { applications } = answerOf(await desk.call('ledger.batch', { batch, offset: 0, limit: 10 }))
    expect(applications.map(({ personal }) => personal !== null)).toEqual([false, false, true])
    expect(answerOf(await desk.call('desk.status', {})).readOnly).toEqual({ file, line: 2, reason: 'personalMissing' })
    expect(errorOf(await erase(desk, { applications: ['FP21'] })).code).toBe('readOnly')
  })
}
