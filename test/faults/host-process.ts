import { randomBytes, randomInt } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createHost } from '../../main/host/create-host.ts'
import type { Command } from '../../shared/domain/command.ts'
import { createClient } from '../../shared/host/client.ts'
import { hostOptions } from '../support/host-options.ts'
import { handOver, sampleApplication, sampleSheet, sampleSummary } from '../support/sample-application.ts'

// A desk under load, to be killed. Tells each acknowledged entry on a line of its own: `ack seq hash`.
const [folder = '', base = '0'] = process.argv.slice(2)
const first = Number(base)
const opened = await createHost(hostOptions(folder, { random: randomBytes }))
if (!opened.ok) throw new Error('held')
const { dispatch, status } = opened.value
const { call } = createClient(dispatch)

// Straight into the pipe: what has been told survives the kill.
function tell(line: string): void {
  writeSync(1, `${line}\n`)
}
const { readOnly, setAside, head, firstRun } = status()
tell(`opened ${JSON.stringify({ readOnly, setAside, seq: head.seq })}`)

const pin = '802613'
if (firstRun) await call('desk.setUpEmpty', { name: '朱琴琴', pin })
else {
  const operators = await call('session.operators', {})
  const operator = operators.ok ? operators.value[0] : undefined
  await call('session.signIn', { operator: operator?.id ?? '', pin })
}

let known = 0
async function importMore(): Promise<void> {
  const applications = Array.from({ length: 20 + randomInt(60) }, (_, index) =>
    sampleApplication({ first: first + known + index, key: `FP${first + known + index}` }),
  )
  const begun = await call('imports.begin', { head: status().head.seq })
  if (!begun.ok) return
  await call('imports.append', { id: begun.value.id, applications })
  const done = await call('imports.commit', { id: begun.value.id, summary: sampleSummary })
  if (!done.ok) return
  tell(`ack ${done.value.seq} ${done.value.hash}`)
  known += applications.length
}

const slips: string[] = []
function randomCommand(): Command {
  const number = first + randomInt(known)
  const sheets = [sampleSheet(number)]
  const slipNo = slips[randomInt(Math.max(1, slips.length))] ?? 'SH-20261122-0001'
  const choices: Command[] = [
    ...Array.from({ length: 5 }, () => handOver(`FP${number}`, [number])),
    { kind: 'voidHandover', slipNo, reason: '拿错了' },
    { kind: 'takeBack', sheets, reason: '换抬头', documentKind: null, collector: null },
    { kind: 'sendBack', sheets, reason: '换抬头' },
    { kind: 'voidSheets', sheets, reason: '破损' },
    { kind: 'reprint', slipNo },
    { kind: 'reveal', application: `FP${number}` },
  ]
  return choices[randomInt(choices.length)] ?? handOver(`FP${number}`, [number])
}

async function keepRecording(): Promise<never> {
  for (;;) {
    const recorded = await call('ledger.record', { command: randomCommand() })
    if (!recorded.ok) continue
    const { seq, hash, body } = recorded.value
    tell(`ack ${seq} ${hash}`)
    if ('slipNo' in body) slips.push(body.slipNo)
  }
}

async function keepImporting(): Promise<never> {
  for (;;) await importMore()
}

async function keepSetting(): Promise<never> {
  for (;;) {
    await call('settings.change', { patch: { autoLockMinutes: 5 + randomInt(50) } })
  }
}

await importMore()
tell('ready')
await Promise.race([keepImporting(), keepSetting(), ...Array.from({ length: 8 }, keepRecording)])
