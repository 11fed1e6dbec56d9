import { createHost } from '../../main/host/create-host.ts'
import { createClient } from '../../shared/host/client.ts'
import { describeContract } from './contract-suite.ts'

describeContract('the dispatcher itself', async options => {
  const opened = await createHost(options)
  if (!opened.ok) throw new Error(opened.error.code)
  const host = opened.value
  return { client: createClient(host.dispatch), close: () => host.close() }
})
