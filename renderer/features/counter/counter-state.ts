import { create } from 'zustand'
import type { ApplicationKey } from '../../../shared/domain/application.ts'
import type { HandoverDraft } from '../../../shared/domain/handover-draft.ts'
import { useUnfinished } from '../../ui/unfinished.ts'

interface CounterState {
  /** What stands in the look-up field. */
  readonly query: string
  /** The application whose card is shown. */
  readonly selected: ApplicationKey | null
  /** The handover that has been begun; Esc leaves it here, confirming or discarding takes it away. */
  readonly draft: HandoverDraft | null
  /** Whether the handover stands in front of results and card. */
  readonly handing: boolean
  /** The slip shown in its dialog. */
  readonly slipNo: string | null
}

/** What the counter is busy with. It may vanish on restart: everything recorded is in the ledger. */
export const useCounter = create<CounterState>(() => ({
  query: '',
  selected: null,
  draft: null,
  handing: false,
  slipNo: null,
}))

// Whoever closes the day has to know that sheets lie on the counter.
useCounter.subscribe(({ draft }) => useUnfinished.setState({ handovers: draft === null ? 0 : 1 }))

/** Changes what the counter is busy with. */
export const setCounter = useCounter.setState

/** Changes the handover that has been begun; does nothing when there is none. */
export function changeDraft(change: (draft: HandoverDraft) => HandoverDraft): void {
  setCounter(({ draft }) => (draft ? { draft: change(draft) } : {}))
}
