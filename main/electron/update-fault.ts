import type { UpdateFault } from '../host/updates/update-port.ts'

/** Codes of electron-updater by what they mean here; any other error means that the source could not be reached. */
const codes: Readonly<Record<string, UpdateFault['code']>> = {
  ERR_UPDATER_CHANNEL_FILE_NOT_FOUND: 'updateNotThere',
  ERR_UPDATER_INVALID_UPDATE_INFO: 'updateDamaged',
  ERR_UPDATER_INVALID_VERSION: 'updateDamaged',
  ERR_UPDATER_NO_FILES_PROVIDED: 'updateDamaged',
  ERR_UPDATER_NO_CHECKSUM: 'updateDamaged',
  ERR_UPDATER_WEB_INSTALLER_DISABLED: 'updateDamaged',
  ERR_CHECKSUM_MISMATCH: 'updateDamaged',
  ERR_UPDATER_INVALID_SIGNATURE: 'updateUnsigned',
}

/** What an error of electron-updater means to a person. */
export function updateFaultOf(error: unknown): UpdateFault {
  if (!(error instanceof Error)) return { code: 'updateUnreachable', detail: String(error) }
  const code = 'code' in error && typeof error.code === 'string' ? codes[error.code] : undefined
  // What it reads is not checked for its shape: it stumbles over what is not there.
  const shapeless = error instanceof TypeError ? 'updateDamaged' : 'updateUnreachable'
  return { code: code ?? shapeless, detail: (error.message.split('\n')[0] ?? '').slice(0, 200) }
}
