import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemCode } from '../host/system-error.ts'

/** What a browser does for its user and must not do at a counter: remember what was typed about whom. */
const preferences = {
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  profile: { password_manager_enabled: false },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
}

/** Makes the browser profile of a data folder, once; afterwards it belongs to the browser. Answers its folder. */
export function prepareProfile(dataFolder: string): string {
  const profile = join(dataFolder, 'browser-profile')
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  }
  return profile
}
