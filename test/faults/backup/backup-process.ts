import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createHost } from '../../../main/host/create-host.ts'
import { createClient } from '../../../shared/host/client.ts'
import { backUp, setPassphrase } from '../../support/back-up.ts'
import { hostOptions } from '../../support/host-options.ts'

// A desk that records and backs up without end, to be killed meanwhile. Tells each acknowledged entry, and each backup that is good.
const [folder = ''] = process.argv.slice(2)
const opened = await createHost(hostOptions(folder, { random: randomBytes }))
if (!opened.ok) throw new Error('held')
const client = createClient(opened.value.dispatch)
const pin = '802613'
const operators = await client.call('session.operators', {})
await client.call('session.signIn', { operator: (operators.ok && operators.value[0]?.id) || '', pin })

// Straight into the pipe: what has been told survives the kill.
function tell(word: string, value: unknown): void {
  writeSync(1, `${word} ${JSON.stringify(value)}\n`)
}

async function keepRecording(): Promise<never> {
  for (;;) {
    const recorded = await client.call('ledger.record', { command: { kind: 'reveal', application: 'FP1' } })
    if (recorded.ok) tell('ack', { seq: recorded.value.seq, hash: recorded.value.hash })
  }
}

tell('backing', {})
void keepRecording()
await setPassphrase(client)
for (;;) {
  const [own] = (await backUp(client)).folders
  if (own?.lastGood && own.fault === null) tell('good', { file: own.lastGood.file })
}
