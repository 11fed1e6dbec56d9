import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Balance } from '../../shared/domain/custody.ts'
import type { Settings } from '../../shared/domain/settings.ts'
import type { HostClient } from '../../shared/host/client.ts'
import type { HostError } from '../../shared/host/errors.ts'
import type { DeskChanges, DeskStatus } from '../../shared/host/views.ts'

/** What the window knows of the desk at this moment. */
export interface DeskState {
  /** null until the host has answered for the first time. */
  readonly status: DeskStatus | null
  /** null until the host has answered for the first time. */
  readonly settings: Settings | null
  /** null while nobody is signed in. */
  readonly balance: Balance | null
  /** The last news of the host; a changed number means: ask again. */
  readonly changes: DeskChanges
  /** Why the host does not answer, null while it does. */
  readonly gone: HostError | null
  /** Milliseconds the host's clock is ahead of this window's. */
  readonly clockOffset: number
}

/** The desk as the window follows it. */
export interface DeskStore extends Pick<StoreApi<DeskState>, 'getState' | 'getInitialState' | 'subscribe'> {
  /** Asks the host for everything again; resolves when the answers are in the state. */
  refresh(): Promise<void>
  /** Tries an unreachable host at once instead of waiting for the next attempt. */
  retry(): void
  /** Begins to listen for changes; the answer stops it. */
  start(): () => void
}

const noChanges: DeskChanges = { version: 0, headSeq: 0, printVersion: 0, sessionVersion: 0, focusRequests: 0 }
const RETRY_MS = [500, 1000, 2000, 4000]

/** Makes the window's copy of the desk: it waits for `desk.changes` and asks again for what changed. */
export function createDeskStore(host: HostClient): DeskStore {
  const store = createStore<DeskState>(() => ({
    status: null,
    settings: null,
    balance: null,
    changes: noChanges,
    gone: null,
    clockOffset: 0,
  }))
  let wake: () => void = () => undefined
  let asked = 0
  let shown = 0

  async function refresh(): Promise<void> {
    asked += 1
    const turn = asked
    const [status, settings] = await Promise.all([host.call('desk.status', {}), host.call('settings.get', {})])
    const signedIn = status.ok && status.value.session !== null && !status.value.session.locked
    const balance = signedIn ? await host.call('ledger.balance', {}) : null
    // Whoever asked later knows better: an unlocked desk must not come back after the lock.
    if (turn < shown) return
    shown = turn
    if (!status.ok) return store.setState({ gone: status.error })
    const before = store.getState()
    store.setState({
      status: status.value,
      settings: settings.ok ? settings.value : before.settings,
      // A locked desk still shows what it showed; only without an operator there is nothing to count.
      balance: balance?.ok ? balance.value : status.value.session ? before.balance : null,
      clockOffset: Date.parse(status.value.now) - Date.now(),
      gone: null,
    })
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async function follow(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; ) {
      const { changes, status, gone } = store.getState()
      if (!status || gone) await refresh()
      const answer = await host.call('desk.changes', { version: changes.version })
      if (signal.aborted) return
      if (!answer.ok) {
        store.setState({ gone: answer.error })
        await pause(RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)] ?? 4000)
        continue
      }
      failures = 0
      if (answer.value.version === changes.version) continue
      store.setState({ changes: answer.value })
      await refresh()
    }
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    refresh,
    retry: () => wake(),
    start() {
      const controller = new AbortController()
      void follow(controller.signal)
      return () => {
        controller.abort()
        wake()
      }
    },
  }
}
