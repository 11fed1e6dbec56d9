import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** How the browser is started: a window of its own, with a profile in the data folder, silent on the network. */
export function windowArguments(url: string, dataFolder: string, asRoot: boolean): readonly string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${join(dataFolder, 'browser-profile')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-background-mode',
    '--disable-features=Translate',
    // Chromium refuses to start as root with its sandbox; --test-type hides its complaint about that.
    ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
  ]
}

/** Opens the desk in app mode. The process ends with the window, except on macOS or when a browser of this profile runs. */
export function openWindow(browser: string, url: string, dataFolder: string): ChildProcess {
  return spawn(browser, windowArguments(url, dataFolder, process.getuid?.() === 0), { stdio: 'ignore' })
}
