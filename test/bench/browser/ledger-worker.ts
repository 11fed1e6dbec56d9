import type { Application } from '../../../shared/domain/application.ts'
import { ok } from '../../../shared/domain/result.ts'
import type { Input, MethodName } from '../../../shared/host/contract.ts'
import { createMemoryLedger } from '../../support/memory-ledger.ts'

/** What the window asks, and what it gets back. */
export interface LedgerCall {
  readonly id: number
  readonly method: string
  readonly input: unknown
}

const scope = self as unknown as DedicatedWorkerGlobalScope
const ledger = createMemoryLedger()
let staged: Application[] = []

scope.addEventListener('message', async ({ data: { id, method, input } }: MessageEvent<LedgerCall>) => {
  scope.postMessage({ id, answer: await carryOut(method as MethodName, input) })
})

/** An import as the host takes it over, but for the disk; everything else is the ledger's. */
async function carryOut(method: MethodName, input: unknown): Promise<unknown> {
  switch (method) {
    case 'imports.begin':
      staged = []
      return ok({ id: 'import' })
    case 'imports.append':
      staged.push(...(input as Input<'imports.append'>).applications)
      return ok({ stored: staged.length })
    case 'imports.commit':
      return ok(ledger.importAll(staged))
    default:
      return ledger.host.call(method, input as never)
  }
}
