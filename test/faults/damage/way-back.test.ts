import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { passphrase, restore, setPassphrase, upload } from '../../support/back-up.ts'
import { faultRandom } from '../../support/fault-random.ts'
import { faultRounds, reportFault } from '../../support/fault-report.ts'
import { answerOf } from '../../support/label-desk.ts'
import { makeFolder } from '../../support/open-host.ts'
import { handOver } from '../../support/sample-application.ts'
import { signInSupervisor } from '../../support/signed-in-host.ts'
import { copyBranch, makeBranch, openBranch, tellAll } from './damaged-branch.ts'
import { byteDamages, lineDamages, packedDamages } from './damages.ts'

const ROUNDS = faultRounds({ short: 12, full: 500 })
const BACKUPS = faultRounds({ short: 60, full: 3000 })

/** A branch that was backed up, and an entry more; the path of the backup within it. */
async function makeBackedUp() {
  const branch = await makeBranch()
  const desk = await openBranch(branch)
  await signInSupervisor(desk.client)
  const { folders } = await setPassphrase(desk.client)
  const { entries } = await tellAll(desk.client)
  answerOf(await desk.client.call('ledger.record', { command: handOver('FP20', [20]) }))
  await desk.host.close()
  return { branch, backup: join('backups', folders[0]?.lastGood?.file ?? ''), entries }
}

test('whatever of custody was damaged, a backup brings the branch back, and it goes on', async () => {
  const random = faultRandom()
  const { branch, backup, entries } = await makeBackedUp()
  const batches = (await readdir(join(branch, 'batches'))).map(name => `batches/${name}`)
  const files: [string, ...string[]] = ['ledger.jsonl', 'personal.jsonl', ...batches]
  const wrong: string[] = []
  let tried = 0
  while (tried < ROUNDS) {
    const folder = await copyBranch(branch)
    const file = random.pick(files)
    const damages = Object.entries(file.endsWith('.gz') ? packedDamages : { ...byteDamages, ...lineDamages })
    const [kind, damage] = random.pick(damages as [(typeof damages)[0], ...typeof damages])
    const before = await readFile(join(folder, file))
    const after = damage(before, random, before)
    if (after) await writeFile(join(folder, file), after)
    else await rm(join(folder, file))
    const desk = await openBranch(folder)
    const name = `${file}, ${kind}`
    try {
      if (!desk.host.status().firstRun) await signInSupervisor(desk.client)
      // The personal half of an import is found by reading it, which the desk does by itself a little later.
      if (!desk.host.status().readOnly) await tellAll(desk.client)
      if (!desk.host.status().readOnly) continue
      tried += 1
      const { status } = await restore(desk.client, join(folder, backup))
      if (status.readOnly) wrong.push(`${name}: read-only afterwards, ${JSON.stringify(status.readOnly)}`)
      await signInSupervisor(desk.client)
      const told = await tellAll(desk.client)
      const kept = told.entries.slice(0, entries.length).map(({ hash }) => hash)
      if (kept.join() !== entries.map(({ hash }) => hash).join()) wrong.push(`${name}: entries are missing`)
      const next = await desk.client.call('ledger.record', { command: handOver('FP30', [30]) })
      if (!next.ok) wrong.push(`${name}: ${next.error.code}`)
    } catch (error) {
      wrong.push(`${name}: ${error}`)
    } finally {
      await desk.host.close()
    }
  }
  reportFault({
    ...{ name: 'damage: the way back', tried, survived: tried - wrong.length, lost: wrong.length },
    goal: 'restored from a backup, with every entry of it',
  })
  expect(wrong).toEqual([])
}, 900_000)

test(`a backup damaged ${BACKUPS} times is refused as damaged, and nothing of it is taken`, async () => {
  const random = faultRandom()
  const { branch, backup } = await makeBackedUp()
  const whole = await readFile(join(branch, backup))
  const folder = await makeFolder()
  const desk = await openBranch(join(folder, 'data'))
  const path = join(folder, 'damaged.fdbackup')
  const wrong: string[] = []
  for (let round = 0; round < BACKUPS; round += 1) {
    const { gone: _, replaced: __, empty: ___, ...damages } = byteDamages
    const kinds = Object.entries(damages)
    const [kind, damage] = random.pick(kinds as [(typeof kinds)[0], ...typeof kinds])
    const damaged = damage(whole, random, whole) ?? whole
    if (damaged.equals(whole) || damaged.length === 0) continue
    await writeFile(path, damaged)
    const checked = await desk.client.call('restore.check', { id: await upload(desk.client, path), passphrase })
    const code = checked.ok ? 'taken' : checked.error.code
    // The part of the header that tells whether a passphrase is right may be the one that is damaged.
    if (!['backupDamaged', 'backupNewer', 'wrongPassphrase'].includes(code)) wrong.push(`${kind}: ${code}`)
  }
  expect(desk.host.status()).toMatchObject({ firstRun: true, head: { seq: 0 } })
  await desk.host.close()
  reportFault({
    ...{ name: 'damage: a backup', tried: BACKUPS, survived: BACKUPS - wrong.length, lost: wrong.length },
    goal: '100 % refused',
  })
  expect(wrong).toEqual([])
}, 900_000)
