import { accessSync, constants } from 'node:fs'
import { posix, win32 } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

const linuxNames = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium-browser',
]

function listOnLinux(env: Environment): readonly string[] {
  const folders = [...(env.PATH ?? '').split(':').filter(Boolean), '/usr/bin', '/usr/local/bin']
  // A snap may not write into hidden folders of the home, where the profile lies, so it comes last.
  const ranked = [...folders.filter(folder => !folder.startsWith('/snap/')), '/snap/bin']
  return ranked.flatMap(folder => linuxNames.map(name => posix.join(folder, name)))
}

function listOnWindows(env: Environment): readonly string[] {
  const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(base => base !== undefined)
  return bases.flatMap(base => [
    win32.join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    win32.join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    win32.join(base, 'Chromium', 'Application', 'chrome.exe'),
  ])
}

function listOnMac(env: Environment): readonly string[] {
  const bases = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])]
  return bases.flatMap(base =>
    ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(name => posix.join(base, `${name}.app/Contents/MacOS/${name}`)),
  )
}

/** Where Chromium, Chrome or Edge may be installed, best first. `DESK_BROWSER` names one and ends the search. */
export function listBrowserPaths(platform: NodeJS.Platform, env: Environment): readonly string[] {
  if (env.DESK_BROWSER) return [env.DESK_BROWSER]
  if (platform === 'win32') return listOnWindows(env)
  if (platform === 'darwin') return listOnMac(env)
  return listOnLinux(env)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browser to open the desk in, null when none is installed. */
export function findBrowser(platform: NodeJS.Platform, env: Environment): string | null {
  return listBrowserPaths(platform, env).find(isExecutable) ?? null
}

/** Whether a window can be shown at all: a Linux session without a display cannot. */
export function hasDisplay(platform: NodeJS.Platform, env: Environment): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}
