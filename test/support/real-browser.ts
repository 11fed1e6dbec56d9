import { type ChildProcess, spawn } from 'node:child_process'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { browserFlags, testBrowser } from './test-browser.ts'

/** A browser of a test that can be killed and frozen as a whole, with a profile that outlives it. */
export interface RealBrowser {
  /** Its first window. */
  readonly page: Page
  /** Windows of the profile. */
  readonly context: BrowserContext
  /** A window with a store of its own, as of a browser just installed. */
  readonly openPrivatePage: () => Promise<Page>
  /** Ends all its processes as a power cut does. */
  readonly kill: () => Promise<void>
  /** All its processes stand still, as while the PC sleeps. */
  readonly freeze: () => void
  readonly thaw: () => void
}

const flags = [
  ...browserFlags,
  '--headless=new',
  '--remote-debugging-port=0',
  '--disable-breakpad',
  '--window-size=1366,768',
]

/** Starts the installed browser on a profile. */
export async function startBrowser(profile: string): Promise<RealBrowser> {
  const child = spawn(testBrowser, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const signal = (name: NodeJS.Signals) => process.kill(-(child.pid ?? 0), name)
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise(resolve => child.once('exit', resolve))
    signal('SIGKILL')
    await ended
  }
  try {
    const browser = await chromium.connectOverCDP(await findAddress(child))
    const [context] = browser.contexts()
    const page = context?.pages()[0] ?? (await context?.newPage())
    if (!context || !page) throw new Error('the browser has no window')
    return {
      page,
      context,
      openPrivatePage: async () => (await browser.newContext()).newPage(),
      kill,
      freeze: () => signal('SIGSTOP'),
      thaw: () => signal('SIGCONT'),
    }
  } catch (error) {
    await kill()
    throw error
  }
}

function findAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const address = output.match(/DevTools listening on (ws:\S+)/)?.[1]
      if (address) resolve(address)
    })
    child.once('exit', code => reject(new Error(`the browser ended (${code}):\n${output}`)))
  })
}
