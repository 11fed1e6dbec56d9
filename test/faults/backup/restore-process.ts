import { writeSync } from 'node:fs'
import { createHost } from '../../../main/host/create-host.ts'
import { createClient } from '../../../shared/host/client.ts'
import { passphrase, upload } from '../../support/back-up.ts'
import { hostOptions } from '../../support/host-options.ts'

// A desk that restores a backup, to be killed meanwhile. Tells when the commit begins, and when it is acknowledged.
const [folder = '', backup = ''] = process.argv.slice(2)
const opened = await createHost(hostOptions(folder))
if (!opened.ok) throw new Error('held')
const client = createClient(opened.value.dispatch)
const operators = await client.call('session.operators', {})
const operator = (operators.ok && operators.value[0]?.id) || ''
if (operator !== '') await client.call('session.signIn', { operator, pin: '802613' })
const id = await upload(client, backup)
const checked = await client.call('restore.check', { id, passphrase })
if (!checked.ok) throw new Error(checked.error.code)

// Straight into the pipe: what has been told survives the kill.
writeSync(1, 'committing\n')
const committed = await client.call('restore.commit', { id })
writeSync(1, committed.ok ? 'committed\n' : `refused ${committed.error.code}\n`)
// Stays until it is killed.
setInterval(() => {}, 1000)
