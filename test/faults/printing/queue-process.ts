import { randomUUID } from 'node:crypto'
import { createCupsDriver } from '../../../main/host/printing/cups-driver.ts'
import { openPrintQueue } from '../../../main/host/printing/print-queue.ts'
import { makeTinyPdf } from '../../support/tiny-pdf.ts'

/** A desk that does nothing but print: opens the queue of a folder, submits so many jobs, tells each change. */
const [folder = '', count = '0', printer = ''] = process.argv.slice(2)
const queue = await openPrintQueue({
  folder,
  driver: createCupsDriver({ env: process.env, sendTimeoutMs: 3_000, askTimeoutMs: 1_000 }),
  now: () => new Date(),
  newId: randomUUID,
  confirmSpooled: () => false,
  pollMs: 30,
})
const tell = (id: string, state: string): boolean => process.stdout.write(`${id} ${state}\n`)
for (const { id, state } of queue.list()) tell(id, state)
queue.onChange(({ id, state }) => tell(id, state))
for (let index = 0; index < Number(count); index += 1) {
  const what = { documentKind: 'label', title: '', reference: `n-${index}`, copies: 1, labels: null } as const
  const order = { ...what, printer, paper: 'A5' }
  const queued = await queue.submit(order, makeTinyPdf(1, String(index)))
  if (queued.ok) tell(queued.value.id, 'acknowledged')
}
setInterval(() => undefined, 1_000)
