import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { type CommandKind, mayGive } from '../../shared/domain/command.ts'
import type { Role } from '../../shared/domain/entry.ts'
import type { Settings } from '../../shared/domain/settings.ts'
import type { SessionView } from '../../shared/host/views.ts'
import { createDeskStore, type DeskState, type DeskStore } from './desk-store.ts'
import { useHost } from './host-context.tsx'

const DeskContext = createContext<DeskStore | null>(null)

/** Follows the desk for everything inside; needs a `HostProvider` above. */
export function DeskProvider({ children }: { readonly children: ReactNode }) {
  const host = useHost()
  const [store] = useState(() => createDeskStore(host))
  useEffect(() => store.start(), [store])
  return <DeskContext value={store}>{children}</DeskContext>
}

/** The desk itself, to refresh it or to read it outside of drawing. */
export function useDeskStore(): DeskStore {
  const store = useContext(DeskContext)
  if (!store) throw new Error('no DeskProvider')
  return store
}

/** A part of the desk's state; draws again when that part changes. */
export function useDesk<T>(select: (state: DeskState) => T): T {
  return useStore(useDeskStore(), select)
}

/** Who is signed in, null when nobody is. */
export function useSession(): SessionView | null {
  return useDesk(state => state.status?.session ?? null)
}

/** Whether nobody may see or record anything now: the desk is locked, or nobody is signed in. */
export function useLocked(): boolean {
  return useDesk(state => state.status?.session?.locked ?? true)
}

/** The settings of the desk. Only inside the frame, which waits for them. */
export function useSettings(): Settings {
  const settings = useDesk(state => state.settings)
  if (!settings) throw new Error('settings are not loaded yet')
  return settings
}

/** Whether whoever is signed in has a role. */
export function useRole(role: Role): boolean {
  return useSession()?.operator.roles.includes(role) ?? false
}

/** Whether whoever is signed in may give a command; the host checks again. */
export function useMay(kind: CommandKind): boolean {
  const session = useSession()
  return session ? mayGive(session.operator.roles, kind) : false
}
