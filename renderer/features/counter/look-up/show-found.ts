import type { SheetId } from '../../../../shared/domain/application.ts'
import type { SearchAnswer } from '../../../search/messages.ts'
import { useNavigation } from '../../../ui/navigation.ts'
import { setCounter } from '../counter-state.ts'
import { setLookUp, sheetsInHand } from './look-up-state.ts'

/** What a scan leads to on the screen. */
export interface Found {
  /** Stands in the field, as if it had been typed. */
  readonly text: string
  readonly answer: SearchAnswer
  /** The application to open, null to leave the choice to the clerk. */
  readonly open: string | null
  /** The sheet in the clerk's hand, null where the scan was none or its code is in doubt. */
  readonly sheet: SheetId | null
}

/** Brings the counter to front with what a scan has found. A handover that stood there waits as a draft. */
export function showFound({ text, answer, open, sheet }: Found): void {
  const before = open === null ? [] : sheetsInHand(open)
  setLookUp({
    answered: text,
    hits: answer.hits,
    total: answer.total,
    complete: answer.complete,
    inHand:
      open === null
        ? null
        : { application: open, sheets: sheet === null || before.includes(sheet) ? before : [...before, sheet] },
  })
  setCounter({ query: text, selected: open, handing: false })
  showCounter()
}

/** Goes to the counter unless one is there. */
export function showCounter(): void {
  const { area, goTo } = useNavigation.getState()
  if (area !== 'counter') goTo('counter')
}
