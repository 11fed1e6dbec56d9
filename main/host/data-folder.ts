import { posix, win32 } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Where the applications of this user keep data that stays on this PC. */
function userDataRoot(platform: NodeJS.Platform, env: Environment, home: string): string {
  if (platform === 'win32') return env.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support')
  return env.XDG_DATA_HOME || posix.join(home, '.local', 'share')
}

/** The data folder when none is named. The demo branch has one of its own, so it never meets real sheets. */
export function defaultDataFolder(platform: NodeJS.Platform, env: Environment, home: string, demo: boolean): string {
  const { join } = platform === 'win32' ? win32 : posix
  return join(userDataRoot(platform, env, home), demo ? 'fapiao-desk-demo' : 'fapiao-desk')
}
