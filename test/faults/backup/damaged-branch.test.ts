import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp, restore, setPassphrase } from '../../support/back-up.ts'
import { faultRandom } from '../../support/fault-random.ts'
import { faultRounds, reportFault } from '../../support/fault-report.ts'
import { hostOptions } from '../../support/host-options.ts'
import { answerOf } from '../../support/label-desk.ts'
import { makeFolder } from '../../support/open-host.ts'
import { handOver, sampleApplication } from '../../support/sample-application.ts'
import { importInto, openSignedInHost } from '../../support/signed-in-host.ts'
import { byteDamages, lineDamages } from '../damage/damages.ts'

const ROUNDS = faultRounds({ short: 8, full: 500 })

test(`${ROUNDS} damaged branches come back from a backup with every entry that can still be read`, async () => {
  const branch = join(await makeFolder(), 'data')
  const desk = await openSignedInHost(hostOptions(branch))
  const { client } = desk
  for (const first of [1, 100])
    answerOf(await importInto(desk, [sampleApplication({ first, key: `FP${first}`, sheets: 20 })]))
  const record = async (numbers: readonly number[]) => {
    for (const number of numbers)
      answerOf(await client.call('ledger.record', { command: handOver(number < 100 ? 'FP1' : 'FP100', [number]) }))
  }
  await record([1, 2, 3, 4, 100])
  const backups = [(await setPassphrase(client)).folders[0]?.lastGood]
  await record([5, 6, 7, 8, 101])
  answerOf(await importInto(desk, [sampleApplication({ first: 200, key: 'FP200', sheets: 2 })]))
  backups.push((await backUp(client)).folders[0]?.lastGood)
  await record([9, 10, 11, 12, 102])
  const { entries } = answerOf(await client.call('ledger.after', { cursor: 0, limit: 500 }))
  await desk.host.close()

  const random = faultRandom()
  const other = Buffer.from('{"seq":1}\n')
  const files = ['ledger.jsonl', 'ledger.jsonl', 'personal.jsonl', ...(await readdir(join(branch, 'batches')))]
  const wrong: string[] = []
  let tried = 0
  while (tried < ROUNDS) {
    const folder = join(await makeFolder(), 'data')
    await cp(branch, folder, { recursive: true })
    const name = random.pick(files as [string, ...string[]])
    const kinds = Object.entries(name.endsWith('.jsonl') ? { ...byteDamages, ...lineDamages } : byteDamages)
    const [kind, damage] = random.pick(kinds as [(typeof kinds)[0], ...typeof kinds])
    const path = name.endsWith('.gz') ? join(folder, 'batches', name) : join(folder, name)
    const bytes = damage(await readFile(path), random, other)
    if (bytes) await writeFile(path, bytes)
    else await rm(path)
    const damaged = await openSignedInHost(hostOptions(folder)).catch(() => null)
    const backup = backups[random.below(2)]
    // Not every damage of a personal batch is looked at by a start, and where not even the first entry is left nobody has a name.
    const sound = damaged?.host.status().readOnly ? damaged.host.status().head.seq : null
    if (damaged && sound !== null && backup) {
      tried += 1
      const { plan } = await restore(damaged.client, join(folder, 'backups', backup.file))
      await damaged.host.close()
      const problem = await judge(folder, plan.keeps, Math.max(backup.seq, sound))
      if (problem) wrong.push(`${name}, ${kind}: ${problem}`)
    } else await damaged?.host.close()
    await rm(folder, { recursive: true })
  }

  async function judge(folder: string, keeps: number, least: number): Promise<string | null> {
    if (keeps < least) return `${keeps} entries kept of at least ${least}`
    const restored = await openSignedInHost(hostOptions(folder))
    const status = restored.host.status()
    const after = answerOf(await restored.client.call('ledger.after', { cursor: 0, limit: 500 }))
    await restored.host.close()
    if (status.readOnly) return `read-only at ${status.readOnly.file}`
    const same = JSON.stringify(after.entries) === JSON.stringify(entries.slice(0, keeps))
    return same ? null : 'other entries than before'
  }

  const goal = 'opens again with all entries of the backup and of the sound part, and none that was not recorded'
  reportFault({
    ...{ name: 'damage: a branch restored from its backup', tried, survived: tried - wrong.length, lost: wrong.length },
    goal,
  })
  expect(wrong).toEqual([])
})
