import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { setPassphrase } from '../../support/back-up.ts'
import { bundleForNode } from '../../support/bundle-for-node.ts'
import { faultRandom } from '../../support/fault-random.ts'
import { faultRounds, reportFault } from '../../support/fault-report.ts'
import { findInFolder } from '../../support/find-in-folder.ts'
import { hostOptions } from '../../support/host-options.ts'
import { makeFolder, openHost } from '../../support/open-host.ts'
import { handOver, sampleApplication } from '../../support/sample-application.ts'
import { importInto, openSignedInHost } from '../../support/signed-in-host.ts'
import { startTelling } from '../../support/told-process.ts'

const KILLS = faultRounds({ short: 6, full: 100 })

test(`a restore killed ${KILLS} times in its commit has happened, or has not`, async () => {
  const root = await makeFolder()
  const script = await bundleForNode(join(import.meta.dirname, 'restore-process.ts'), root)
  const whole = join(root, 'whole')
  const branch = await openSignedInHost(hostOptions(whole))
  expect((await importInto(branch, [sampleApplication({ first: 1, sheets: 5 })])).ok).toBe(true)
  const [own] = (await setPassphrase(branch.client)).folders
  const backup = join(own?.path ?? '', own?.lastGood?.file ?? '')
  expect((await branch.client.call('ledger.record', { command: handOver('FP1', [1]) })).ok).toBe(true)
  const { head } = branch.host.status()
  await branch.host.close()
  const ledger = await readFile(join(whole, 'ledger.jsonl'), 'utf8')
  const damaged = ledger.replace('"v":1', '"v":7')

  const random = faultRandom()
  const seen = { before: 0, midway: 0, after: 0 }
  let lost = 0
  for (let round = 0; round < KILLS; round += 1) {
    // In turn an empty branch, and one whose ledger is damaged.
    const folder = join(root, `round-${round}`)
    const isDamaged = round % 2 === 1
    if (isDamaged) {
      await cp(whole, folder, { recursive: true })
      await writeFile(join(folder, 'ledger.jsonl'), damaged)
    }
    const desk = startTelling(script, [folder, backup])
    await desk.until('committing')
    await sleep(random.below(40))
    const told = await desk.kill()
    expect(told).toContain('committing')
    const isMidway = (await readdir(folder)).includes('restore')

    const { host } = await openHost(hostOptions(folder))
    const status = host.status()
    const happened = status.readOnly === null && !status.firstRun
    seen[isMidway ? 'midway' : happened ? 'after' : 'before'] += 1
    const due = isDamaged ? head.seq : (own?.lastGood?.seq ?? 0)
    if (happened && status.head.seq !== due) lost += 1
    if (!happened && (isMidway || told.includes('committed'))) lost += 1
    if (!happened && isDamaged && (await readFile(join(folder, 'ledger.jsonl'), 'utf8')) !== damaged) lost += 1
    // The damaged file is never gone.
    if (isDamaged && (await findInFolder(folder, ['"v":7'])).length !== 1) lost += 1
    expect(await readdir(folder)).not.toContain('restore')
    await host.close()
  }
  console.log(`killed ${KILLS} times: ${JSON.stringify({ ...seen, lost })}`)
  const goal = 'the branch is as before or wholly restored, and the damaged files are still there'
  reportFault({ name: 'host killed in a restore', tried: KILLS, survived: KILLS - lost, lost, goal })
  expect(lost).toBe(0)
})
