import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createCupsDriver } from '../../../main/host/printing/cups-driver.ts'
import type { SendOutcome, SendRequest } from '../../../main/host/printing/driver.ts'
import { PrivateCups } from '../../support/private-cups.ts'
import { makeSamplePdf } from '../../support/sample-pdf.ts'
import { makeTinyPdf } from '../../support/tiny-pdf.ts'

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
    await sleep(50)
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

test('an empty printer name means the default printer; without one the fault says so', async () => {
  expect((await seen(await driver().send(await request({ printer: '' })))).where).toBe('done')
  expect((await ownArrivals())[0]?.printer).toBe('Slips')
  await cups.addPrinter('Passing', { isDefault: true })
  await cups.removePrinter('Passing')
  expect(await driver().send(await request({ printer: '' }))).toMatchObject({ outcome: 'notSent', fault: 'noPrinter' })
})

test('an unknown printer is told from a daemon that is down', async () => {
  const missing = await driver().send(await request({ printer: 'Nowhere' }))
  expect(missing).toEqual({ outcome: 'notSent', fault: 'printerMissing', detail: 'Nowhere' })
  await cups.kill()
  const down = await driver().send(await request())
  await cups.startDaemon()
  expect(down).toMatchObject({ outcome: 'notSent', fault: 'daemonDown' })
})

test('a printer that rejects jobs is told before anything is sent', async () => {
  await cups.rejectJobs('Labels')
  expect(await driver().listPrinters()).toMatchObject({ value: [{}, {}, { name: 'Labels', state: 'rejecting' }, {}] })
  expect(await driver().send(await request({ printer: 'Labels' }))).toMatchObject({
    outcome: 'notSent',
    fault: 'rejecting',
  })
  await cups.acceptJobs('Labels')
})

test('a stopped printer takes the job and keeps it waiting; it can be taken back', async () => {
  await cups.stopPrinter('Labels')
  const outcome = await driver().send(await request({ printer: 'Labels' }))
  const id = outcome.outcome === 'accepted' ? String(outcome.systemJobId) : ''
  expect(await driver().tracking?.look(id, `[m-${mark}]`)).toMatchObject({
    value: { where: 'waiting', fault: 'stopped' },
  })
  await driver().tracking?.withdraw(id)
  expect((await seen(outcome)).where).toBe('cancelled')
  await cups.startPrinter('Labels')
  expect(await ownArrivals()).toEqual([])
})

test('a printer that gives up is told from one that printed', async () => {
  expect((await seen(await driver().send(await request({ printer: 'Burning' })))).where).toBe('aborted')
})

test('a printer that stops at a failure keeps the job waiting and says why', async () => {
  const outcome = await driver().send(await request({ printer: 'Jammed' }))
  const id = outcome.outcome === 'accepted' ? String(outcome.systemJobId) : ''
  await expect
    .poll(() => driver().tracking?.look(id, `[m-${mark}]`))
    .toMatchObject({ value: { where: 'waiting', fault: 'stopped' } })
  await cups.changePrinter('Jammed', 'prints')
  await cups.startPrinter('Jammed')
  expect((await seen(outcome)).where).toBe('done')
})

test('a daemon that hangs before anything was sent is a certain "not sent", in good time', async () => {
  cups.freeze()
  const outcome = await driver().send(await request())
  cups.thaw()
  expect(outcome).toEqual({ outcome: 'notSent', fault: 'hanging', detail: '' })
})

