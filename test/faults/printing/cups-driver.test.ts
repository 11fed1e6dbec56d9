import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createCupsDriver } from '../../../main/host/printing/cups-driver.ts'
import type { SendOutcome, SendRequest } from '../../../main/host/printing/driver.ts'
import { PrivateCups } from '../../support/private-cups.ts'
import { makeSamplePdf, makeTinyPdf } from '../../support/sample-pdf.ts'

let cups: PrivateCups
let folder: string
let mark = 0

beforeAll(async () => {
  cups = await PrivateCups.start()
  folder = await mkdtemp(join(tmpdir(), 'printing-'))
  await cups.addPrinter('Slips', { isDefault: true, description: '柜台 A5' })
  await cups.addPrinter('Labels')
  await cups.addPrinter('Burning', { behaviour: 'fails' })
  await cups.addPrinter('Jammed', { behaviour: 'fails', onFailure: 'stop-printer' })
})
afterAll(async () => {
  await cups.stop()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  mark += 1
})

const driver = () => createCupsDriver({ env: cups.env, sendTimeoutMs: 1_500, askTimeoutMs: 700 })

async function request(facts: Partial<SendRequest> = {}, pdf: Uint8Array = makeTinyPdf()): Promise<SendRequest> {
  const pdfPath = join(folder, `${mark}.pdf`)
  await writeFile(pdfPath, pdf)
  const title = `SH-20261122-0017 [m-${mark}]`
  return { pdfPath, printer: 'Slips', paper: 'A5', landscape: true, copies: 1, title, mark: `[m-${mark}]`, ...facts }
}

async function seen(outcome: SendOutcome) {
  if (outcome.outcome !== 'accepted' || outcome.systemJobId === null) throw new Error(JSON.stringify(outcome))
  for (let look = 0; look < 100; look += 1) {
    const sighting = await driver().tracking?.look(outcome.systemJobId, `[m-${mark}]`)
    if (sighting?.ok && !['waiting', 'printing'].includes(sighting.value.where)) return sighting.value
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('the job does not end')
}

const ownArrivals = async () => (await cups.listArrivals()).filter(({ title }) => title.endsWith(`[m-${mark}]`))
const read = (tool: string, path: string) => execFileSync(tool, tool === 'pdftotext' ? [path, '-'] : [path]).toString()

test('printers are listed with their description, state and which one is the default', async () => {
  expect(await driver().listPrinters()).toEqual({
    ok: true,
    value: [
      { name: 'Burning', description: 'Burning', state: 'ready', isDefault: false },
      { name: 'Jammed', description: 'Jammed', state: 'ready', isDefault: false },
      { name: 'Labels', description: 'Labels', state: 'ready', isDefault: false },
      { name: 'Slips', description: '柜台 A5', state: 'ready', isDefault: true },
    ],
  })
})

test('a slip arrives on A5 with its Chinese text, and the print system says so', async () => {
  const pdf = await makeSamplePdf(210, 148, ['发票交接单 存根联 SH-20261122-0017', '客户联 㛃'])
  const outcome = await driver().send(await request({}, pdf))
  expect((await seen(outcome)).where).toBe('done')
  const [arrival] = await ownArrivals()
  expect(arrival).toMatchObject({ printer: 'Slips', pages: 2, title: `SH-20261122-0017 [m-${mark}]` })
  const path = arrival?.path ?? ''
  expect(read('pdftotext', path)).toContain('发票交接单 存根联 SH-20261122-0017')
  expect(read('pdftotext', path)).toContain('客户联 㛃')
  expect(read('pdfinfo', path)).toMatch(/Page size:\s+(420 x 595|595 x 420|419\.\d+ x 595\.\d+) pts/)
})

test('a label arrives on stock of its own size, in as many copies as ordered', async () => {
  const pdf = await makeSamplePdf(100, 150, ['收 王某某 顺丰速运'])
  const outcome = await driver().send(await request({ printer: 'Labels', paper: '100x150', copies: 3 }, pdf))
  expect((await seen(outcome)).where).toBe('done')
  const [arrival] = await ownArrivals()
  expect(arrival?.pages).toBe(3)
  expect(read('pdfinfo', arrival?.path ?? '')).toMatch(/Page size:\s+283(\.\d+)? x 425(\.\d+)? pts/)
  expect(read('pdftotext', arrival?.path ?? '')).toContain('收 王某某 顺丰速运')
})
