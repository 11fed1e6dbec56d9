import type { Application, ApplicationKey, SheetId } from '../../shared/domain/application.ts'
import type { Command } from '../../shared/domain/command.ts'
import { type CustodyState, emptyCustody, evolve } from '../../shared/domain/custody.ts'
import { decide } from '../../shared/domain/decide-custody.ts'
import { decideLabelsPrinted } from '../../shared/domain/decide-dispatch.ts'
import type { Draft, Entry, EntryOf } from '../../shared/domain/entry.ts'
import { ok, refused } from '../../shared/domain/result.ts'
import { createClient, type HostClient } from '../../shared/host/client.ts'
import type { Input, MethodName } from '../../shared/host/contract.ts'

type Imported = Application & { readonly received: readonly SheetId[] }

/** A ledger that decides by the rules of custody and keeps its entries in memory: a host for what follows one. */
export interface MemoryLedger {
  readonly host: HostClient
  readonly state: CustodyState
  readonly entries: readonly Entry[]
  /** Decides a command and appends its entry; a refusal throws. */
  record(command: Command): Entry
  /** Notes labels as printed, by the printer's word. */
  printLabels(waybills: readonly string[]): Entry
  /** Imports applications; issued sheets are received unless `receive` is false. */
  importAll(applications: readonly Application[], receive?: boolean): EntryOf<'imported'>
  /** Erases the personal halves of applications and the personal parts of entries. */
  erase(applications: readonly ApplicationKey[], seqs: readonly number[]): Entry
  /** How often each method has been called. */
  readonly calls: Map<string, number>
  /** From the n-th next call on the host cannot be reached; null reaches it again. */
  failAfter(calls: number | null): void
}

/** An entry that follows others; its hash is made up. */
export function inventEntry(draft: Draft, before: readonly Entry[], station: string): Entry {
  const seq = before.length + 1
  const chained = {
    v: 1,
    station,
    seq,
    at: new Date(Date.UTC(2026, 10, 22, 1, 0, seq)).toISOString(),
    operator: 'op-1',
    personalDigest: null,
    prev: before.at(-1)?.hash ?? '0'.repeat(64),
    hash: `${station}-${seq}-${draft.kind}`.padEnd(64, '0'),
  }
  return { ...chained, ...draft } as Entry
}

/** Starts an empty ledger; `station` makes its hashes its own. */
export function createMemoryLedger(station = 'SH1'): MemoryLedger {
  const state = emptyCustody()
  const entries: Entry[] = []
  const batches = new Map<string, readonly Imported[]>()
  const calls = new Map<string, number>()
  let callsLeft: number | null = null

  function append(draft: Draft, batch: readonly Imported[] = []): Entry {
    const entry = inventEntry(draft, entries, station)
    evolve(state, entry, batch)
    entries.push(entry)
    return entry
  }

  async function answer(method: string, input: unknown) {
    calls.set(method, (calls.get(method) ?? 0) + 1)
    if (callsLeft === 0) return refused({ code: 'hostGone' } as const)
    if (callsLeft !== null) callsLeft -= 1
    switch (method as MethodName) {
      case 'ledger.after': {
        const { cursor, limit } = input as Input<'ledger.after'>
        return ok({ entries: structuredClone(entries.slice(cursor, cursor + limit)), head: entries.length })
      }
      case 'ledger.batch': {
        const { batch, offset, limit } = input as Input<'ledger.batch'>
        const rows = batches.get(batch)
        if (!rows) return refused({ code: 'batchUnknown' } as const)
        return ok({ applications: structuredClone(rows.slice(offset, offset + limit)), total: rows.length })
      }
      default:
        return refused({ code: 'unknownMethod' } as const)
    }
  }

  return {
    host: createClient(answer),
    state,
    entries,
    calls,
    record(command) {
      const decision = decide(state, command, { branchCode: 'SH', day: '2026-11-22' })
      if (!decision.ok) throw new Error(JSON.stringify(decision.error))
      return append(decision.value)
    },
    printLabels(waybills) {
      const decision = decideLabelsPrinted(state, waybills, 'printer')
      if (!decision.ok) throw new Error(JSON.stringify(decision.error))
      return append(decision.value)
    },
    importAll(applications, receive = true) {
      const batch = `${station}${entries.length + 1}`
      const rows = applications.map(application => ({
        ...application,
        received: receive ? dueSheets(application, state) : [],
      }))
      batches.set(batch, rows)
      const received = rows.reduce((sum, row) => sum + row.received.length, 0)
      const counts = { applications: rows.length, rows: rows.length, new: rows.length, changed: 0, unchanged: 0 }
      const body = { batch, fileSha256: batch, ...counts, warned: 0, refused: 0, received }
      return append({ kind: 'imported', body, personal: { fileName: '导出.xlsx' } }, rows) as EntryOf<'imported'>
    },
    erase(applications, seqs) {
      for (const [batch, rows] of batches)
        batches.set(
          batch,
          rows.map(row => (applications.includes(row.key) ? { ...row, personal: null } : row)),
        )
      for (const seq of seqs) {
        const entry = entries[seq - 1]
        if (entry) entries[seq - 1] = { ...entry, personal: null }
      }
      const body = { basis: 'request', applications, entries: seqs } as const
      return append({ kind: 'personErased', body, personal: null })
    },
    failAfter(count) {
      callsLeft = count
    },
  }
}

function dueSheets({ bills }: Application, state: CustodyState): SheetId[] {
  return bills.flatMap(({ sheet, status }) => {
    const isNew = sheet !== null && (state.sheets.get(sheet)?.place ?? 'expected') === 'expected'
    return isNew && status === 'issued' ? sheet : []
  })
}
