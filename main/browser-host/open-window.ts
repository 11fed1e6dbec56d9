import { type ChildProcess, spawn } from 'node:child_process'
import { prepareProfile } from './prepare-profile.ts'

/** How the browser is started: a window of its own, with a profile of its own, silent on the network. */
export function windowArguments(url: string, profile: string, asRoot: boolean): readonly string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    // Filling the screen; the bounds are for where no window manager can do that.
    '--start-maximized',
    '--window-position=0,0',
    '--window-size=1366,768',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-background-mode',
    // Nothing is kept that would need the keyring, and its password box would stand before the window.
    '--password-store=basic',
    // Chromium refuses to start as root with its sandbox; --test-type hides its complaint about that.
    ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
  ]
}

/** Opens the desk in app mode. The process ends with the window, except on macOS or when a browser of this profile runs. */
export function openWindow(browser: string, url: string, dataFolder: string): ChildProcess {
  const asRoot = process.getuid?.() === 0
  return spawn(browser, windowArguments(url, prepareProfile(dataFolder), asRoot), { stdio: 'ignore' })
}
