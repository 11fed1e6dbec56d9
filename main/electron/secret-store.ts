import { safeStorage } from 'electron'
import type { SecretStore } from '../host/desk.ts'

/** Secrets kept by the system for its user; null where it cannot, or would only hide them from itself. Once the app is ready. */
export async function openSecretStore(platform: NodeJS.Platform): Promise<SecretStore | null> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return null
  // Without a password manager Electron on Linux encrypts with a key that everybody knows.
  if (platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return null
  return {
    seal: async text => (await safeStorage.encryptStringAsync(text)).toString('base64'),
    unseal: async sealed => (await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'))).result,
  }
}
