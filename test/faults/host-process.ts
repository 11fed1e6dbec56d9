import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createHost } from '../../main/host/create-host.ts'
import { seededRandom } from '../../shared/demo/seeded-random.ts'
import { createClient } from '../../shared/host/client.ts'
import { DeskLoad } from '../support/desk-load.ts'
import { hostOptions } from '../support/host-options.ts'
import { signInSupervisor } from '../support/signed-in-host.ts'

// A desk under load, to be killed. Tells how it opened and each acknowledged entry, on lines of their own.
const [folder = '', first = '0', seed = '1'] = process.argv.slice(2)
const opened = await createHost(hostOptions(folder, { random: randomBytes }))
if (!opened.ok) throw new Error('held')
const { dispatch, status } = opened.value
const client = createClient(dispatch)

// Straight into the pipe: what has been told survives the kill.
function tell(word: string, facts: unknown): void {
  writeSync(1, `${word} ${JSON.stringify(facts)}\n`)
}
tell('opened', { readOnly: status().readOnly })
await signInSupervisor(client)

const load = new DeskLoad({
  client,
  random: seededRandom(Number(seed)),
  first: Number(first),
  onAcknowledged: ({ seq, hash }) => tell('ack', { seq, hash }),
})
await load.importMore(40)
tell('ready', null)
await load.keepWorking()
