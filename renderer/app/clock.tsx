import { useEffect, useState } from 'react'
import { shanghaiDayTime } from '../../shared/domain/shanghai-time.ts'
import { useDesk } from '../host/desk-context.tsx'
import classes from './status-bar.module.css'

/** Day and time in Shanghai by the host's clock, the one the ledger uses. */
export function Clock() {
  const offset = useDesk(state => state.clockOffset)
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const at = new Date(now + offset).toISOString()
  return (
    <time className={`${classes.item} ${classes.clock}`} dateTime={at.slice(0, 16)}>
      {shanghaiDayTime(at)}
    </time>
  )
}
