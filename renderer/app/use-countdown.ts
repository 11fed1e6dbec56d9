import { useEffect, useState } from 'react'

/** Seconds left until a moment of this window's clock (milliseconds), 0 once it has passed or is null. */
export function useCountdown(until: number | null): number {
  const [now, setNow] = useState(Date.now)
  const left = until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000))
  const waiting = left > 0
  useEffect(() => {
    setNow(Date.now())
    if (!waiting || until === null) return
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [waiting, until])
  return left
}
