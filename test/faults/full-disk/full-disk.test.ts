import { appendFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemCode } from '../../../main/host/system-error.ts'
import { faultRounds, reportFault } from '../../support/fault-report.ts'
import { findLosses } from '../../support/find-losses.ts'
import { makeSmallDisk } from '../../support/full-disk.ts'
import { answerOf } from '../../support/label-desk.ts'
import { makeFolder } from '../../support/open-host.ts'
import { sampleApplication } from '../../support/sample-application.ts'
import { importInto, signInSupervisor } from '../../support/signed-in-host.ts'
import { copyBranch, makeBranch, type OpenBranch, openBranch, pin, tellAll } from '../damage/damaged-branch.ts'
import { failWrites } from './failing-writes.ts'
import { operations } from './operations.ts'

/** An operation makes fewer writes; more would be an operation that never succeeds. */
const MOST_WRITES = 80
/** The write that meets the end is refused, or cut in half; null: one after the other. */
const CUTS = faultRounds({ short: 1, full: 2 }) === 1 ? [null] : [false, true]

async function openFilledBranch(folder: string): Promise<OpenBranch> {
  const desk = await openBranch(folder)
  await signInSupervisor(desk.client)
  const applications = Array.from({ length: 1000 }, (_, index) =>
    sampleApplication({ first: index + 1, key: `FP${index + 1}`, delivery: (index + 1) % 10 === 0 ? 'sf' : 'pickup' }),
  )
  answerOf(await importInto(desk, applications))
  return desk
}

/** What a desk says, and the files in which something unacknowledged could be left. */
async function look(desk: OpenBranch, folder: string) {
  const { client, host } = desk
  const files = await Promise.all(
    ['staging', 'batches', 'print/spool'].map(async name => [name, await readdir(join(folder, name))]),
  )
  const partly = (await readdir(folder)).filter(name => name.endsWith('.next'))
  return {
    head: host.status().head.seq,
    settings: answerOf(await client.call('settings.get', {})),
    operators: answerOf(await client.call('operators.list', {})),
    jobs: answerOf(await client.call('print.jobs', {})),
    files,
    partly,
  }
}

for (const [name, operate] of Object.entries(operations))
  test(`the disk full at each write of: ${name}`, async () => {
    const folder = await makeFolder()
    const desk = await openFilledBranch(folder)
    const disk = await failWrites()
    const wrong: string[] = []
    let tried = 0
    for (const short of CUTS) {
      for (let write = 0; ; write += 1) {
        if (write > MOST_WRITES) throw new Error('it never succeeds')
        const time = tried
        tried += 1
        const before = await look(desk, folder)
        const half = short ?? write % 2 === 1
        disk.fillAfter(write, half)
        const answer = await operate(desk, time)
        const wasFull = disk.free()
        const at = `write ${write + 1}${half ? ' cut in half' : ''}`
        if (!answer.ok && answer.error.code !== 'diskFull') wrong.push(`${at}: ${JSON.stringify(answer.error)}`)
        if (desk.host.status().readOnly) wrong.push(`${at}: read-only`)
        const after = await look(desk, folder)
        if (!answer.ok) wrong.push(...differences(before, after, name).map(difference => `${at}: ${difference}`))
        if (!wasFull) {
          if (!answer.ok) wrong.push(`${at}: refused although there was room: ${answer.error.code}`)
          break
        }
      }
    }
    const losses = await findLosses(desk.client, folder, [])
    // Of whom the data were erased they are gone.
    wrong.push(...losses.filter(loss => name !== 'erase' || !loss.startsWith('personal data lost')))
    const told = await tellAll(desk.client)
    await desk.host.close()
    const again = await openBranch(folder)
    await signInSupervisor(again.client)
    const retold = await tellAll(again.client)
    if (again.host.status().damaged.length > 0) wrong.push('something counts as damaged afterwards')
    expect(retold.entries).toEqual(told.entries)
    expect({ ...retold, jobs: [] }).toEqual({ ...told, jobs: [] })
    reportFault({
      ...{ name: `full disk: ${name}`, tried, survived: tried - wrong.length, lost: wrong.length },
      goal: 'refused as diskFull, nothing changed, works again with room',
    })
    expect(wrong).toEqual([])
  })

type Look = Awaited<ReturnType<typeof look>>

