import { type RefObject, useEffect, useRef } from 'react'
import { topLayer } from '../../../ui/layer-stack.ts'

/** Gives the focus to what is new on the screen, where what had it went with the screen before. Prefers its list or first field. */
export function useFocusIfLost(): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { activeElement } = document
    const lost = !activeElement || activeElement === document.body
    if (lost && topLayer() === 0) frame.current?.focus()
  }, [])
  return frame
}
