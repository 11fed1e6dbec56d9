import { createContext, useContext } from 'react'
import type { Projection } from './projection.ts'

/** Carries the projection to the features; the composition root provides it. */
export const ProjectionContext = createContext<Projection | null>(null)

/** What keeps the store of this window in step with the ledger. */
export function useProjection(): Projection {
  const projection = useContext(ProjectionContext)
  if (!projection) throw new Error('no ProjectionContext above this component')
  return projection
}
