import { createContext, type ReactNode, useContext, useLayoutEffect } from 'react'
import { raiseLayer } from './layer-stack.ts'

const LayerContext = createContext(0)

/** Puts what is inside above the rest: while mounted, keys and scans reach only what is inside. */
export function Layer({ children }: { readonly children: ReactNode }) {
  const depth = useContext(LayerContext) + 1
  useLayoutEffect(() => raiseLayer(depth), [depth])
  return <LayerContext value={depth}>{children}</LayerContext>
}

/** How many layers this component stands above the screen. */
export function useLayerDepth(): number {
  return useContext(LayerContext)
}
