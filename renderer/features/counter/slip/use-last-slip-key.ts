import { useDatabase, useLatestSlip } from '../../../data/hooks.ts'
import { findLatestSlip } from '../../../data/queries.ts'
import { useTexts } from '../../../ui/language.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { setCounter } from '../counter-state.ts'
import { showCounter } from '../look-up/show-found.ts'

/** F10 opens the last slip again, from any area. */
export function useLastSlipKey(): void {
  const texts = useTexts().handover.slip
  const db = useDatabase()
  const none = useLatestSlip() === null
  useKeys({
    F10: {
      label: texts.last,
      // Asked when pressed: what is shown may be a moment behind the handover that has just been recorded.
      run: async () => {
        const latest = await findLatestSlip(db)
        showCounter()
        setCounter({ slipNo: latest?.slipNo ?? '' })
      },
      disabled: none,
    },
  })
}
