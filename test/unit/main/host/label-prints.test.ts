import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { areLabelsNoted, type LabelOrder, LabelPrints, waitingLabels } from '../../../../main/host/label-prints.ts'
import type { SendOutcome } from '../../../../main/host/printing/driver.ts'
import type { Draft, Entry } from '../../../../shared/domain/entry.ts'
import { labelStanding } from '../../../../shared/domain/label-standing.ts'
import { ok } from '../../../../shared/domain/result.ts'
import { openLedgerRig } from '../../../support/ledger-rig.ts'
import { makeFolder } from '../../../support/open-host.ts'
import { labelOrder, openQueueRig } from '../../../support/queue-rig.ts'
import { sampleSheet } from '../../../support/sample-application.ts'
import { makeTinyPdf } from '../../../support/tiny-pdf.ts'
import { createTray } from '../../../support/tray-driver.ts'

const numberOf = (index: number) => `SF${String(1_000_000_000_000 + index)}`
const labels = [1, 2, 3].map(numberOf)
const hanging = (): SendOutcome => ({ outcome: 'unknown', fault: 'hanging', detail: '' })
const ofLabels = (numbers: readonly string[]): LabelOrder => ({ ...labelOrder(numbers), labels: numbers })

/** A desk that only prints labels: a ledger with numbers 1 to 9 reserved, a queue, and what joins them. */
async function openDesk(folder: string) {
  const { ledger, state } = await openLedgerRig(folder)
  const tray = createTray(true)
  const { custody } = state
  const rig = await openQueueRig(join(folder, 'print'), tray.driver, false, {
    waitingLabels: () => waitingLabels(custody),
  })
  const prints = new LabelPrints({ custody, ledger, printing: rig.queue })
  await prints.noteConfirmed()
  const close = async () => {
    await rig.queue.stop().catch(() => undefined)
    await prints.settled()
    await ledger.close().catch(() => undefined)
  }
  onTestFinished(close)
  const record = (draft: Draft) => ledger.record({ operator: null, decide: () => ok(draft) })
  if (ledger.head.seq === 0) for (const draft of reservation()) await record(draft)
  const notes = async () =>
    (await ledger.readAfter(2, 100)).flatMap((entry: Entry) =>
      entry.kind === 'labelsPrinted' ? [{ ...entry.body, operator: entry.operator }] : [],
    )
  const standing = (number: string) =>
    labelStanding(custody.dispatch.waybills.get(number)?.state ?? 'void', number, rig.queue.list())
  const submit = (numbers: readonly string[]) => prints.submit(ofLabels(numbers), makeTinyPdf(numbers.length))
  return { ledger, custody, tray, rig, prints, record, notes, standing, submit, close }
}

function reservation(): Draft[] {
  const numbers = Array.from({ length: 10 }, (_, index) => ({ number: numberOf(index + 1), route: null }))
  const reserved = numbers.slice(0, 9).map(({ number }, index) => ({
    ...{ waybill: number, application: `FP${index}`, sheets: [sampleSheet(index)] },
  }))
  const courier = 'sf'
  const batch = { batchNo: 'SH-L20261122-001', courier, freightCollect: true, labels: reserved } as const
  return [
    { kind: 'waybillsAdded', body: { courier, account: '', via: 'file', numbers }, personal: null },
    { kind: 'labelsReserved', body: batch, personal: null },
  ]
}

/** Labels of which the desk does not know whether they came out. */
async function submitDoubtful(desk: Awaited<ReturnType<typeof openDesk>>): Promise<string> {
  desk.tray.moods.push(hanging)
  const submitted = await desk.submit(labels)
  if (!submitted.ok) throw new Error(submitted.error.code)
  await desk.rig.reach(submitted.value.id, 'askPerson')
  return submitted.value.id
}

