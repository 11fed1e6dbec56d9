import type { Command } from '../../shared/domain/command.ts'
import { hostOptions } from './host-options.ts'
import { createTestClock, makeFolder } from './open-host.ts'
import { handOver, sampleApplication } from './sample-application.ts'
import { importInto, openSignedInHost } from './signed-in-host.ts'

/**
 * The data folder of a desk that has been closed: its supervisor (entry 1), an import of FP1 with sheets 1 to 3 (2), sheet 1 handed
 * over (3), that annulled (4), the data of FP1 looked at (5), sheet 2 handed over (6). A minute lies between them.
 */
export async function makeSampleFolder(): Promise<string> {
  const folder = await makeFolder()
  const clock = createTestClock()
  const { host, client } = await openSignedInHost(hostOptions(folder, { clock }))
  clock.pass(60_000)
  const imported = await importInto({ host, client }, [sampleApplication({ first: 1, sheets: 3 })])
  if (!imported.ok) throw new Error(imported.error.code)
  const commands: readonly Command[] = [
    handOver('FP1', [1]),
    { kind: 'voidHandover', slipNo: 'SH-20261122-0001', reason: '拿错了' },
    { kind: 'reveal', application: 'FP1' },
    handOver('FP1', [2]),
  ]
  for (const command of commands) {
    clock.pass(60_000)
    const recorded = await client.call('ledger.record', { command })
    if (!recorded.ok) throw new Error(recorded.error.code)
  }
  await host.close()
  return folder
}
