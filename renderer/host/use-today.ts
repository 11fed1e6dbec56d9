import { useEffect, useState } from 'react'
import type { IsoDate } from '../../shared/domain/application.ts'
import { shanghaiDay } from '../../shared/domain/shanghai-time.ts'
import { useDesk } from './desk-context.tsx'

const LOOK_AGAIN_MS = 30_000

/** Today in Shanghai by the host's clock, whatever this PC's zone; changes at midnight. */
export function useToday(): IsoDate {
  const offset = useDesk(state => state.clockOffset)
  const [today, setToday] = useState(() => dayNow(offset))
  useEffect(() => {
    const look = () => setToday(dayNow(offset))
    look()
    const timer = setInterval(look, LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [offset])
  return today
}

function dayNow(offset: number): IsoDate {
  return shanghaiDay(new Date(Date.now() + offset).toISOString())
}