/** Labels that the printer is still busy with. */
async function submitUnfinished(desk: Awaited<ReturnType<typeof openDesk>>): Promise<string> {
  desk.tray.places.push(...Array.from({ length: 500 }, () => 'printing' as const))
  const submitted = await desk.submit(labels)
  if (!submitted.ok) throw new Error(submitted.error.code)
  await desk.rig.reach(submitted.value.id, 'sent')
  return submitted.value.id
}

test('labels that came out are recorded once, on the printer’s word', async () => {
  const desk = await openDesk(await makeFolder())
  const submitted = await desk.submit(labels)
  await desk.rig.reach(submitted.ok ? submitted.value.id : '', 'confirmed')
  await desk.prints.settled()
  expect(await desk.notes()).toEqual([{ waybills: labels, word: 'printer', operator: null }])
  await desk.prints.noteConfirmed()
  expect(await desk.notes()).toHaveLength(1)
})

test('labels printed just before the desk ended are recorded at the next start', async () => {
  const folder = await makeFolder()
  const desk = await openDesk(folder)
  // The ledger is gone before the printer is done, as when the desk is killed in between.
  const submitted = await desk.rig.submit(ofLabels(labels), makeTinyPdf(3))
  await desk.ledger.close()
  await desk.rig.reach(submitted, 'confirmed')
  await desk.close()
  const again = await openDesk(folder)
  expect(await again.notes()).toEqual([{ waybills: labels, word: 'printer', operator: null }])
  expect(areLabelsNoted(again.custody, { labels })).toBe(true)
})

test('only reserved labels that no job holds are printed', async () => {
  const desk = await openDesk(await makeFolder())
  const refuse = async (numbers: readonly string[]) => {
    const answer = await desk.submit(numbers)
    return answer.ok ? answer.value.state : answer.error
  }
  const free = numberOf(10)
  expect(await refuse([numberOf(1), free])).toEqual({ code: 'labelNotReserved', params: { waybill: free } })
  expect(await refuse(['SF9'])).toEqual({ code: 'labelNotReserved', params: { waybill: 'SF9' } })
  await submitDoubtful(desk)
  const inPrint = { code: 'labelInPrint', params: { waybill: numberOf(3) } }
  expect(await refuse([numberOf(4), numberOf(3)])).toEqual(inPrint)
  desk.tray.places.push(...Array.from({ length: 500 }, () => 'printing' as const))
  expect(await refuse([numberOf(4)])).toBe('queued')
  expect(await refuse([numberOf(5), numberOf(4)])).toEqual({ code: 'labelInPrint', params: { waybill: numberOf(4) } })
})

test('of two orders that come at the same moment with the same label only one is taken', async () => {
  const desk = await openDesk(await makeFolder())
  const answers = await Promise.all([desk.submit(labels), desk.submit([numberOf(4), numberOf(3)])])
  expect(answers.map(answer => answer.ok || answer.error.code)).toEqual([true, 'labelInPrint'])
})

test('a document with other than one page for each label is refused', async () => {
  const desk = await openDesk(await makeFolder())
  expect(await desk.prints.submit(ofLabels(labels), makeTinyPdf(2))).toEqual({
    ok: false,
    error: { code: 'brokenPdf' },
  })
  expect(desk.rig.queue.list()).toEqual([])
})

test('a person’s word is recorded under their name, and the rest may be printed again', async () => {
  const desk = await openDesk(await makeFolder())
  const id = await submitDoubtful(desk)
  expect(await desk.prints.resolve(id, numberOf(2), 'op-1')).toMatchObject({ value: { state: 'failed' } })
  expect(await desk.notes()).toEqual([{ waybills: labels.slice(0, 2), word: 'person', operator: 'op-1' }])
  expect(labels.map(desk.standing)).toEqual(['printed', 'printed', 'notPrinted'])
  expect(await desk.prints.resolve(id, numberOf(9), 'op-1')).toMatchObject({ error: { code: 'badInput' } })

  const missing = await desk.submit([numberOf(3)])
  await desk.rig.reach(missing.ok ? missing.value.id : '', 'confirmed')
  await desk.prints.settled()
  expect(labels.map(desk.standing)).toEqual(['printed', 'printed', 'printed'])
  expect(desk.rig.job(id).state).toBe('cancelled')
})

