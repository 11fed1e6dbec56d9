import type { Texts } from '../../../../shared/i18n/texts.ts'

/** An account as it is shown; a pool may have none. */
export function accountName(account: string, texts: Texts['pools']): string {
  return account || texts.noAccount
}
