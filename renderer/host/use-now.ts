import { useEffect, useState } from 'react'
import { useDesk } from './desk-context.tsx'

const LOOK_AGAIN_MS = 30_000

/** This moment by the host's clock, a UTC instant; looks again every half minute. */
export function useNow(): string {
  const offset = useDesk(state => state.clockOffset)
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [])
  return new Date(now + offset).toISOString()
}
