import { expect, test } from 'vitest'
import type { Command } from '../../../shared/domain/command.ts'
import type { PrintJobState } from '../../../shared/domain/print-job.ts'
import { createFolderPrinter } from '../../support/folder-printer.ts'
import { makeFolder } from '../../support/open-host.ts'
import { sampleApplication, sampleSheet } from '../../support/sample-application.ts'
import { makeTinyPdf } from '../../support/tiny-pdf.ts'
import {
  answerOf,
  type Connect,
  type ContractDesk,
  errorOf,
  importAll,
  openSignedIn,
  pin,
  record,
  signInAs,
} from './contract-desk.ts'

const numbers = [1, 2, 3, 4].map(index => `SF${String(1_000_000_000_000 + index)}`)
const [first = '', second = '', third = '', free = ''] = numbers
const batchNo = 'SH-L20261122-001'
const parcels = [1, 2, 3].map(number => ({ application: `FP${number}`, sheets: [sampleSheet(number)] }))
const pool = { courier: 'sf', account: '' } as const
const addNumbers: Command = {
  ...{ kind: 'addWaybills', ...pool, via: 'file', numbers: numbers.map(number => ({ number, route: null })) },
}
const reserve: Command = { kind: 'reserveLabels', ...pool, freightCollect: true, parcels }

function orderOf(labels: string[]) {
  const pdf = makeTinyPdf(labels.length).toString('base64')
  return { documentKind: 'label' as const, title: '面单', reference: batchNo, copies: 1, pdf, labels }
}

async function reach(desk: ContractDesk, id: string, state: PrintJobState): Promise<void> {
  for (let version = 0; ; ) {
    const job = answerOf(await desk.call('print.jobs', {})).find(known => known.id === id)
    if (job?.state === state) return
    version = answerOf(await desk.call('desk.changes', { version })).version
  }
}

