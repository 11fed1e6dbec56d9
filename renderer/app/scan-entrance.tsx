import { useEffect } from 'react'
import { readScan } from '../../shared/domain/scan.ts'
import { useFeedback } from '../ui/feedback.ts'
import { useTexts } from '../ui/language.tsx'
import { scannerPreference } from '../ui/preferences.ts'
import { startScanCatcher } from '../ui/scan-catcher.ts'
import { deliverScan } from '../ui/scan-router.ts'

const GAP_MS = { wired: 35, wireless: 80 } as const

/** Catches every scan of the window and says so when nobody takes it. */
export function ScanEntrance() {
  const { frame } = useTexts()
  const feedback = useFeedback()
  useEffect(
    () =>
      startScanCatcher(window, {
        gapMs: () => GAP_MS[scannerPreference.get()],
        minLength: 6,
        recognise: text => readScan(text).kind !== 'text',
        onScan: text => {
          if (!deliverScan(text)) feedback.refuse(frame.scanNotTaken)
        },
      }),
    [feedback, frame],
  )
  return null
}
