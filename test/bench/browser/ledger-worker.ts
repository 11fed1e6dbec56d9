import { type Packed, PackedValues } from '../../../renderer/imports/packed-values.ts'
import type { Application, SheetId } from '../../../shared/domain/application.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import { ok, refused } from '../../../shared/domain/result.ts'
import type { Input, MethodName } from '../../../shared/host/contract.ts'
import { inventEntry } from '../../support/memory-ledger.ts'

/** What the window asks, and what it gets back. */
export interface LedgerCall {
  readonly id: number
  readonly method: string
  readonly input: unknown
}

const scope = self as unknown as DedicatedWorkerGlobalScope
// Packed: a million applications are more than the workers of a window can hold as objects.
type Batch = Packed<Application & { readonly received: readonly SheetId[] }>[]
const packed = new PackedValues()
const batches = new Map<string, Batch>()
const entries: Entry[] = []
const received = new Set<SheetId>()
let staged: Batch = []

scope.addEventListener('message', ({ data: { id, method, input } }: MessageEvent<LedgerCall>) => {
  scope.postMessage({ id, answer: carryOut(method as MethodName, input) })
})

/** Takes imports over as the host does, but for the disk, and gives them back. */
function carryOut(method: MethodName, input: unknown): unknown {
  switch (method) {
    case 'imports.begin':
      staged = []
      return ok({ id: 'import' })
    case 'imports.append':
      for (const application of (input as Input<'imports.append'>).applications)
        staged.push(packed.pack({ ...application, received: receive(application) }))
      return ok({ stored: staged.length })
    case 'imports.commit':
      return ok(commit())
    case 'ledger.after': {
      const { cursor, limit } = input as Input<'ledger.after'>
      return ok({ entries: entries.slice(cursor, cursor + limit), head: entries.length })
    }
    case 'ledger.batch': {
      const { batch, offset, limit } = input as Input<'ledger.batch'>
      const rows = batches.get(batch) ?? []
      return ok({ applications: rows.slice(offset, offset + limit).map(row => row.read()), total: rows.length })
    }
    default:
      return refused({ code: 'unknownMethod' } as const)
  }
}

function receive({ bills }: Application): SheetId[] {
  const due = bills.flatMap(({ sheet, status }) =>
    sheet !== null && status === 'issued' && !received.has(sheet) ? sheet : [],
  )
  for (const sheet of due) received.add(sheet)
  return due
}

function commit(): Entry {
  const batch = `bench-${entries.length + 1}`
  batches.set(batch, staged)
  const counts = { applications: staged.length, rows: staged.length, new: staged.length, changed: 0, unchanged: 0 }
  const body = { batch, fileSha256: batch, ...counts, warned: 0, refused: 0, received: received.size }
  const entry = inventEntry({ kind: 'imported', body, personal: { fileName: '导出.xlsx' } }, entries, 'bench')
  entries.push(entry)
  return entry
}
