import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../../shared/domain/command.ts'
import { handOver, sampleApplication, sampleSheet } from '../../support/sample-application.ts'
import { answerOf, type Connect, errorOf, importAll, openSignedIn, record, signInAs } from './contract-desk.ts'

/** Recording and reading. */
export function describeLedger(connect: Connect): void {
  /** A desk with application FP1 (sheets 1 and 2 at the branch) and FP5 (sheet 5 expected: it was mailed elsewhere). */
  async function openWithSheets() {
    const desk = await openSignedIn(connect)
    const mailed = sampleApplication({ first: 5, delivery: 'sf', status: 'mailed' })
    answerOf(await importAll(desk, [sampleApplication({ first: 1, sheets: 2 }), mailed]))
    return desk
  }

  test('a handover is stamped by the host: slip number, station, operator, time, hash', async () => {
    const desk = await openWithSheets()
    const clerk = await signInAs(desk, '沈一鸣', ['clerk'])
    const before = answerOf(await desk.call('desk.status', {})).head
    const entry = answerOf(await record(desk, handOver('FP1', [1, 2])))
    expect(entry).toMatchObject({ v: 1, station: 'desk-1', seq: before.seq + 1, prev: before.hash, operator: clerk })
    expect(entry).toMatchObject({ at: '2026-11-22T02:00:00.000Z', kind: 'handedOver' })
    expect(entry.body).toMatchObject({ slipNo: 'SH-20261122-0001', inPerson: true, documentKind: 'residentId' })
    expect(entry.personal).toMatchObject({ collector: { name: '单雪芹', last4: '002X' } })
    expect(JSON.stringify({ ...entry, personal: null })).not.toContain('单雪芹')
    expect(answerOf(await desk.call('desk.status', {})).head).toMatchObject({ seq: entry.seq, hash: entry.hash })
  })

  test('the day of a slip number is Shanghai’s', async () => {
    const desk = await openWithSheets()
    desk.clock.set(Date.parse('2026-11-22T16:30:00.000Z'))
    answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin: '802613' }))
    const entry = answerOf(await record(desk, handOver('FP1', [1])))
    expect(entry.body).toMatchObject({ slipNo: 'SH-20261123-0001' })
  })

  test('a sheet is handed over once, also when asked many times at the same moment', async () => {
    const desk = await openWithSheets()
    const all = await Promise.all(Array.from({ length: 10 }, () => record(desk, handOver('FP1', [1]))))
    const done = all.filter(result => result.ok)
    expect(done).toHaveLength(1)
    const first = done[0]?.ok ? done[0].value : null
    for (const result of all.filter(({ ok }) => !ok))
      expect(errorOf(result)).toEqual({
        ...{ code: 'sheetElsewhere', sheet: sampleSheet(1), place: 'handedOver' },
        ...{ seq: first?.seq, slipNo: 'SH-20261122-0001' },
      })
  })

  test('concurrent handovers get one chain and one slip number each', async () => {
    const desk = await openSignedIn(connect)
    answerOf(await importAll(desk, [sampleApplication({ first: 1, sheets: 40 })]))
    const numbers = Array.from({ length: 40 }, (_, index) => index + 1)
    const entries = await Promise.all(
      numbers.map(async number => answerOf(await record(desk, handOver('FP1', [number])))),
    )
    expect(new Set(entries.map(entry => (entry.kind === 'handedOver' ? entry.body.slipNo : ''))).size).toBe(40)
    const stored = answerOf(await desk.call('ledger.after', { cursor: 2, limit: 5000 })).entries
    expect(stored).toEqual(entries.toSorted((a, b) => a.seq - b.seq))
    stored.slice(1).forEach((entry, index) => {
      expect(entry.prev).toBe(stored[index]?.hash)
    })
  })

  test('custody refuses what cannot be', async () => {
    const desk = await openWithSheets()
    const refuse = async (command: Command) => errorOf(await record(desk, command)).code
    expect(await refuse(handOver('FP1', []))).toBe('noSheets')
    expect(await refuse(handOver('FP1', [1, 1]))).toBe('sheetTwice')
    expect(await refuse(handOver('FP1', [77]))).toBe('sheetUnknown')
    expect(await refuse(handOver('FP5', [1]))).toBe('sheetOfOtherApplication')
    expect(await refuse(handOver('FP5', [5]))).toBe('sheetNotReceived')
    const byHand = { sheet: sampleSheet(1), application: 'FP1', how: 'hand' as const }
    expect(await refuse({ ...handOver('FP1', []), sheets: [byHand] })).toBe('handReasonMissing')
    expect(await refuse({ kind: 'receive', sheets: [sampleSheet(1)], via: 'scan' })).toBe('sheetElsewhere')
    expect(await refuse({ kind: 'voidSheets', sheets: [sampleSheet(1)], reason: ' ' })).toBe('reasonMissing')
    expect(await refuse({ kind: 'reprint', slipNo: 'SH-20261122-0099' })).toBe('slipUnknown')
    expect(await refuse({ kind: 'reveal', application: 'FP99' })).toBe('applicationUnknown')
    expect(answerOf(await desk.call('desk.status', {})).head.seq).toBe(2)
  })

  test('the life of sheets: received, handed over, voided, taken back, sent back, reissued, void; the balance holds', async () => {
    const desk = await openWithSheets()
    const one = [sampleSheet(1)]
    const balance = async () => {
      const { received, expected: _, ...places } = answerOf(await desk.call('ledger.balance', {}))
      expect(Object.values(places).reduce((sum, count) => sum + count, 0)).toBe(received)
      return { received, ...places }
    }
    expect(await balance()).toMatchObject({ received: 2, branch: 2 })
    answerOf(await record(desk, { kind: 'receive', sheets: [sampleSheet(5)], via: 'list' }))
    answerOf(await record(desk, handOver('FP1', [1, 2])))
    expect(await balance()).toMatchObject({ received: 3, branch: 1, handedOver: 2 })
    const slipNo = 'SH-20261122-0001'
    answerOf(await record(desk, { kind: 'voidHandover', slipNo, reason: '拿错了' }))
    expect(errorOf(await record(desk, { kind: 'voidHandover', slipNo, reason: '拿错了' })).code).toBe('slipAlreadyVoid')
    answerOf(await record(desk, handOver('FP1', [1])))
    const takeBack = { kind: 'takeBack', sheets: one, reason: '换抬头', documentKind: null, collector: null } as const
    expect(answerOf(await record(desk, takeBack)).body).toMatchObject({ slipNo: 'SH-20261122-0003' })
    expect(answerOf(await record(desk, { kind: 'sendBack', sheets: one, reason: '换抬头' })).kind).toBe('sentBack')
    const link = { kind: 'linkReissue', oldSheet: sampleSheet(1), newSheet: sampleSheet(5) } as const
    answerOf(await record(desk, link))
    expect(errorOf(await record(desk, link)).code).toBe('reissueAlreadyLinked')
    answerOf(await record(desk, { kind: 'voidSheets', sheets: [sampleSheet(2)], reason: '破损' }))
    expect(answerOf(await record(desk, { kind: 'reprint', slipNo })).body).toEqual({ slipNo, reprint: 1 })
    expect(answerOf(await record(desk, { kind: 'reveal', application: 'FP1' })).personal).toBeNull()
    expect(await balance()).toEqual({ received: 3, branch: 1, handedOver: 0, shipped: 0, sentBack: 1, void: 1 })
  })

  test('a restart finds the same entries, balance and decisions', async () => {
    const desk = await openWithSheets()
    answerOf(await record(desk, handOver('FP1', [1])))
    const before = [await desk.call('ledger.after', { cursor: 0, limit: 5000 }), await desk.call('ledger.balance', {})]
    await desk.restart()
    expect(errorOf(await desk.call('ledger.balance', {})).code).toBe('notSignedIn')
    answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin: '802613' }))
    expect([
      await desk.call('ledger.after', { cursor: 0, limit: 5000 }),
      await desk.call('ledger.balance', {}),
    ]).toEqual(before)
    expect(errorOf(await record(desk, handOver('FP1', [1]))).code).toBe('sheetElsewhere')
    expect(answerOf(await record(desk, handOver('FP1', [2]))).body).toMatchObject({ slipNo: 'SH-20261122-0002' })
  })

  test('each command needs one of its roles', async () => {
    const desk = await openWithSheets()
    const refuse = async (command: Command) => errorOf(await record(desk, command)).code
    await signInAs(desk, '陆远', ['dispatcher'])
    expect(await refuse(handOver('FP1', [1]))).toBe('roleMissing')
    expect(answerOf(await record(desk, { kind: 'reveal', application: 'FP1' })).kind).toBe('revealed')
    answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin: '802613' }))
    await signInAs(desk, '沈一鸣', ['clerk'])
    answerOf(await record(desk, handOver('FP1', [1])))
    const clerkMayNot: Command[] = [
      { kind: 'voidHandover', slipNo: 'SH-20261122-0001', reason: '拿错了' },
      { kind: 'takeBack', sheets: [sampleSheet(1)], reason: '换抬头', documentKind: null, collector: null },
      { kind: 'sendBack', sheets: [sampleSheet(2)], reason: '换抬头' },
      { kind: 'linkReissue', oldSheet: sampleSheet(1), newSheet: sampleSheet(2) },
      { kind: 'voidSheets', sheets: [sampleSheet(2)], reason: '破损' },
    ]
    for (const command of clerkMayNot) expect(await refuse(command)).toBe('roleMissing')
  })

  test('entries are read in pages from any cursor', async () => {
    const desk = await openWithSheets()
    for (const number of [1, 2]) answerOf(await record(desk, handOver('FP1', [number])))
    const read = async (cursor: number, limit: number) => {
      const page = answerOf(await desk.call('ledger.after', { cursor, limit }))
      return [page.entries.map(entry => entry.seq), page.head]
    }
    expect(await read(0, 3)).toEqual([[1, 2, 3], 4])
    expect(await read(3, 3)).toEqual([[4], 4])
    expect(await read(4, 3)).toEqual([[], 4])
    expect(await read(99, 3)).toEqual([[], 4])
  })

  describe('verification of the open desk', () => {
    /** Waits for the end of the run under way. */
    async function outcome(desk: Awaited<ReturnType<typeof openSignedIn>>) {
      for (;;) {
        const view = answerOf(await desk.call('ledger.verification', {}))
        if (view?.state !== 'running') return view
        await new Promise(resolve => setTimeout(resolve, 5))
      }
    }

    test('the chain is verified from the disk up to the head of the beginning, and the desk goes on meanwhile', async () => {
      const desk = await openWithSheets()
      expect(answerOf(await desk.call('ledger.verification', {}))).toBeNull()
      const begun = answerOf(await desk.call('ledger.beginVerify', {}))
      expect(begun).toMatchObject({ state: 'running', total: 2 })
      answerOf(await record(desk, handOver('FP1', [1])))
      expect(await outcome(desk)).toMatchObject({ state: 'sound', done: 2, head: begun.head, balance: { branch: 2 } })
      answerOf(await desk.call('ledger.beginVerify', {}))
      expect(await outcome(desk)).toMatchObject({ state: 'sound', done: 3, balance: { branch: 1, handedOver: 1 } })
    })

    test('what was altered on the disk is named, and makes the desk read-only', async () => {
      const desk = await openWithSheets()
      const path = join(desk.options.dataFolder, 'ledger.jsonl')
      writeFileSync(path, readFileSync(path, 'utf8').replace('"rows":1', '"rows":2'))
      answerOf(await desk.call('ledger.beginVerify', {}))
      const broken = { file: 'ledger.jsonl', line: 2, seq: 2, reason: 'hash' }
      expect(await outcome(desk)).toMatchObject({ state: 'broken', done: 1, broken })
      expect(errorOf(await record(desk, handOver('FP1', [1]))).code).toBe('readOnly')
      answerOf(await desk.call('ledger.beginVerify', {}))
      expect(await outcome(desk)).toMatchObject({ state: 'broken', broken })
    })

    test('entries that were cut off the file are missed', async () => {
      const desk = await openWithSheets()
      const path = join(desk.options.dataFolder, 'ledger.jsonl')
      writeFileSync(path, `${readFileSync(path, 'utf8').split('\n')[0]}\n`)
      answerOf(await desk.call('ledger.beginVerify', {}))
      expect(await outcome(desk)).toMatchObject({ state: 'broken', broken: { line: 2, reason: 'entriesMissing' } })
    })

    test('it can be given up, and is for supervisors', async () => {
      const desk = await openWithSheets()
      answerOf(await desk.call('ledger.beginVerify', {}))
      answerOf(await desk.call('ledger.cancelVerify', {}))
      expect(['cancelled', 'sound']).toContain((await outcome(desk))?.state)
      await signInAs(desk, '沈一鸣', ['clerk'])
      for (const method of ['ledger.beginVerify', 'ledger.verification', 'ledger.cancelVerify'] as const)
        expect(errorOf(await desk.call(method, {})).code).toBe('roleMissing')
    })
  })
}