/** What a refused operation has changed. Two steps are two entries, of which the first may stand. */
function differences(before: Look, after: Look, name: string): string[] {
  const inSteps = name === 'reserveLabels' || name === 'erase'
  const added = after.head - before.head
  return [
    ...(added > (inSteps ? 1 : 0) ? ['an entry was recorded'] : []),
    ...(['settings', 'operators', 'jobs', 'files', 'partly'] as const).filter(
      part => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
    ),
  ]
}

test('the disk full at each write of a start that finds a torn line: it opens or says so, and nothing is lost', async () => {
  const branch = await makeBranch()
  const whole = await openBranch(branch)
  await signInSupervisor(whole.client)
  const { entries } = await tellAll(whole.client)
  await whole.host.close()
  for (const file of ['ledger.jsonl', 'personal.jsonl']) await appendFile(join(branch, file), '{"at":"2026')
  const disk = await failWrites()
  const wrong: string[] = []
  let tried = 0
  let opened = 0
  for (let wasFull = true; wasFull; tried += 1) {
    const folder = await copyBranch(branch)
    disk.fillAfter(tried, false)
    try {
      const desk = await openBranch(folder)
      opened += 1
      await signInSupervisor(desk.client)
      if (desk.host.status().readOnly) wrong.push(`write ${tried + 1}: read-only`)
      await desk.host.close()
    } catch (error) {
      if (systemCode(error) !== 'ENOSPC') wrong.push(`write ${tried + 1}: ${error}`)
    }
    wasFull = disk.free()
    const again = await openBranch(folder)
    await signInSupervisor(again.client)
    const told = await tellAll(again.client)
    const kept = told.entries.slice(0, entries.length).map(({ hash }) => hash)
    if (kept.join() !== entries.map(({ hash }) => hash).join()) wrong.push(`write ${tried + 1}: entries lost`)
    const more = told.entries.slice(entries.length).map(({ kind }) => kind)
    if (more.some(kind => kind !== 'tailSetAside')) wrong.push(`write ${tried + 1}: ${more}`)
    await again.host.close()
  }
  reportFault({
    ...{ name: 'full disk: start after a crash', tried, survived: tried - wrong.length, lost: wrong.length },
    goal: 'opens or says so, nothing lost',
  })
  expect(wrong).toEqual([])
  expect(opened).toBeGreaterThan(0)
})

test('on a full disk wrong PINs still count and lock, and the right one still opens', async () => {
  const desk = await openFilledBranch(await makeFolder())
  const operator = desk.host.status().session?.operator.id ?? ''
  const disk = await failWrites()
  disk.fillAfter(0, false)
  const tries: string[] = []
  for (let count = 0; count < 4; count += 1) {
    const tried = await desk.client.call('session.signIn', { operator, pin: '111222' })
    tries.push(tried.ok ? 'in' : tried.error.code)
  }
  expect(tries).toEqual(['wrongPin', 'wrongPin', 'wrongPin', 'wrongPin'])
  expect((await desk.client.call('session.signIn', { operator, pin })).ok).toBe(true)
  for (let count = 0; count < 5; count += 1) await desk.client.call('session.signIn', { operator, pin: '111222' })
  expect(await desk.client.call('session.signIn', { operator, pin })).toMatchObject({ error: { code: 'pinLocked' } })
  expect(disk.free()).toBe(true)
})

test('a real small disk that fills up: every operation is refused or done, and goes on once there is room', async () => {
  const disk = await makeSmallDisk()
  const desk = await openFilledBranch(disk.folder)
  const wrong: string[] = []
  let tried = 0
  for (const room of [0, 4096, 8192, 16_384])
    for (const [name, operate] of Object.entries(operations)) {
      await disk.fill('ledger.jsonl', room)
      const full = await operate(desk, tried)
      await disk.free()
      const freed = full.ok ? full : await operate(desk, tried + 50)
      if (!full.ok && full.error.code !== 'diskFull') wrong.push(`${name}, ${room}: ${full.error.code}`)
      if (!freed.ok) wrong.push(`${name}, ${room}: not again, ${freed.error.code}`)
      tried += 1
    }
  wrong.push(...(await findLosses(desk.client, disk.folder, [])).filter(loss => !loss.startsWith('personal data lost')))
  const { entries } = await tellAll(desk.client)
  await desk.host.close()
  const again = await openBranch(disk.folder)
  await signInSupervisor(again.client)
  expect((await tellAll(again.client)).entries).toEqual(entries)
  await again.host.close()
  reportFault({
    ...{ name: 'full disk: a small file system', tried, survived: tried - wrong.length, lost: wrong.length },
    goal: 'refused or done, works again with room',
  })
  expect(wrong).toEqual([])
})
