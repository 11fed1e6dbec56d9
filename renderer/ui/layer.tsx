import { createContext, type ReactNode, useContext, useLayoutEffect } from 'react'
import { raiseLayer } from './layer-stack.ts'

const LayerContext = createContext(0)

interface LayerProps {
  /** Stands at least above this depth; the lock uses it to stand above every dialog. */
  readonly floor?: number
  readonly children: ReactNode
}

/** Puts what is inside above the rest: while mounted, keys and scans reach only what is inside. */
export function Layer({ floor = 0, children }: LayerProps) {
  const depth = Math.max(useContext(LayerContext), floor) + 1
  useLayoutEffect(() => raiseLayer(depth), [depth])
  return <LayerContext value={depth}>{children}</LayerContext>
}

/** How many layers this component stands above the screen. */
export function useLayerDepth(): number {
  return useContext(LayerContext)
}