/** Waybill numbers, labels on paper, parcels. */
export function describeDispatch(connect: Connect): void {
  /** A desk with a printer that tells nothing, four numbers, and three of them reserved for labels. */
  async function openWithLabels() {
    const printing = { kind: 'cups' as const, driver: createFolderPrinter(await makeFolder()) }
    const desk = await openSignedIn(connect, { ports: { saveDialog: null, printing } })
    const applications = [1, 2, 3, 4].map(number => sampleApplication({ first: number, delivery: 'sf' }))
    answerOf(await importAll(desk, applications))
    answerOf(await record(desk, addNumbers))
    expect(answerOf(await record(desk, reserve)).body).toMatchObject({ batchNo })
    return desk
  }

  /** Prints labels and answers the job, of which only a person can say how far it came. */
  async function printDoubtful(desk: ContractDesk, labels: string[]): Promise<string> {
    const { id } = answerOf(await desk.call('print.submit', orderOf(labels)))
    await reach(desk, id, 'askPerson')
    return id
  }

  test('labels are printed once: a number that is not reserved, in a job or printed is refused', async () => {
    const desk = await openWithLabels()
    const refuse = async (labels: string[]) => errorOf(await desk.call('print.submit', orderOf(labels)))
    expect(await refuse([first, free])).toEqual({ code: 'labelNotReserved', params: { waybill: free } })
    const id = await printDoubtful(desk, [first, second])
    expect(answerOf(await desk.call('print.jobs', {}))).toMatchObject([{ id, labels: [first, second], pages: 2 }])
    expect(await refuse([third, second])).toEqual({ code: 'labelInPrint', params: { waybill: second } })
    answerOf(await desk.call('print.resolve', { id, outcome: 'printed' }))
    expect(await refuse([second])).toEqual({ code: 'labelNotReserved', params: { waybill: second } })
  })

  test('an order of labels that is none is refused', async () => {
    const desk = await openWithLabels()
    const code = async (order: Partial<ReturnType<typeof orderOf>>) =>
      errorOf(await desk.call('print.submit', { ...orderOf([first, second]), ...order })).code
    expect(await code({ pdf: makeTinyPdf(3).toString('base64') })).toBe('brokenPdf')
    expect(await code({ copies: 2 })).toBe('badInput')
    expect(await code({ labels: [first, first] })).toBe('badInput')
    expect(await code({ labels: [] })).toBe('badInput')
    expect(await code({ labels: Array.from({ length: 26 }, (_, index) => String(index)) })).toBe('badInput')
    const slip = { ...orderOf([first, second]), documentKind: 'slip' as const }
    expect(errorOf(await desk.call('print.submit', slip)).code).toBe('badInput')
    expect(answerOf(await desk.call('print.jobs', {}))).toEqual([])
  })

  test('a person says how many labels came out; those are recorded, the others printed again', async () => {
    const desk = await openWithLabels()
    const id = await printDoubtful(desk, [first, second, third])
    expect(errorOf(await desk.call('print.retry', { id })).code).toBe('printJobState')
    expect(errorOf(await desk.call('print.cancel', { id })).code).toBe('printJobState')
    expect(errorOf(await desk.call('print.resolveLabels', { id, lastPrinted: free })).code).toBe('badInput')
    expect(errorOf(await desk.call('print.resolveLabels', { id: 'x', lastPrinted: null })).code).toBe('printJobUnknown')
    const resolved = answerOf(await desk.call('print.resolveLabels', { id, lastPrinted: second }))
    expect(resolved).toMatchObject({ state: 'failed', fault: 'notPrinted' })
    const { head } = answerOf(await desk.call('desk.status', {}))
    const [entry] = answerOf(await desk.call('ledger.after', { cursor: head.seq - 1, limit: 1 })).entries
    expect(entry).toMatchObject({ kind: 'labelsPrinted', operator: desk.supervisor })
    expect(entry?.body).toEqual({ waybills: [first, second], word: 'person' })
    expect(errorOf(await desk.call('print.resolveLabels', { id, lastPrinted: null })).code).toBe('printJobState')

    await printDoubtful(desk, [third])
    const jobs = answerOf(await desk.call('print.jobs', {}))
    expect(jobs.map(({ state }) => state)).toEqual(['cancelled', 'askPerson'])
  })

  test('what is asked about labels is still asked after a restart', async () => {
    const desk = await openWithLabels()
    const id = await printDoubtful(desk, [first, second])
    await desk.restart()
    answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin }))
    expect(errorOf(await desk.call('print.submit', orderOf([first]))).code).toBe('labelInPrint')
    expect(answerOf(await desk.call('print.resolve', { id, outcome: 'notPrinted' })).state).toBe('failed')
    expect(answerOf(await desk.call('print.submit', orderOf([first, second]))).state).toBe('queued')
  })

  test('a label that is printed again is a document like any other', async () => {
    const desk = await openWithLabels()
    const id = await printDoubtful(desk, [first])
    answerOf(await desk.call('print.resolve', { id, outcome: 'printed' }))
    expect(answerOf(await record(desk, { kind: 'reprintLabel', waybill: first })).body).toMatchObject({ reprint: 1 })
    const job = answerOf(await desk.call('print.submit', { ...orderOf([first]), labels: null }))
    expect(job.labels).toBeNull()
    await reach(desk, job.id, 'sent')
    expect(answerOf(await desk.call('print.resolve', { id: job.id, outcome: 'notPrinted' })).state).toBe('failed')
    expect(answerOf(await desk.call('print.retry', { id: job.id })).state).toBe('queued')
  })

  test('labels are for dispatchers and supervisors', async () => {
    const desk = await openWithLabels()
    const id = await printDoubtful(desk, [first])
    await signInAs(desk, '沈一鸣', ['clerk'])
    expect(errorOf(await desk.call('print.submit', orderOf([second]))).code).toBe('roleMissing')
    expect(errorOf(await desk.call('print.submit', { ...orderOf([first]), labels: null })).code).toBe('roleMissing')
    expect(errorOf(await desk.call('print.resolveLabels', { id, lastPrinted: first })).code).toBe('roleMissing')
    expect(errorOf(await desk.call('print.resolve', { id, outcome: 'printed' })).code).toBe('roleMissing')
    expect(errorOf(await desk.call('print.cancel', { id })).code).toBe('roleMissing')
    answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin }))
    await signInAs(desk, '陆远', ['dispatcher'])
    answerOf(await desk.call('print.resolveLabels', { id, lastPrinted: first }))
    answerOf(await desk.call('print.submit', orderOf([second])))
  })

  test('each command of dispatch needs one of its roles', async () => {
    const desk = await openWithLabels()
    const recipient = { name: '单雪芹', phone: '13812345678', address: '科苑路88号', postcode: '201203' }
    const anyone: Command[] = [
      { kind: 'correctRecipient', application: 'FP4', recipient, reason: '电话不清楚' },
      { kind: 'changeDelivery', application: 'FP4', from: 'sf', to: 'pickup', reason: '客户自取' },
    ]
    const dispatch: Command[] = [
      { kind: 'addWaybills', ...pool, via: 'scan', numbers: [{ number: 'SF1000000000099', route: null }] },
      {
        kind: 'useOwnWaybill',
        courier: 'sf',
        waybill: 'SF1000000000098',
        application: 'FP4',
        sheets: [sampleSheet(4)],
      },
      { kind: 'collectParcel', courier: 'sf', waybill: 'SF1000000000098' },
      { kind: 'undoCollection', waybill: 'SF1000000000098' },
      { kind: 'reprintLabel', waybill: 'SF1000000000098' },
      { kind: 'collectParcel', courier: 'sf', waybill: 'SF1000000000098' },
      { kind: 'closeManifest', courier: 'sf' },
      { kind: 'returnParcel', waybill: 'SF1000000000098', reason: '拒收' },
      { kind: 'voidWaybills', waybills: [first], reason: '地址错' },
      { kind: 'reserveLabels', ...pool, freightCollect: true, parcels: parcels.slice(0, 1) },
      { kind: 'exportChanges', headers: 'zh-CN' },
    ]
    await signInAs(desk, '沈一鸣', ['clerk'])
    for (const command of anyone) answerOf(await record(desk, command))
    for (const command of dispatch) expect(errorOf(await record(desk, command)).code, command.kind).toBe('roleMissing')
    answerOf(await desk.call('session.signIn', { operator: desk.supervisor, pin }))
    await signInAs(desk, '陆远', ['dispatcher'])
    for (const command of [...anyone, ...dispatch]) answerOf(await record(desk, command))
  })
}
