import { randomBytes } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { applyEntry, type DeskState, emptyDesk } from '../../main/host/desk-state.ts'
import type { Ledger } from '../../main/host/ledger/ledger.ts'
import { type OpenedLedger, openLedger } from '../../main/host/ledger/open-ledger.ts'
import type { Draft, Entry } from '../../shared/domain/entry.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import type { HostError } from '../../shared/host/errors.ts'
import { createTestClock, type TestClock } from './open-host.ts'

/** An open ledger without a host around it. */
export interface LedgerRig extends OpenedLedger {
  readonly state: DeskState
  readonly clock: TestClock
  /** Entries handed over while opening. */
  readonly replayed: readonly Entry[]
}

/** Opens the ledger of a folder; closed when the test is over. */
export async function openLedgerRig(folder: string, clock = createTestClock()): Promise<LedgerRig> {
  const state = emptyDesk()
  const replayed: Entry[] = []
  const isErased = (seq: number) => state.erasure.entries.has(seq)
  const parts = { station: 'desk-1', clock, random: randomBytes, isErased, onAppended: () => {} }
  const opened = await openLedger(folder, { ...parts, apply: entry => applyEntry(state, entry) }, entry => {
    applyEntry(state, entry)
    replayed.push(entry)
    return null
  })
  onTestFinished(() => opened.ledger.close().catch(() => undefined))
  return { ...opened, state, clock, replayed }
}

/** Records a new operator of that name: an entry with a personal part. */
export function recordPerson(ledger: Ledger, name: string): Promise<Result<Entry, HostError>> {
  const body = { operator: `op-${name}`, roles: ['clerk' as const] }
  return recordDraft(ledger, { kind: 'operatorAdded', body, personal: { name } })
}

/** Records that the personal parts of these entries are erased; their text stays. */
export function recordErasure(ledger: Ledger, entries: readonly number[]): Promise<Result<Entry, HostError>> {
  return recordDraft(ledger, {
    kind: 'personErased',
    body: { basis: 'request', applications: [], entries },
    personal: null,
  })
}

/** Records an entry without a personal part. */
export function recordPlain(ledger: Ledger): Promise<Result<Entry, HostError>> {
  return recordDraft(ledger, { kind: 'settingsChanged', body: { names: ['branch'] }, personal: null })
}

function recordDraft(ledger: Ledger, draft: Draft): Promise<Result<Entry, HostError>> {
  return ledger.record({ operator: null, decide: () => ok(draft) })
}
