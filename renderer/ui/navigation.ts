import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { ApplicationKey, SheetId } from '../../shared/domain/application.ts'
import type { Texts } from '../../shared/i18n/texts.ts'

/** The areas of the desk. */
export type AreaId =
  | 'counter'
  | 'receiving'
  | 'dispatch'
  | 'stockTake'
  | 'reports'
  | 'imports'
  | 'ledger'
  | 'printing'
  | 'settings'

/** What to show on arrival. */
export type Target =
  | { readonly kind: 'application'; readonly key: ApplicationKey }
  | { readonly kind: 'sheet'; readonly sheet: SheetId }
  | { readonly kind: 'slip'; readonly slipNo: string }
  | { readonly kind: 'entry'; readonly seq: number }
  | { readonly kind: 'printJob'; readonly id: string }
  | { readonly kind: 'labelBatch'; readonly batchNo: string }
  | { readonly kind: 'waybill'; readonly number: string }
  | { readonly kind: 'section'; readonly section: keyof Texts['settings']['sections'] }

interface NavigationState {
  readonly area: AreaId
  /** Waits for the area to take it. */
  readonly target: Target | null
  readonly goTo: (area: AreaId, target?: Target) => void
}

/** Where the desk is, and the way elsewhere. */
export const useNavigation = create<NavigationState>(set => ({
  area: 'counter',
  target: null,
  goTo: (area, target) => set({ area, target: target ?? null }),
}))

/** Calls back once for each target somebody sends to this area. */
export function useArrival(area: AreaId, onArrival: (target: Target) => void): void {
  const target = useNavigation(state => (state.area === area ? state.target : null))
  const latest = useRef(onArrival)
  useEffect(() => {
    latest.current = onArrival
  })
  useEffect(() => {
    if (!target) return
    useNavigation.setState({ target: null })
    latest.current(target)
  }, [target])
}
