import { useMemo } from 'react'
import type { OperatorId } from '../../../shared/domain/entry.ts'
import type { HostClient } from '../../../shared/host/client.ts'
import type { DeskDatabase } from '../../data/db.ts'
import { useDatabase } from '../../data/hooks.ts'
import type { Projection } from '../../data/projection.ts'
import { useProjection } from '../../data/projection-context.ts'
import { useDeskStore } from '../../host/desk-context.tsx'
import type { DeskStore } from '../../host/desk-store.ts'
import { useHost } from '../../host/host-context.tsx'

/** What an import works with: the host that stores it, the store it is compared with, and the desk's state. */
export interface ImportDesk {
  readonly host: HostClient
  readonly db: DeskDatabase
  readonly projection: Projection
  readonly desk: DeskStore
}

/** Who is signed in, the lock or not; null when nobody is. */
export function operatorAt(desk: DeskStore): OperatorId | null {
  return desk.getState().status?.session?.operator.id ?? null
}

/** What an import works with, from the surroundings of a component. */
export function useImportDesk(): ImportDesk {
  const host = useHost()
  const db = useDatabase()
  const projection = useProjection()
  const desk = useDeskStore()
  return useMemo(() => ({ host, db, projection, desk }), [host, db, projection, desk])
}
