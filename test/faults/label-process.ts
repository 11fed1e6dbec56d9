import { randomInt } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createHost } from '../../main/host/create-host.ts'
import { createCupsDriver } from '../../main/host/printing/cups-driver.ts'
import { createClient } from '../../shared/host/client.ts'
import { hostOptions } from '../support/host-options.ts'
import { answerOf, LabelDesk, labelNumber } from '../support/label-desk.ts'
import { sampleApplication, sampleSummary } from '../support/sample-application.ts'

// A desk that prints labels, to be killed. Tells what it does on lines of their own.
const [folder = '', out = '', stock = '0'] = process.argv.slice(2)
const driver = createCupsDriver({ env: process.env, sendTimeoutMs: 3_000, askTimeoutMs: 1_000 })
const opened = await createHost(
  hostOptions(folder, { ports: { saveDialog: null, printing: { kind: 'cups', driver } } }),
)
if (!opened.ok) throw new Error('held')
const { dispatch, status } = opened.value
const client = createClient(dispatch)
const { call } = client

// Straight into the pipe: what has been told survives the kill.
function tell(word: string, facts: unknown): void {
  writeSync(1, `${word} ${JSON.stringify(facts)}\n`)
}
tell('opened', { readOnly: status().readOnly })

const pin = '802613'
if (status().firstRun) await setUp()
else {
  const operator = answerOf(await call('session.operators', {}))[0]?.id ?? ''
  answerOf(await call('session.signIn', { operator, pin }))
}

async function setUp(): Promise<void> {
  answerOf(await call('desk.setUpEmpty', { name: '朱琴琴', pin }))
  const { printers } = answerOf(await call('settings.get', {}))
  const label = { printer: 'Labels', paper: '100x150' }
  answerOf(await call('settings.change', { patch: { printers: { ...printers, label } } }))
  const indexes = Array.from({ length: Number(stock) }, (_, index) => index + 1)
  const applications = indexes.map(first => sampleApplication({ first, delivery: 'sf' }))
  const { id } = answerOf(await call('imports.begin', { head: status().head.seq }))
  for (let start = 0; start < applications.length; start += 2000) {
    answerOf(await call('imports.append', { id, applications: applications.slice(start, start + 2000) }))
  }
  answerOf(await call('imports.commit', { id, summary: sampleSummary }))
  const numbers = indexes.map(index => ({ number: labelNumber(index), route: null }))
  const pool = { courier: 'sf', account: '', via: 'file' } as const
  answerOf(await call('ledger.record', { command: { kind: 'addWaybills', ...pool, numbers } }))
}

const desk = new LabelDesk(client, out)
const facts = await desk.waitUntilStill()
tell('still', {
  ask: facts.filter(({ standing }) => standing === 'ask').length,
  interrupted: answerOf(await call('print.jobs', {})).filter(({ fault }) => fault === 'interrupted').length,
  wrong: facts.filter(({ standing, cameOut }) => {
    if (standing === 'ask') return cameOut > 1
    return standing === 'printed' ? cameOut !== 1 : standing !== 'notPrinted' || cameOut !== 0
  }),
})

for (;;) {
  tell('asked', await desk.answerQuestions())
  // Pressed twice: the second finds the labels in print.
  const [missing] = await Promise.all([desk.printMissing(2 + randomInt(5)), desk.printMissing(2 + randomInt(5))])
  if (missing === 0) {
    const reserved = await desk.reserve(1 + randomInt(12))
    if (reserved.ok) tell('reserved', reserved.value)
  } else {
    const { version } = answerOf(await call('desk.changes', { version: 0 }))
    await call('desk.changes', { version })
  }
}
