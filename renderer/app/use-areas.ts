import { useSession } from '../host/desk-context.tsx'
import { useNavigation } from '../ui/navigation.ts'
import { type Area, areas } from './areas.ts'

/** The areas for whoever is signed in, and the one shown: someone without the role may sit at a desk that was left elsewhere. */
export function useAreas(): { readonly areas: readonly Area[]; readonly current: Area | null } {
  const roles = useSession()?.operator.roles ?? []
  const wanted = useNavigation(state => state.area)
  const allowed = areas.filter(area => area.roles === undefined || area.roles.some(role => roles.includes(role)))
  return { areas: allowed, current: allowed.find(({ id }) => id === wanted) ?? allowed[0] ?? null }
}
