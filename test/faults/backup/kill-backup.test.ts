import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { listBackups } from '../../../main/host/backup/backup-folder.ts'
import { readKey } from '../../../main/host/backup/key-store.ts'
import { verifyBackup } from '../../../main/host/backup/verify-backup.ts'
import { backUp, restore } from '../../support/back-up.ts'
import { bundleForNode } from '../../support/bundle-for-node.ts'
import { faultRandom } from '../../support/fault-random.ts'
import { faultRounds, reportFault } from '../../support/fault-report.ts'
import { hostOptions } from '../../support/host-options.ts'
import { makeFolder, openHost } from '../../support/open-host.ts'
import { sampleApplication } from '../../support/sample-application.ts'
import { importInto, openSignedInHost } from '../../support/signed-in-host.ts'
import { startTelling, toldAs } from '../../support/told-process.ts'

const KILLS = faultRounds({ short: 4, full: 100 })

test(`a host killed ${KILLS} times while it backs up leaves only whole backups, and loses no entry`, async () => {
  const folder = join(await makeFolder(), 'data')
  const script = await bundleForNode(join(import.meta.dirname, 'backup-process.ts'), await makeFolder())
  const branch = await openSignedInHost(hostOptions(folder))
  const applications = Array.from({ length: 1500 }, (_, index) => sampleApplication({ first: index + 1 }))
  expect((await importInto(branch, applications)).ok).toBe(true)
  expect((await branch.client.call('settings.change', { patch: { backup: { folder: '', keep: 3 } } })).ok).toBe(true)
  await branch.host.close()

  const random = faultRandom()
  const acknowledged = new Map<number, string>()
  let lost = 0
  let interrupted = 0
  for (let round = 0; round < KILLS; round += 1) {
    const desk = startTelling(script, [folder])
    await desk.until('backing')
    await sleep(random.below(500))
    const lines = await desk.kill()
    for (const { seq, hash } of toldAs<{ seq: number; hash: string }>(lines, 'ack')) acknowledged.set(seq, hash)
    const files = await readdir(join(folder, 'backups')).catch(() => [])
    if (files.some(file => file.endsWith('.part'))) interrupted += 1
    const key = await readKey(folder, null)
    // Each start sets the passphrase anew, so those of earlier ones cannot be read any more.
    const own = (await listBackups(join(folder, 'backups'), 'desk-1').catch(() => [])).filter(
      ({ header }) => header.salt === key?.salt.toString('hex'),
    )
    const told = toldAs<{ file: string }>(lines, 'good').at(-1)?.file
    if (told !== undefined && !own.some(({ file }) => file === told)) lost += 1
    for (const { file } of own) {
      const streaming = { signal: new AbortController().signal, onBytes: () => {} }
      const verdict = key && (await verifyBackup(join(folder, 'backups', file), key, streaming))
      if (verdict !== 'good') lost += 1
    }
  }

  const { client, host } = await openSignedInHost(hostOptions(folder))
  expect(host.status().readOnly).toBeNull()
  for (let cursor = 0; cursor < host.status().head.seq; ) {
    const page = await client.call('ledger.after', { cursor, limit: 5000 })
    if (!page.ok) throw new Error(page.error.code)
    for (const { seq, hash } of page.value.entries) {
      if (acknowledged.get(seq) === hash) acknowledged.delete(seq)
      cursor = seq
    }
  }
  lost += acknowledged.size
  const [own] = (await backUp(client)).folders
  expect(own).toMatchObject({ fault: null, lastGood: { seq: host.status().head.seq } })
  const files = await readdir(join(folder, 'backups'))
  expect(files.filter(file => !file.endsWith('.fdbackup'))).toEqual([])
  expect(files.length).toBeLessThanOrEqual(3)
  const empty = await openHost(hostOptions(join(await makeFolder(), 'new')))
  const { plan } = await restore(empty.client, join(folder, 'backups', own?.lastGood?.file ?? ''))
  expect(empty.host.status().head).toEqual(host.status().head)
  expect(plan.applications).toBe(1500)
  const goal = 'every backup that has its name is whole, no acknowledged entry is lost, the last backup restores'
  reportFault({
    name: 'host killed during a backup',
    tried: KILLS,
    survived: KILLS - Math.min(lost, KILLS),
    lost,
    goal,
  })
  console.log(`killed ${KILLS} times: ${JSON.stringify({ interrupted, lost, entries: host.status().head.seq })}`)
  expect(lost).toBe(0)
})
