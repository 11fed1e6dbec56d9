import { useSession } from '../host/desk-context.tsx'
import { type Area, areas } from './areas.ts'

/** The areas for whoever is signed in. */
export function useAreas(): readonly Area[] {
  const roles = useSession()?.operator.roles ?? []
  return areas.filter(area => area.role === undefined || roles.includes(area.role))
}
