import { useFeedback } from '../ui/feedback.ts'
import { useTexts } from '../ui/language.tsx'
import { useScanHandler } from '../ui/scan-router.ts'

/** While nobody is signed in a scan is answered, so that nobody believes it was recorded. */
export function RefuseScans() {
  const { frame } = useTexts()
  const feedback = useFeedback()
  useScanHandler(() => {
    feedback.refuse(frame.lockedScan)
    return true
  })
  return null
}
