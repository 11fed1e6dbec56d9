import { useLatestSlip } from '../../../data/hooks.ts'
import { useTexts } from '../../../ui/language.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { setCounter } from '../counter-state.ts'
import { showCounter } from '../look-up/show-found.ts'

/** F10 opens the last slip again, from any area. */
export function useLastSlipKey(): void {
  const texts = useTexts().handover.slip
  const latest = useLatestSlip()
  useKeys({
    F10: {
      label: texts.last,
      run: () => {
        showCounter()
        setCounter({ slipNo: latest?.slipNo ?? '' })
      },
      disabled: latest === undefined,
    },
  })
}
