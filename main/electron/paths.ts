import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/** Keeps the browser's own files, its database among them, in the data folder; so each folder is a desk of its own. */
export function setupPaths(dataFolder: string): void {
  const folder = join(dataFolder, 'electron')
  // Electron refuses a folder that is not there.
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  app.setPath('userData', folder)
}