test('an answer cut off after it was recorded leaves a question about the rest only', async () => {
  const desk = await openDesk(await makeFolder())
  const id = await submitDoubtful(desk)
  await desk.record({ kind: 'labelsPrinted', body: { waybills: labels.slice(0, 2), word: 'person' }, personal: null })
  expect(labels.map(desk.standing)).toEqual(['printed', 'printed', 'ask'])
  expect(await desk.prints.resolve(id, null, 'op-1')).toMatchObject({ value: { state: 'failed' } })
  expect(labels.map(desk.standing)).toEqual(['printed', 'printed', 'notPrinted'])
  expect(await desk.notes()).toHaveLength(1)
})

test('what the ledger could not take leaves the question open', async () => {
  const desk = await openDesk(await makeFolder())
  const id = await submitDoubtful(desk)
  await desk.ledger.close()
  expect(await desk.prints.resolve(id, numberOf(2), 'op-1')).toMatchObject({ ok: false })
  expect(desk.rig.job(id).state).toBe('askPerson')
  expect(labels.map(desk.standing)).toEqual(['ask', 'ask', 'ask'])
})

test('a job may be forgotten only when the ledger says of each of its labels what became of it', async () => {
  const { custody } = await openDesk(await makeFolder())
  expect(areLabelsNoted(custody, { labels: null })).toBe(true)
  expect(areLabelsNoted(custody, { labels })).toBe(false)
  expect(areLabelsNoted(custody, { labels: ['SF9'] })).toBe(false)
})

test('labels whose job is lost with its line are a question, not printed again', async () => {
  const folder = await makeFolder()
  const desk = await openDesk(folder)
  const lost = await submitUnfinished(desk)
  await desk.record({ kind: 'labelsPrinted', body: { waybills: [numberOf(9)], word: 'person' }, personal: null })
  await desk.close()
  const path = join(folder, 'print', 'jobs.jsonl')
  const lines = (await readFile(path, 'utf8')).split('\n')
  await writeFile(path, lines.map(line => (line.includes(lost) ? 'x'.repeat(line.length) : line)).join('\n'))

  const again = await openDesk(folder)
  expect(labels.map(again.standing)).toEqual(['ask', 'ask', 'ask'])
  expect(await again.submit(labels)).toMatchObject({ error: { code: 'labelInPrint' } })
  const [question] = again.rig.queue.list()
  expect(question).toMatchObject({ reference: 'SH-L20261122-001', fault: 'outcomeUnknown' })
  expect(question?.labels).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(numberOf))
  expect(await again.prints.resolve(question?.id ?? '', numberOf(3), 'op-1')).toMatchObject({ ok: true })
  expect([1, 3, 4, 8, 9].map(numberOf).map(again.standing)).toEqual([
    ...['printed', 'printed', 'notPrinted', 'notPrinted', 'printed'],
  ])
  await again.close()
  expect((await openDesk(folder)).rig.queue.list()).toHaveLength(1)
})

test('when the folder of the print jobs is gone, every label that waits is asked about', async () => {
  const folder = await makeFolder()
  const desk = await openDesk(folder)
  await submitUnfinished(desk)
  await desk.close()
  await rm(join(folder, 'print'), { recursive: true })
  const again = await openDesk(folder)
  const states = (opened: typeof again) => [1, 4, 9].map(numberOf).map(opened.standing)
  expect(states(again)).toEqual(['ask', 'ask', 'ask'])
  await again.close()
  expect(states(await openDesk(folder))).toEqual(['ask', 'ask', 'ask'])
})

test('labels that were reserved and never sent are no question after a sound restart', async () => {
  const folder = await makeFolder()
  await (await openDesk(folder)).close()
  const again = await openDesk(folder)
  expect(labels.map(again.standing)).toEqual(['notPrinted', 'notPrinted', 'notPrinted'])
})
