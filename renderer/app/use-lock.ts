import { saveStockScans } from '../features/stock-take/index.ts'
import { useDeskStore } from '../host/desk-context.tsx'
import { useHost } from '../host/host-context.tsx'
import { useTexts } from '../ui/language.tsx'
import { type Action, useAction } from '../ui/use-action.ts'

/** Locks the desk; what was typed stays beneath. */
export function useLock(): Action {
  const { frame } = useTexts()
  const host = useHost()
  const desk = useDeskStore()
  return useAction(frame.lock, async () => {
    await saveStockScans()
    await host.call('session.lock', {})
    await desk.refresh()
  })
}

/** Signs out: the next one starts with a clean desk. */
export function useSignOut(): Action {
  const { frame } = useTexts()
  const host = useHost()
  const desk = useDeskStore()
  return useAction(frame.signOut, async () => {
    await saveStockScans()
    await host.call('session.signOut', {})
    await desk.refresh()
  })
}
