import type { SheetId } from '../../../shared/domain/application.ts'
import { ok, type Result } from '../../../shared/domain/result.ts'
import type { HostError } from '../../../shared/host/errors.ts'

/** A scan that counts: a sheet of the ledger, or a code the ledger does not have. */
export interface KeptScan {
  readonly what: 'sheet' | 'unknown'
  readonly code: string
}

/** A count under way. The sets are the keeper's own: a new object comes with every change of them. */
export interface Count {
  readonly sheets: ReadonlySet<SheetId>
  readonly unknown: ReadonlySet<string>
  /** Scans that are not in the ledger yet. */
  readonly pending: number
  /** Why the last attempt to record them failed, null when it did not. */
  readonly error: HostError | null
}

/** Counts scans at once and records them in small groups; what is refused stays and is tried again. */
export interface ScanKeeper {
  readonly takeNo: string
  getCount(): Count
  subscribe(listener: () => void): () => void
  /** False when it is counted already. */
  add(scan: KeptScan): boolean
  /** Records whatever is pending; answers why it could not. */
  save(): Promise<Result<null, HostError>>
  /** Ends its timers. */
  stop(): void
}

/** What a keeper works with. */
export interface KeeperParts {
  readonly takeNo: string
  /** What the ledger has of this count. */
  readonly recorded: { readonly sheets: readonly SheetId[]; readonly unknown: readonly string[] }
  /** What an earlier window had scanned and not recorded. */
  readonly kept: readonly KeptScan[]
  readonly record: (scans: {
    readonly sheets: readonly SheetId[]
    readonly unknown: readonly string[]
  }) => Promise<Result<unknown, HostError>>
  /** Keeps what is pending where the end of the window does not reach it. */
  readonly keep: (pending: readonly KeptScan[]) => void
}

/** So many scans, or so long after the first of them, make a group. */
export const scansAtOnce = 10
const GROUP_MS = 2000
const AGAIN_MS = 5000
/** The host takes a thousand at once. */
const MOST_AT_ONCE = 500

/** A keeper for an open stock-take. */
export function createScanKeeper({ takeNo, recorded, kept, record, keep }: KeeperParts): ScanKeeper {
  const counted = { sheet: new Set<string>(recorded.sheets), unknown: new Set<string>(recorded.unknown) }
  const listeners = new Set<() => void>()
  let pending: readonly KeptScan[] = kept.filter(scan => note(scan))
  let error: HostError | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let saving: Promise<Result<null, HostError>> | null = null
  let stopped = false
  let count = describe()
  if (pending.length > 0) wait(GROUP_MS)

  function note({ what, code }: KeptScan): boolean {
    if (counted[what].has(code)) return false
    counted[what].add(code)
    return true
  }

  function describe(): Count {
    return { sheets: counted.sheet, unknown: counted.unknown, pending: pending.length, error }
  }

  function change(next: { readonly pending?: readonly KeptScan[]; readonly error?: HostError | null }): void {
    if (next.pending) keep(next.pending)
    pending = next.pending ?? pending
    error = next.error === undefined ? error : next.error
    count = describe()
    for (const listener of listeners) listener()
  }

  function wait(ms: number): void {
    if (stopped) return
    timer ??= setTimeout(() => {
      timer = null
      void save()
    }, ms)
  }

  function endWaiting(): void {
    if (timer) clearTimeout(timer)
    timer = null
  }

  function save(): Promise<Result<null, HostError>> {
    saving ??= saveAll().finally(() => {
      saving = null
      if (pending.length > 0) wait(error ? AGAIN_MS : GROUP_MS)
    })
    return saving
  }

  async function saveAll(): Promise<Result<null, HostError>> {
    endWaiting()
    while (pending.length > 0) {
      const group = pending.slice(0, MOST_AT_ONCE)
      const codes = (what: KeptScan['what']) => group.flatMap(scan => (scan.what === what ? scan.code : []))
      const answer = await record({ sheets: codes('sheet'), unknown: codes('unknown') })
      if (!answer.ok) {
        change({ error: answer.error })
        return answer
      }
      // Further scans may have come behind these meanwhile.
      change({ pending: pending.slice(group.length), error: null })
    }
    return ok(null)
  }

  return {
    takeNo,
    getCount: () => count,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    add(scan) {
      if (!note(scan)) return false
      change({ pending: [...pending, scan] })
      // While the host refuses, each scan would ask it again: the timer does.
      if (pending.length >= scansAtOnce && !error) void save()
      else wait(GROUP_MS)
      return true
    },
    save,
    stop() {
      stopped = true
      endWaiting()
    },
  }
}
