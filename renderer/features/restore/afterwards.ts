import type { RestorePlan } from '../../../shared/host/views.ts'
import type { Texts } from '../../../shared/i18n/texts.ts'
import { grouped } from '../../ui/grouped.ts'

/** What becomes of the ledger, line by line: how far it goes, what is set aside, what is missing, who signs in. */
export function afterwards(
  { seq, keeps, setsAside }: RestorePlan,
  damaged: boolean,
  texts: Texts['backup']['restore'],
): readonly string[] {
  const goesOn = keeps > seq
  return [
    goesOn ? texts.keepsMore(grouped(keeps), grouped(seq)) : texts.keepsBackup(grouped(seq)),
    ...(damaged ? [setsAside > 0 ? texts.setsAside(grouped(setsAside)) : texts.setsAsideNone] : []),
    ...(goesOn && setsAside === 0 ? [] : [texts.afterBackup]),
    texts.thenSignIn,
  ]
}
