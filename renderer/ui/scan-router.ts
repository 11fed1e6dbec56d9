import { useLayoutEffect, useRef } from 'react'
import { useLayerDepth } from './layer.tsx'
import { topLayer } from './layer-stack.ts'

/** Takes a scan, or answers false to leave it to the next handler. */
export type ScanHandler = (scan: string) => boolean

interface Registered {
  readonly depth: number
  readonly priority: number
  handle(scan: string): boolean
}

const handlers: Registered[] = []

/** Receives scans while the component is shown. The top layer comes first, then the higher priority, then the newer handler. */
export function useScanHandler(handler: ScanHandler, priority = 0): void {
  const depth = useLayerDepth()
  const latest = useRef(handler)
  useLayoutEffect(() => {
    latest.current = handler
  })
  useLayoutEffect(() => {
    const registered: Registered = { depth, priority, handle: scan => latest.current(scan) }
    handlers.push(registered)
    return () => void handlers.splice(handlers.indexOf(registered), 1)
  }, [depth, priority])
}

/** Gives a scan to the topmost handler that takes it; false when none did. */
export function deliverScan(scan: string): boolean {
  const top = topLayer()
  return handlers
    .filter(({ depth }) => depth >= top)
    .toReversed()
    .toSorted((a, b) => b.depth - a.depth || b.priority - a.priority)
    .some(({ handle }) => handle(scan))
}
