import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os, { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { SendRequest } from '../../../../../main/host/printing/driver.ts'
import { createWindowsDriver, type PdfToPrinter } from '../../../../../main/host/printing/windows-driver.ts'
import { makeTinyPdf } from '../../../../support/tiny-pdf.ts'

/** The real package runs here, on a PC that calls itself Windows, with programs that only write down what they are given. */
const load = async (): Promise<PdfToPrinter> => createRequire(import.meta.url)('pdf-to-printer')
let folder: string
let sumatraPdfPath: string
const path = process.env.PATH

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'windows-'))
  sumatraPdfPath = join(folder, 'SumatraPDF.exe')
  vi.spyOn(os, 'platform').mockReturnValue('win32')
  process.env.PATH = `${folder}:${path}`
  await writeFile(join(folder, 'slip.pdf'), makeTinyPdf())
  await putProgram('SumatraPDF.exe', `for each; do printf '%s\\n' "$each"; done > ${folder}/arguments`)
  await putPrinters()
})
afterAll(async () => {
  vi.restoreAllMocks()
  process.env.PATH = path
  await rm(folder, { recursive: true })
})

async function putProgram(name: string, script: string): Promise<void> {
  await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`)
  await chmod(join(folder, name), 0o755)
}

/** PowerShell as Windows answers: one block a printer, CR LF. */
async function putPrinters(): Promise<void> {
  const block = (name: string, papers: string) =>
    `\r\nDeviceID          : ${name}\r\nName              : ${name}\r\nPrinterPaperNames : {${papers}}\r\n`
  const slips = block('柜台 HP', 'A4, A5')
  await writeFile(join(folder, 'all'), slips + block('Zebra, GK420', 'A4, 100 x 150 mm, 76 x 130 mm'))
  await writeFile(join(folder, 'default'), slips)
  await putProgram('Powershell.exe', `case "$2" in *Default=true*) cat ${folder}/default;; *) cat ${folder}/all;; esac`)
}

const driver = (timeoutMs = 3_000) => createWindowsDriver({ load, sumatraPdfPath, timeoutMs })

function request(facts: Partial<SendRequest> = {}): SendRequest {
  const pdfPath = join(folder, 'slip.pdf')
  return { pdfPath, printer: '柜台 HP', paper: 'A5', landscape: true, copies: 2, title: 't', mark: 'm', ...facts }
}
const argumentsOf = async () => (await readFile(join(folder, 'arguments'), 'utf8')).trimEnd().split('\n')

test('printers are listed; Windows does not tell their state', async () => {
  expect(await driver().listPrinters()).toEqual({
    ok: true,
    value: [
      { name: '柜台 HP', description: '', state: 'unknown', isDefault: true },
      { name: 'Zebra, GK420', description: '', state: 'unknown', isDefault: false },
    ],
  })
})

test('a slip goes out silently, unscaled, on its paper, the way it lies', async () => {
  expect(await driver().send(request())).toEqual({ outcome: 'accepted', systemJobId: null })
  expect(await argumentsOf()).toEqual([
    ...['-print-to', '柜台 HP', '-silent', '-print-settings', 'landscape,noscale,paper=A5,2x'],
    join(folder, 'slip.pdf'),
  ])
})

test('a label goes out on the stock as the driver calls it', async () => {
  await driver().send(request({ printer: 'Zebra, GK420', paper: '100x150', landscape: false, copies: 1 }))
  expect(await argumentsOf()).toEqual([
    ...['-print-to', 'Zebra, GK420', '-silent', '-print-settings', 'portrait,noscale,paper=100 x 150 mm,1x'],
    join(folder, 'slip.pdf'),
  ])
})

test('stock without a name and a PDF that does not tell how it lies are left to the printer', async () => {
  await driver().send(request({ paper: '100x180', landscape: null, copies: 1 }))
  expect((await argumentsOf())[4]).toBe('noscale,1x')
})

test('an empty printer name means the default printer, an unknown one is missing', async () => {
  expect(await driver().send(request({ printer: '' }))).toMatchObject({ outcome: 'accepted' })
  expect((await argumentsOf())[1]).toBe('柜台 HP')
  expect(await driver().send(request({ printer: 'Nowhere' }))).toEqual({
    outcome: 'notSent',
    fault: 'printerMissing',
    detail: 'Nowhere',
  })
})

test('without SumatraPDF, or without the package, nothing was sent for certain', async () => {
  const bare = createWindowsDriver({ load, sumatraPdfPath: join(folder, 'no.exe') })
  expect(await bare.send(request())).toMatchObject({ outcome: 'notSent', fault: 'toolMissing' })
  const unpacked = createWindowsDriver({
    load: async () => createRequire(import.meta.url)('pdf-to-printer-that-is-not-there'),
    sumatraPdfPath,
  })
  expect(await unpacked.listPrinters()).toMatchObject({ ok: false, error: { fault: 'toolMissing' } })
})

test('a SumatraPDF that fails or hangs leaves the outcome to a person', async () => {
  await putProgram('SumatraPDF.exe', 'exit 1')
  expect(await driver().send(request())).toMatchObject({ outcome: 'unknown', fault: 'other' })
  await putProgram('SumatraPDF.exe', 'exec sleep 2')
  expect(await driver(500).send(request())).toEqual({ outcome: 'unknown', fault: 'hanging', detail: '' })
})

test('a Windows that does not answer about its printers is hanging, and nothing was sent', async () => {
  await putProgram('Powershell.exe', 'exec sleep 2')
  expect(await driver(300).send(request())).toEqual({ outcome: 'notSent', fault: 'hanging', detail: '' })
})
