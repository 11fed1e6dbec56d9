import { useEffect, useRef } from 'react'
import { setCounter, useCounter } from '../counter-state.ts'
import { showCounter } from './show-found.ts'

/** Longer than the hiccup of a slow scanner (five times 80 ms): what it types is taken out of the field before this has passed. */
const PAUSE_MS = 450

/** Brings results to front for what a person types, while another area or a handover is in front. */
export function useBringForward() {
  const series = useRef<{ timer: ReturnType<typeof setTimeout>; before: string } | null>(null)
  useEffect(() => () => clearTimeout(series.current?.timer), [])

  function now(): void {
    clearTimeout(series.current?.timer)
    series.current = null
    setCounter({ handing: false })
    showCounter()
  }

  return {
    now,
    /** Called with every change and the text before it; nothing happens when the field ends as it began, as after a scan. */
    soon(textBefore: string): void {
      const before = series.current?.before ?? textBefore
      clearTimeout(series.current?.timer)
      const timer = setTimeout(() => {
        series.current = null
        if (useCounter.getState().query !== before) now()
      }, PAUSE_MS)
      series.current = { timer, before }
    },
  }
}
