import type { HostErrorCode } from '../../../../shared/host/errors.ts'
import type { Texts } from '../../../../shared/i18n/texts.ts'

type FaultTexts = Texts['backup']['section']['fault']

/** What went wrong at a place of backups and what to do; null when nothing did. */
export function faultWords(
  fault: HostErrorCode | null,
  { fault: texts }: { readonly fault: FaultTexts },
): FaultTexts['other'] | null {
  if (fault === null) return null
  return fault in texts ? texts[fault as keyof FaultTexts] : texts.other
}
