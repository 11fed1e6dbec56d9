import { useEffect } from 'react'
import { useHost } from '../host/host-context.tsx'

const EVERY_MS = 20_000
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel'] as const

/** Tells the host, not too often, that a person is at the desk. Whether the desk locks is the host's to decide. */
export function useTouch(): void {
  const host = useHost()
  useEffect(() => {
    let last = 0
    const onSign = (event: Event) => {
      if (event.timeStamp - last < EVERY_MS) return
      last = event.timeStamp
      void host.call('session.touch', {})
    }
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, onSign, { capture: true, passive: true })
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, onSign, { capture: true })
    }
  }, [host])
}
