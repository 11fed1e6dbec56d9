import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultSettings, type Settings } from '../../shared/domain/settings.ts'
import { replaceFile } from './durable-file.ts'
import { systemCode } from './system-error.ts'

/** The settings of a data folder; defaults for what the file does not name. Throws when the file cannot be read as JSON. */
export async function readSettings(dataFolder: string): Promise<Settings> {
  try {
    const stored = JSON.parse(await readFile(join(dataFolder, 'settings.json'), 'utf8')) as Partial<Settings>
    return { ...defaultSettings, ...stored }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return defaultSettings
    throw error
  }
}

/** Replaces the settings of a data folder; throws system errors. */
export function writeSettings(dataFolder: string, settings: Settings): Promise<void> {
  return replaceFile(join(dataFolder, 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`)
}
