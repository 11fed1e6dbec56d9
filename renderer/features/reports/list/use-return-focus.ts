import { useLayoutEffect, useRef } from 'react'

/** Gives the focus back to where it was before somebody went away to a list; what had it stays in the page, hidden. */
export function useReturnFocus(away: boolean): void {
  const wasAway = useRef(false)
  const left = useRef<HTMLElement | null>(null)
  // Before the list takes the focus for itself.
  useLayoutEffect(() => {
    // Coming back from another area is no change.
    if (away === wasAway.current) return
    wasAway.current = away
    if (!away) left.current?.focus()
    else left.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
  }, [away])
}
