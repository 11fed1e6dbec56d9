import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createHost } from '../../main/host/create-host.ts'
import { createClient } from '../../shared/host/client.ts'
import { hostOptions } from '../support/host-options.ts'

// A desk that erases one application, to be killed meanwhile. Tells when it begins, and the entry once it is acknowledged.
const [folder = '', application = ''] = process.argv.slice(2)
const opened = await createHost(hostOptions(folder, { random: randomBytes }))
if (!opened.ok) throw new Error('held')
const { call } = createClient(opened.value.dispatch)
const pin = '802613'
const operators = await call('session.operators', {})
await call('session.signIn', { operator: (operators.ok && operators.value[0]?.id) || '', pin })

// Straight into the pipe: what has been told survives the kill.
writeSync(1, 'erasing\n')
const erased = await call('privacy.erase', { applications: [application], entries: [], basis: 'request', pin })
writeSync(1, erased.ok ? `ack ${erased.value.entry.seq} ${erased.value.finished}\n` : `refused ${erased.error.code}\n`)
// Stays until it is killed.
setInterval(() => {}, 1000)
