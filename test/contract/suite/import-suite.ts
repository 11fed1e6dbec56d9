import { expect, test } from 'vitest'
import type { Application } from '../../../shared/domain/application.ts'
import type { EntryOf } from '../../../shared/domain/entry.ts'
import { handOver, sampleApplication, sampleSheet, sampleSummary } from '../../support/sample-application.ts'
import {
  answerOf,
  type Connect,
  type ContractDesk,
  errorOf,
  importAll,
  openSignedIn,
  record,
  signInAs,
} from './contract-desk.ts'

async function readBatch(desk: ContractDesk, { body }: EntryOf<'imported'>, offset = 0, limit = 2000) {
  return answerOf(await desk.call('ledger.batch', { batch: body.batch, offset, limit }))
}

async function begin(desk: ContractDesk): Promise<string> {
  const { head } = answerOf(await desk.call('desk.status', {}))
  return answerOf(await desk.call('imports.begin', { head: head.seq })).id
}

/** Imports: all or nothing, and what comes to the branch with them. */
export function describeImports(connect: Connect): void {
  test('an import is one entry and one batch, which gives the applications back with their personal half', async () => {
    const desk = await openSignedIn(connect)
    const applications = [sampleApplication({ first: 1, sheets: 2 }), sampleApplication({ first: 5, delivery: 'sf' })]
    const entry = answerOf(await importAll(desk, applications))
    expect(entry).toMatchObject({ seq: 2, kind: 'imported', operator: desk.supervisor })
    expect(entry.body).toMatchObject({ applications: 2, received: 3, rows: 1, fileSha256: sampleSummary.fileSha256 })
    expect(entry.body).not.toHaveProperty('fileName')
    expect(entry.personal).toEqual({ fileName: '导出.xlsx' })
    const expected = applications.map((application, index) => ({
      ...application,
      received: index === 0 ? [sampleSheet(1), sampleSheet(2)] : [sampleSheet(5)],
    }))
    expect(await readBatch(desk, entry)).toEqual({ applications: expected, total: 2 })
    await desk.restart()
    answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin: '802613' }))
    expect(await readBatch(desk, entry)).toEqual({ applications: expected, total: 2 })
  })

  test('a batch is read in pages, in any order, over several appends', async () => {
    const desk = await openSignedIn(connect)
    const applications = Array.from({ length: 250 }, (_, index) => sampleApplication({ first: index + 1 }))
    const id = await begin(desk)
    for (let start = 0; start < applications.length; start += 100) {
      const part = applications.slice(start, start + 100)
      expect(answerOf(await desk.call('imports.append', { id, applications: part })).stored).toBe(start + part.length)
    }
    const entry = answerOf(await desk.call('imports.commit', { id, summary: sampleSummary }))
    const keys = async (offset: number, limit: number) =>
      (await readBatch(desk, entry, offset, limit)).applications.map(application => application.key)
    const all = applications.map(application => application.key)
    expect([...(await keys(0, 100)), ...(await keys(100, 100)), ...(await keys(200, 100))]).toEqual(all)
    expect(await keys(40, 3)).toEqual(all.slice(40, 43))
    expect(await keys(40, 3)).toEqual(all.slice(40, 43))
    expect(await keys(250, 100)).toEqual([])
  })

  test('an unknown batch is refused', async () => {
    const desk = await openSignedIn(connect)
    const batch = '0'.repeat(64)
    expect(errorOf(await desk.call('ledger.batch', { batch, offset: 0, limit: 1 })).code).toBe('batchUnknown')
  })

  test('only issued sheets come to the branch with an import, each once', async () => {
    const desk = await openSignedIn(connect)
    const ready = sampleApplication({ first: 1 })
    const others = [
      sampleApplication({ first: 11, delivery: 'yunda' }),
      sampleApplication({ first: 12, status: 'mailed' }),
      sampleApplication({ first: 13, status: 'void' }),
    ]
    expect(answerOf(await importAll(desk, [ready, ...others])).body.received).toBe(2)
    expect(answerOf(await importAll(desk, [ready, ...others])).body.received).toBe(0)
    const twice = answerOf(await importAll(desk, [sampleApplication({ first: 21 }), sampleApplication({ first: 21 })]))
    const { applications } = await readBatch(desk, twice)
    expect(applications.map(application => application.received)).toEqual([[sampleSheet(21)], []])
    const nowIssued = sampleApplication({ first: 12 })
    const later = answerOf(await importAll(desk, [nowIssued]))
    expect((await readBatch(desk, later)).applications[0]?.received).toEqual([sampleSheet(12)])
    expect(answerOf(await desk.call('ledger.balance', {}))).toMatchObject({ received: 4, branch: 4, expected: 1 })
  })

  test('an import never undoes a handover', async () => {
    const desk = await openSignedIn(connect)
    answerOf(await importAll(desk, [sampleApplication({ first: 1 })]))
    answerOf(await record(desk, handOver('FP1', [1])))
    expect(answerOf(await importAll(desk, [sampleApplication({ first: 1 })])).body.received).toBe(0)
    expect(answerOf(await desk.call('ledger.balance', {}))).toMatchObject({ handedOver: 1, branch: 0, received: 1 })
  })

  test('with the setting off nothing comes to the branch by itself', async () => {
    const desk = await openSignedIn(connect)
    answerOf(await desk.call('settings.change', { patch: { receiveAtImport: false } }))
    expect(answerOf(await importAll(desk, [sampleApplication({ first: 1 })])).body.received).toBe(0)
    answerOf(await record(desk, { kind: 'receive', sheets: [sampleSheet(1)], via: 'scan' }))
    expect(answerOf(await desk.call('ledger.balance', {}))).toMatchObject({ received: 1, branch: 1 })
  })

  test('a sheet of another application refuses the whole import, also within one file', async () => {
    const desk = await openSignedIn(connect)
    answerOf(await importAll(desk, [sampleApplication({ first: 1 })]))
    const refusal = { code: 'sheetOfOtherApplication', sheet: sampleSheet(1), application: 'FP1' }
    const thief = sampleApplication({ first: 1, key: 'FP-other' })
    expect(errorOf(await importAll(desk, [sampleApplication({ first: 2 }), thief]))).toEqual(refusal)
    const twins = [sampleApplication({ first: 7, key: 'A' }), sampleApplication({ first: 7, key: 'B' })]
    expect(errorOf(await importAll(desk, twins))).toMatchObject({ sheet: sampleSheet(7), application: 'A' })
    expect(answerOf(await desk.call('desk.status', {})).head.seq).toBe(2)
    expect(errorOf(await record(desk, { kind: 'reveal', application: 'FP2' })).code).toBe('applicationUnknown')
  })

  test('an import checked before another one was committed is refused', async () => {
    const desk = await openSignedIn(connect)
    answerOf(await importAll(desk, [sampleApplication({ first: 1 })]))
    const { id } = answerOf(await desk.call('imports.begin', { head: 1 }))
    answerOf(await desk.call('imports.append', { id, applications: [sampleApplication({ first: 2 })] }))
    expect(errorOf(await desk.call('imports.commit', { id, summary: sampleSummary })).code).toBe('importOutdated')
    expect(errorOf(await desk.call('imports.commit', { id, summary: sampleSummary })).code).toBe('importUnknown')
  })

  test('an import whose sheet was received meanwhile is refused', async () => {
    const desk = await openSignedIn(connect)
    answerOf(await importAll(desk, [sampleApplication({ first: 1, status: 'mailed' })]))
    const id = await begin(desk)
    answerOf(await desk.call('imports.append', { id, applications: [sampleApplication({ first: 1 })] }))
    answerOf(await record(desk, { kind: 'receive', sheets: [sampleSheet(1)], via: 'scan' }))
    expect(errorOf(await desk.call('imports.commit', { id, summary: sampleSummary })).code).toBe('importOutdated')
    expect(answerOf(await desk.call('ledger.balance', {})).received).toBe(1)
  })

  test('entries other than imports do not make an import outdated', async () => {
    const desk = await openSignedIn(connect)
    answerOf(await importAll(desk, [sampleApplication({ first: 1 })]))
    const id = await begin(desk)
    answerOf(await record(desk, handOver('FP1', [1])))
    answerOf(await desk.call('imports.append', { id, applications: [sampleApplication({ first: 2 })] }))
    expect(answerOf(await desk.call('imports.commit', { id, summary: sampleSummary })).seq).toBe(4)
  })

  test('handovers go on while an import is committed, and both hold', async () => {
    const desk = await openSignedIn(connect)
    answerOf(await importAll(desk, [sampleApplication({ first: 1, sheets: 20 })]))
    const id = await begin(desk)
    const applications = Array.from({ length: 2000 }, (_, index) => sampleApplication({ first: 100 + index }))
    answerOf(await desk.call('imports.append', { id, applications }))
    const commit = desk.call('imports.commit', { id, summary: sampleSummary })
    const handovers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => record(desk, handOver('FP1', [index + 1]))),
    )
    expect(handovers.every(result => result.ok)).toBe(true)
    answerOf(await commit)
    expect(answerOf(await desk.call('ledger.balance', {}))).toMatchObject({ received: 2020, handedOver: 20 })
  })

  test('a discarded import and one that another took the place of leave nothing', async () => {
    const desk = await openSignedIn(connect)
    const first = await begin(desk)
    const second = await begin(desk)
    const applications: Application[] = [sampleApplication({ first: 1 })]
    expect(errorOf(await desk.call('imports.append', { id: first, applications })).code).toBe('importUnknown')
    answerOf(await desk.call('imports.append', { id: second, applications }))
    answerOf(await desk.call('imports.discard', { id: second }))
    expect(errorOf(await desk.call('imports.discard', { id: second })).code).toBe('importUnknown')
    expect(errorOf(await desk.call('imports.commit', { id: second, summary: sampleSummary })).code).toBe(
      'importUnknown',
    )
    expect(answerOf(await desk.call('ledger.balance', {})).expected).toBe(0)
  })

  test('bills without their personal half are refused', async () => {
    const desk = await openSignedIn(connect)
    const id = await begin(desk)
    const whole = sampleApplication({ first: 1, sheets: 2 })
    const bills = whole.personal?.bills.slice(1) ?? []
    const uneven = { ...whole, personal: whole.personal && { ...whole.personal, bills } }
    expect(errorOf(await desk.call('imports.append', { id, applications: [uneven] })).code).toBe('badInput')
  })

  test('a clerk cannot import', async () => {
    const desk = await openSignedIn(connect)
    await signInAs(desk, '沈一鸣', ['clerk'])
    expect(errorOf(await desk.call('imports.begin', { head: 0 })).code).toBe('roleMissing')
  })
}
