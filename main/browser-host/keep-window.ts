import type { ChildProcess } from 'node:child_process'
import { openWindow } from './open-window.ts'
import { isWindowGone, nobodyYet, type Presence } from './window-presence.ts'

/** What to open, and what to do when it is over. */
export interface WindowKeeperOptions {
  readonly browser: string
  readonly dataFolder: string
  /** A fresh address for each window. */
  readonly makeUrl: () => string
  /** The last window was closed. */
  readonly onGone: () => void
  /** The browser ended and no window ever called. */
  readonly onFailed: () => void
}

/** The window this run opened. */
export interface WindowKeeper {
  readonly open: () => void
  /** Hears of every call of a window. */
  readonly contact: (event: 'begin' | 'end') => void
  readonly isThere: () => boolean
  readonly close: () => void
}

const checkEvery = 1_000
/** A second browser of the same profile hands the window over and ends; the window needs a moment to call. */
const handOverTime = 15_000

/** Opens the window in a browser and notices when it has been closed. */
export function keepWindow({ browser, dataFolder, makeUrl, onGone, onFailed }: WindowKeeperOptions): WindowKeeper {
  let presence: Presence = nobodyYet
  let child: ChildProcess | null = null

  const onBrowserEnd = (ended: ChildProcess) => {
    if (ended !== child) return
    presence = { ...presence, browserRuns: false }
    setTimeout(() => presence.lastContact === null && onFailed(), handOverTime).unref()
  }

  const timer = setInterval(() => {
    if (!isWindowGone(presence, Date.now(), process.platform)) return
    clearInterval(timer)
    onGone()
  }, checkEvery)

  return {
    open: () => {
      const opened = openWindow(browser, makeUrl(), dataFolder)
      child = opened
      presence = { ...presence, browserRuns: true }
      opened.once('error', () => onBrowserEnd(opened))
      opened.once('exit', () => onBrowserEnd(opened))
    },
    contact: event => {
      const calls = presence.calls + (event === 'begin' ? 1 : -1)
      presence = { ...presence, calls, lastContact: Date.now() }
    },
    isThere: () => presence.calls > 0,
    close: () => {
      clearInterval(timer)
      child?.kill()
    },
  }
}
