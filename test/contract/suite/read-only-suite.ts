import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { handOver, sampleApplication, sampleSummary } from '../../support/sample-application.ts'
import { answerOf, type Connect, errorOf, importAll, openSignedIn, pin, record } from './contract-desk.ts'

/** A damaged ledger: it can be read up to the damage, and nothing is written. */
export function describeReadOnly(connect: Connect): void {
  test('a desk with an altered line tells where, answers reads and sign-ins, and writes nothing', async () => {
    const desk = await openSignedIn(connect)
    answerOf(await importAll(desk, [sampleApplication({ first: 1, sheets: 3 })]))
    for (const number of [1, 2]) answerOf(await record(desk, handOver('FP1', [number])))
    const path = join(desk.options.dataFolder, 'ledger.jsonl')
    const lines = (await readFile(path, 'utf8')).split('\n')
    lines[2] = lines[2]?.replace('"inPerson":true', '"inPerson":false') ?? ''
    await writeFile(path, lines.join('\n'))
    await desk.restart()

    const status = answerOf(await desk.call('desk.status', {}))
    expect(status.readOnly).toEqual({ file: 'ledger.jsonl', line: 3, reason: 'hash' })
    expect(status).toMatchObject({ firstRun: false, head: { seq: 2 } })
    answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin }))
    const { entries, head } = answerOf(await desk.call('ledger.after', { cursor: 0, limit: 100 }))
    expect([entries.length, head]).toEqual([2, 2])
    expect(answerOf(await desk.call('ledger.balance', {}))).toMatchObject({ received: 3, branch: 3 })
    const [batch] = entries.flatMap(entry => (entry.kind === 'imported' ? [entry.body.batch] : []))
    expect(answerOf(await desk.call('ledger.batch', { batch: batch ?? '', offset: 0, limit: 10 })).total).toBe(1)

    const readOnly = { code: 'readOnly', params: { file: 'ledger.jsonl', line: 3 } }
    const change = { operator: desk.supervisor, name: '朱琴', pin: null, roles: ['supervisor' as const], active: true }
    expect(errorOf(await record(desk, handOver('FP1', [3])))).toEqual(readOnly)
    expect(errorOf(await desk.call('imports.begin', { head: 2 }))).toEqual(readOnly)
    expect(errorOf(await desk.call('settings.change', { patch: { autoLockMinutes: 9 } }))).toEqual(readOnly)
    expect(errorOf(await desk.call('operators.change', change))).toEqual(readOnly)
    expect(errorOf(await desk.call('operators.add', { name: '沈一鸣', pin, roles: ['clerk'] }))).toEqual(readOnly)
    expect(await readFile(path, 'utf8')).toBe(lines.join('\n'))
  })

  test('an import that was begun before the damage was found is refused too', async () => {
    const desk = await openSignedIn(connect)
    answerOf(await importAll(desk, [sampleApplication({ first: 1 })]))
    const { id } = answerOf(await desk.call('imports.begin', { head: 2 }))
    answerOf(await desk.call('imports.append', { id, applications: [sampleApplication({ first: 2 })] }))
    const { entries } = answerOf(await desk.call('ledger.after', { cursor: 1, limit: 1 }))
    const batch = entries[0]?.kind === 'imported' ? entries[0].body.batch : ''
    const file = `batches/${batch}.personal.jsonl.gz`
    const path = join(desk.options.dataFolder, file)
    const altered = gunzipSync(await readFile(path))
      .toString()
      .replace('单雪芹', '单雪芬')
    await writeFile(path, gzipSync(altered))
    const { applications } = answerOf(await desk.call('ledger.batch', { batch, offset: 0, limit: 10 }))
    expect(applications).toMatchObject([{ key: 'FP1', personal: null }])
    expect(answerOf(await desk.call('desk.status', {})).readOnly).toEqual({ file, line: 1, reason: 'personalDigest' })
    expect(errorOf(await desk.call('imports.commit', { id, summary: sampleSummary })).code).toBe('readOnly')
  })
}
