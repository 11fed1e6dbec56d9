import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { BackupStatus } from '../../../shared/host/views.ts'
import { sampleApplication } from '../../support/sample-application.ts'
import {
  answerOf,
  type Connect,
  type ContractDesk,
  errorOf,
  importAll,
  openDesk,
  openSignedIn,
  pin,
} from './contract-desk.ts'

const passphrase = '桃花潭水深千尺，不及汪伦送我情'

async function finished(desk: ContractDesk): Promise<BackupStatus> {
  for (;;) {
    const status = answerOf(await desk.call('backup.status', {}))
    if (status.running === null) return status
    await sleep(10)
  }
}

/** Backups, and restoring one. */
export function describeBackups(connect: Connect): void {
  test('what one desk backs up another one restores, and goes on from there', async () => {
    const desk = await openSignedIn(connect)
    answerOf(await importAll(desk, [sampleApplication({ first: 1, sheets: 2 })]))
    expect(errorOf(await desk.call('backup.begin', {}))).toEqual({ code: 'passphraseMissing' })
    expect(errorOf(await desk.call('backup.setPassphrase', { pin, passphrase: '太短' }))).toEqual({
      code: 'passphraseTooShort',
    })
    expect(errorOf(await desk.call('backup.setPassphrase', { pin: '135790', passphrase })).code).toBe('wrongPin')
    answerOf(await desk.call('backup.setPassphrase', { pin, passphrase }))
    await finished(desk)
    answerOf(await desk.call('backup.begin', {}))
    answerOf(await desk.call('backup.cancel', {}))
    const [folder] = (await finished(desk)).folders
    expect(folder).toMatchObject({ second: false, kept: 1, holdsErased: false, fault: null, lastGood: { seq: 2 } })
    const bytes = await readFile(join(folder?.path ?? '', folder?.lastGood?.file ?? ''))
    expect(errorOf(await desk.call('restore.begin', { bytes: bytes.length }))).toEqual({ code: 'branchNotEmpty' })
    const entries = answerOf(await desk.call('ledger.after', { cursor: 0, limit: 100 }))

    const other = await openDesk(connect)
    const { version } = answerOf(await other.call('desk.changes', { version: 0 }))
    const { id } = answerOf(await other.call('restore.begin', { bytes: bytes.length }))
    const half = Math.floor(bytes.length / 2)
    for (const part of [bytes.subarray(0, half), bytes.subarray(half)])
      answerOf(await other.call('restore.append', { id, content: part.toString('base64') }))
    expect(errorOf(await other.call('restore.append', { id, content: 'AA==' })).code).toBe('badInput')
    expect(errorOf(await other.call('restore.commit', { id }))).toEqual({ code: 'restoreUnknown' })
    expect(errorOf(await other.call('restore.check', { id, passphrase: '不是这句话，另外一句话' }))).toEqual({
      code: 'wrongPassphrase',
    })
    const plan = answerOf(await other.call('restore.check', { id, passphrase }))
    expect(plan).toMatchObject({ seq: 2, applications: 1, operators: ['朱琴琴'], keeps: 2, setsAside: 0 })
    expect(plan.balance).toMatchObject({ received: 2, branch: 2 })
    const waiting = other.call('desk.changes', { version })
    const status = answerOf(await other.call('restore.commit', { id }))
    expect(status).toMatchObject({ firstRun: false, session: null, readOnly: null, head: { seq: 2 } })
    expect(answerOf(await waiting).version).not.toBe(version)
    expect(errorOf(await other.call('restore.discard', { id }))).toEqual({ code: 'branchNotEmpty' })
    answerOf(await other.call('session.signIn', { operator: desk.supervisor, pin }))
    expect(answerOf(await other.call('ledger.after', { cursor: 0, limit: 100 }))).toEqual(entries)
    answerOf(await importAll(other, [sampleApplication({ first: 10 })]))
    await other.restart()
    expect(answerOf(await other.call('desk.status', {}))).toMatchObject({ head: { seq: 3 }, readOnly: null })
  })

  test('a damaged upload is refused; given up it is unknown, and another one takes its place', async () => {
    const desk = await openDesk(connect)
    const { id } = answerOf(await desk.call('restore.begin', { bytes: 12 }))
    answerOf(await desk.call('restore.append', { id, content: Buffer.from('no backup').toString('base64') }))
    expect(errorOf(await desk.call('restore.check', { id, passphrase }))).toEqual({ code: 'backupDamaged' })
    const next = answerOf(await desk.call('restore.begin', { bytes: 12 }))
    expect(errorOf(await desk.call('restore.append', { id, content: 'AAAA' }))).toEqual({ code: 'restoreUnknown' })
    answerOf(await desk.call('restore.discard', next))
    expect(errorOf(await desk.call('restore.check', { ...next, passphrase }))).toEqual({ code: 'restoreUnknown' })
    expect(answerOf(await desk.call('desk.status', {}))).toMatchObject({ firstRun: true, readOnly: null })
  })

  test('a folder for backups is somewhere else than the data folder', async () => {
    const desk = await openSignedIn(connect)
    for (const folder of [desk.options.dataFolder, join(desk.options.dataFolder, 'batches'), 'stick']) {
      const changed = await desk.call('settings.change', { patch: { backup: { folder, keep: 30 } } })
      expect(errorOf(changed)).toEqual({ code: 'settingInvalid' })
    }
  })
}
