/** What is known about the windows of this run. Instants are milliseconds of one clock. */
export interface Presence {
  /** Calls of windows under way; a window always has one waiting for changes. */
  readonly calls: number
  /** When a window was last heard of, null before the first time. */
  readonly lastContact: number | null
  /** Whether the browser this run started still runs. */
  readonly browserRuns: boolean
}

/** Before any window was heard of. */
export const nobodyYet: Presence = { calls: 0, lastContact: null, browserRuns: false }

/** A window reloading, or busy with a long task, is silent for a while. */
const graceAfterBrowser = 5_000

/** On macOS the browser lives on without windows, so only the silence tells; a sleeping window is silent too. */
const graceOnMac = 60_000

/** Whether the last window has gone, so that the host may end. A window that has not appeared yet is not gone. */
export function isWindowGone(presence: Presence, now: number, platform: NodeJS.Platform): boolean {
  const { calls, lastContact, browserRuns } = presence
  if (calls > 0 || lastContact === null) return false
  if (!browserRuns) return now - lastContact > graceAfterBrowser
  return platform === 'darwin' && now - lastContact > graceOnMac
}
