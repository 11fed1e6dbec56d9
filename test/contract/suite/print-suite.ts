import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PrintJobState } from '../../../shared/domain/print-job.ts'
import { createFolderPrinter } from '../../support/folder-printer.ts'
import { makeFolder } from '../../support/open-host.ts'
import { makeTinyPdf } from '../../support/tiny-pdf.ts'
import { answerOf, type Connect, type ContractDesk, errorOf, openSignedIn } from './contract-desk.ts'

const order = { documentKind: 'slip' as const, title: '交接单', reference: 'SH-20261122-0001', copies: 1 }
const pdf = makeTinyPdf().toString('base64')

async function reach(desk: ContractDesk, id: string, state: PrintJobState): Promise<void> {
  for (let version = 0; ; ) {
    const job = answerOf(await desk.call('print.jobs', {})).find(known => known.id === id)
    if (job?.state === state) return
    version = answerOf(await desk.call('desk.changes', { version })).version
  }
}

/** Printing and saving files. */
export function describePrinting(connect: Connect): void {
  async function openWithPrinter() {
    const paper = await makeFolder()
    const printing = { kind: 'cups' as const, driver: createFolderPrinter(paper) }
    return { ...(await openSignedIn(connect, { ports: { saveDialog: null, printing } })), paper }
  }

  test('without a print system there are no printers, and every print method but the lists says so', async () => {
    const desk = await openSignedIn(connect)
    expect(answerOf(await desk.call('print.printers', {}))).toEqual([])
    expect(answerOf(await desk.call('print.jobs', {}))).toEqual([])
    expect(errorOf(await desk.call('print.submit', { ...order, pdf })).code).toBe('notSupported')
    expect(errorOf(await desk.call('print.resolve', { id: 'x', outcome: 'printed' })).code).toBe('notSupported')
    expect(errorOf(await desk.call('print.resolveLabels', { id: 'x', lastPrinted: null })).code).toBe('notSupported')
    expect(errorOf(await desk.call('print.retry', { id: 'x' })).code).toBe('notSupported')
    expect(errorOf(await desk.call('print.cancel', { id: 'x' })).code).toBe('notSupported')
  })

  test('a document goes to the printer of its kind, and a person says that it came out', async () => {
    const desk = await openWithPrinter()
    expect(answerOf(await desk.call('desk.status', {})).capabilities.printing).toBe('cups')
    expect(answerOf(await desk.call('print.printers', {}))).toMatchObject([{ name: 'folder', isDefault: true }])
    const job = answerOf(await desk.call('print.submit', { ...order, pdf }))
    expect(job).toMatchObject({ ...order, state: 'queued', paper: 'A5', printer: '' })
    await reach(desk, job.id, 'sent')
    const [file] = await readdir(desk.paper)
    expect(await readFile(join(desk.paper, file ?? ''))).toEqual(Buffer.from(pdf, 'base64'))
    expect(answerOf(await desk.call('print.resolve', { id: job.id, outcome: 'printed' })).state).toBe('confirmed')
    expect(errorOf(await desk.call('print.cancel', { id: job.id })).code).toBe('printJobState')
    expect(await readdir(desk.paper)).toHaveLength(1)
  })

  test('a failed document is sent again to the printer chosen since, once', async () => {
    const desk = await openWithPrinter()
    const printers = answerOf(await desk.call('settings.get', {})).printers
    const missing = { ...printers, slip: { printer: 'gone', paper: 'A5' } }
    answerOf(await desk.call('settings.change', { patch: { printers: missing } }))
    const job = answerOf(await desk.call('print.submit', { ...order, pdf }))
    await reach(desk, job.id, 'failed')
    answerOf(await desk.call('settings.change', { patch: { printers } }))
    expect(answerOf(await desk.call('print.retry', { id: job.id })).state).toBe('queued')
    await reach(desk, job.id, 'sent')
    expect(await readdir(desk.paper)).toHaveLength(1)
  })

  test('a failed job is there after a restart and can be given up', async () => {
    const desk = await openWithPrinter()
    const printers = answerOf(await desk.call('settings.get', {})).printers
    const missing = { ...printers, slip: { printer: 'gone', paper: 'A5' } }
    answerOf(await desk.call('settings.change', { patch: { printers: missing } }))
    const job = answerOf(await desk.call('print.submit', { ...order, pdf }))
    await reach(desk, job.id, 'failed')
    await desk.restart()
    answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin: '802613' }))
    expect(answerOf(await desk.call('print.jobs', {}))).toMatchObject([{ id: job.id, state: 'failed' }])
    expect(answerOf(await desk.call('print.cancel', { id: job.id })).state).toBe('cancelled')
  })

  test('what is no PDF and jobs nobody knows are refused', async () => {
    const desk = await openWithPrinter()
    const text = Buffer.from('not a document').toString('base64')
    expect(errorOf(await desk.call('print.submit', { ...order, pdf: text })).code).toBe('brokenPdf')
    expect(errorOf(await desk.call('print.submit', { ...order, pdf: '%%%' })).code).toBe('badInput')
    expect(errorOf(await desk.call('print.retry', { id: 'x' })).code).toBe('printJobUnknown')
    expect(errorOf(await desk.call('print.resolve', { id: 'x', outcome: 'printed' })).code).toBe('printJobUnknown')
    expect(errorOf(await desk.call('print.cancel', { id: 'x' })).code).toBe('printJobUnknown')
  })

  test('a file is saved where the user says, null is a cancelled dialog, and an impossible place is told', async () => {
    const folder = await makeFolder()
    await mkdir(join(folder, 'taken.pdf'))
    const saveDialog = async (name: string) => (name === 'cancel.pdf' ? null : join(folder, name))
    const desk = await openSignedIn(connect, { ports: { saveDialog, printing: null } })
    expect(answerOf(await desk.call('desk.status', {})).capabilities.saveDialog).toBe(true)
    expect(answerOf(await desk.call('files.save', { name: 'cancel.pdf', content: pdf }))).toBeNull()
    const path = join(folder, '交接单.pdf')
    expect(answerOf(await desk.call('files.save', { name: '交接单.pdf', content: pdf }))).toEqual({ path })
    expect(await readFile(path)).toEqual(Buffer.from(pdf, 'base64'))
    expect(errorOf(await desk.call('files.save', { name: 'taken.pdf', content: pdf })).code).toBe('writeFailed')
  })

  test('without a dialog the window must offer a download', async () => {
    const desk = await openSignedIn(connect)
    expect(errorOf(await desk.call('files.save', { name: 'a.pdf', content: pdf })).code).toBe('notSupported')
  })
}
