import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PrinterDriver } from '../../../../../main/host/printing/driver.ts'
import type { Input } from '../../../../../shared/host/contract.ts'
import { findInFolder } from '../../../../support/find-in-folder.ts'
import { makeSmallDisk } from '../../../../support/full-disk.ts'
import { hostOptions } from '../../../../support/host-options.ts'
import { makeFolder } from '../../../../support/open-host.ts'
import { handOver, sampleApplication } from '../../../../support/sample-application.ts'
import { importInto, openSignedInHost } from '../../../../support/signed-in-host.ts'
import { makeTinyPdf } from '../../../../support/tiny-pdf.ts'
import { createTray } from '../../../../support/tray-driver.ts'

const pin = '802613'
const request: Pick<Input<'privacy.erase'>, 'entries' | 'basis' | 'pin'> = { entries: [], basis: 'request', pin }

async function openBranch(folder: string, driver: PrinterDriver | null = null) {
  const ports = { saveDialog: null, printing: driver && ({ kind: 'cups', driver } as const) }
  const desk = await openSignedInHost(hostOptions(folder, { ports }))
  const erase = (...applications: string[]) => desk.client.call('privacy.erase', { ...request, applications })
  return { ...desk, erase }
}

async function handOut(desk: Awaited<ReturnType<typeof openBranch>>, count: number): Promise<string[]> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  expect(
    (
      await importInto(
        desk,
        numbers.map(first => sampleApplication({ first })),
      )
    ).ok,
  ).toBe(true)
  const slips: string[] = []
  for (const number of numbers) {
    const handed = await desk.client.call('ledger.record', { command: handOver(`FP${number}`, [number]) })
    if (handed.ok && handed.value.kind === 'handedOver') slips.push(handed.value.body.slipNo)
  }
  return slips
}

test('documents about a person that wait for the printer go, others stay, and one being sent is waited for', async () => {
  const { driver, moods } = createTray(true)
  const folder = await makeFolder()
  const desk = await openBranch(folder, driver)
  const slips = await handOut(desk, 2)
  const failed = () => ({ outcome: 'notSent', fault: 'stopped', detail: '' }) as const
  const print = async (reference: string) => {
    const pdf = Buffer.from(makeTinyPdf()).toString('base64')
    await desk.client.call('print.submit', { documentKind: 'slip', title: reference, reference, copies: 1, pdf })
  }
  moods.push(failed, failed)
  for (const slip of slips) await print(slip)
  const states = async () => {
    const jobs = await desk.client.call('print.jobs', {})
    return jobs.ok ? jobs.value.map(({ state }) => state) : []
  }
  await expect.poll(states).toEqual(['failed', 'failed'])

  let letGo = () => {}
  moods.push(
    () =>
      new Promise(resolve => {
        letGo = () => resolve({ outcome: 'accepted', systemJobId: '9' })
      }),
  )
  await print(slips[0] ?? '')
  await expect.poll(states).toEqual(['failed', 'failed', 'sending'])
  expect(await desk.erase('FP1')).toEqual({ ok: false, error: { code: 'erasurePrinting' } })
  letGo()
  await expect.poll(states).toEqual(['failed', 'failed', 'confirmed'])

  expect(await desk.erase('FP1')).toMatchObject({ ok: true, value: { finished: true } })
  expect(await states()).toEqual(['cancelled', 'failed', 'confirmed'])
  expect(await readdir(join(folder, 'print', 'spool'))).toHaveLength(1)
})

test('a disk without room for the new files refuses the erasure before anything is recorded', async () => {
  const disk = await makeSmallDisk()
  const folder = join(disk.folder, 'data')
  const desk = await openBranch(folder)
  await handOut(desk, 3)
  const { seq } = desk.host.status().head
  await disk.fill('data/personal.jsonl', 64 * 1024)
  expect(await desk.erase('FP1')).toMatchObject({
    ok: false,
    error: { code: expect.stringMatching(/diskFull|writeFailed/) },
  })
  expect(desk.host.status().head.seq).toBe(seq)
  await disk.free()
  expect(await desk.erase('FP1')).toMatchObject({ ok: true, value: { finished: true } })
})

test('an erasure whose files could not be written is said to be unfinished, tells nobody the text, and is finished later', async () => {
  const folder = await makeFolder()
  const desk = await openBranch(folder)
  await handOut(desk, 2)
  const { personal } = sampleApplication({ first: 1 })
  const title = personal?.bills[0]?.title ?? ''
  // Nothing can be written anew without this folder.
  await rm(join(folder, 'staging'), { recursive: true })
  await writeFile(join(folder, 'staging'), '')
  expect(await desk.erase('FP1')).toMatchObject({ ok: true, value: { finished: false, entry: { seq: 5 } } })
  expect(await findInFolder(folder, [title])).toHaveLength(1)
  const listed = await desk.client.call('privacy.pastRetention', { limit: 1 })
  expect(listed).toMatchObject({ value: { unfinished: true } })
  const entries = await desk.client.call('ledger.after', { cursor: 1, limit: 1 })
  const batch = entries.ok && entries.value.entries[0]?.kind === 'imported' ? entries.value.entries[0].body.batch : ''
  const page = await desk.client.call('ledger.batch', { batch, offset: 0, limit: 9 })
  expect(page.ok && page.value.applications.map(application => application.personal === null)).toEqual([true, false])
  await desk.host.close()
  await openBranch(folder)
  expect(await findInFolder(folder, [title])).toEqual([])
})

test('the mark of what is finished may be lost: everything is gone through again', async () => {
  const folder = await makeFolder()
  const desk = await openBranch(folder)
  await handOut(desk, 1)
  expect((await desk.erase('FP1')).ok).toBe(true)
  await desk.host.close()
  const before = await stat(join(folder, 'personal.jsonl'))
  await rm(join(folder, 'erased.json'))
  const again = await openBranch(folder)
  expect(again.host.status().readOnly).toBeNull()
  expect(await readFile(join(folder, 'erased.json'), 'utf8')).toContain('{"finished":4}')
  expect((await stat(join(folder, 'personal.jsonl'))).ino).toBe(before.ino)
})