/** An `lp` of our own, in front of the real one. */
async function driverWithLp(script: string) {
  const bin = await mkdtemp(join(folder, 'bin-'))
  await writeFile(join(bin, 'lp'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  const env = { ...cups.env, PATH: `${bin}:${process.env.PATH}` }
  return createCupsDriver({ env, sendTimeoutMs: 1_000, askTimeoutMs: 500 })
}

test('a daemon that hangs while the document is on its way leaves the outcome unknown', async () => {
  const freezing = await driverWithLp(`kill -STOP ${cups.pid}; exec /usr/bin/lp "$@"`)
  const outcome = await freezing.send(await request())
  cups.thaw()
  expect(outcome).toEqual({ outcome: 'unknown', fault: 'hanging', detail: '' })
  await expect.poll(() => driver().tracking?.find(`[m-${mark}]`)).toEqual({ ok: true, value: null })
  await sleep(500)
  expect(await ownArrivals()).toEqual([])
})

test('when lp hangs after the job is in, the job is found instead of being sent again', async () => {
  const hanging = await driverWithLp('/usr/bin/lp "$@" >/dev/null; exec sleep 30')
  const outcome = await hanging.send(await request())
  expect((await seen(outcome)).where).toBe('done')
  expect(await ownArrivals()).toHaveLength(1)
})

test('when lp fails after the job is in, the job is found instead of being sent again', async () => {
  const failing = await driverWithLp('/usr/bin/lp "$@" >/dev/null; echo "lp: broken pipe" >&2; exit 1')
  expect((await seen(await failing.send(await request()))).where).toBe('done')
})

test('an lp that hangs although the daemon answers leaves the outcome unknown', async () => {
  const stuck = await driverWithLp('exec sleep 30')
  expect(await stuck.send(await request())).toEqual({ outcome: 'unknown', fault: 'hanging', detail: '' })
})

test('what goes wrong between the look at the printer and lp is told apart as well', async () => {
  await cups.addPrinter('Brief')
  const rejecting = await driverWithLp('/usr/sbin/cupsreject Brief; exec /usr/bin/lp "$@"')
  expect(await rejecting.send(await request({ printer: 'Brief' }))).toMatchObject({
    outcome: 'notSent',
    fault: 'rejecting',
  })
  await cups.acceptJobs('Brief')
  const removing = await driverWithLp('/usr/sbin/lpadmin -x Brief; exec /usr/bin/lp "$@"')
  const removed = await removing.send(await request({ printer: 'Brief' }))
  const killing = await driverWithLp(`kill -KILL ${cups.pid}; sleep 0.1; exec /usr/bin/lp "$@"`)
  const down = await killing.send(await request())
  await cups.startDaemon()
  const sameWords = { outcome: 'notSent', detail: expect.stringContaining('does not exist') }
  expect(removed).toMatchObject({ ...sameWords, fault: 'printerMissing' })
  expect(down).toMatchObject({ ...sameWords, fault: 'daemonDown' })
})

test('what lp refuses for another reason is passed on in its own words', async () => {
  const failing = await driverWithLp('echo "lp: not today" >&2; exit 1')
  expect(await failing.send(await request())).toEqual({ outcome: 'notSent', fault: 'other', detail: 'lp: not today' })
})

test('a PC without lp says so', async () => {
  const bare = createCupsDriver({ env: { ...cups.env, PATH: folder } })
  expect(await bare.send(await request())).toEqual({ outcome: 'notSent', fault: 'toolMissing', detail: 'lp' })
})

test.each(['-d Burning', '--help', '$(touch /tmp/pwned)', '"; echo', '交接单'.repeat(15)])(
  'a title is only a title: %s',
  async name => {
    const title = `${name} [m-${mark}]`
    expect((await seen(await driver().send(await request({ title })))).where).toBe('done')
    expect(await ownArrivals()).toMatchObject([{ printer: 'Slips', title }])
  },
)

test.each(['-Slips', '--help', 'Slips; ls', '../Slips', 'Slips/instance', ''.padEnd(300, 'x')])(
  'a printer name that does not exist goes nowhere: %s',
  async printer => {
    expect(await driver().send(await request({ printer }))).toMatchObject({ fault: 'printerMissing' })
  },
)

test('a printer whose name begins with a hyphen prints', async () => {
  await cups.addPrinter('-odd+name_1')
  expect((await seen(await driver().send(await request({ printer: '-odd+name_1' })))).where).toBe('done')
  await cups.removePrinter('-odd+name_1')
})

test('a job that is no longer known, or another that bears its number, is gone', async () => {
  const outcome = await driver().send(await request())
  await seen(outcome)
  const id = outcome.outcome === 'accepted' ? String(outcome.systemJobId) : ''
  expect(await driver().tracking?.look(id, '[another-1]')).toMatchObject({ value: { where: 'gone' } })
  expect(await driver().tracking?.look('99999', `[m-${mark}]`)).toMatchObject({ value: { where: 'gone' } })
})

test('a job is found by its mark among many that were done long ago', async () => {
  const outcome = await driver().send(await request())
  const wanted = `[m-${mark}]`
  for (let other = 0; other < 8; other += 1) {
    mark += 1
    await seen(await driver().send(await request()))
  }
  const id = outcome.outcome === 'accepted' ? outcome.systemJobId : null
  expect(await driver().tracking?.find(wanted)).toEqual({ ok: true, value: id })
  expect(await driver().tracking?.find('[never-1]')).toEqual({ ok: true, value: null })
})
