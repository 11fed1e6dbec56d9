import { useEffect, useState } from 'react'
import type { ImportPreview } from '../../imports/import-preview.ts'
import { countReceived } from './count-received.ts'
import { useImports } from './import-state.ts'
import { breakOff } from './open-file.ts'

/** How many sheets will be recorded as received with this import; null while they are being counted. */
export function useReceivedCount(preview: ImportPreview): number | null {
  const [count, setCount] = useState<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another preview is another set of applications
  useEffect(() => {
    const { session, placed, run } = useImports.getState()
    let current = true
    if (session)
      countReceived(session, placed).then(
        counted => current && setCount(counted),
        (error: unknown) => breakOff(run, error),
      )
    return () => {
      current = false
    }
  }, [preview])
  return count
}
