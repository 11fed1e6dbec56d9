import { create } from 'zustand'
import type { Courier } from '../../../../shared/domain/waybill.ts'
import type { PrintManifestError } from './print-manifest.ts'

interface CollectionState {
  readonly courier: Courier
  /** What stands above the screen. A manifest opened from the list goes back to it. */
  readonly above: 'closing' | 'manifests' | 'returning' | null
  /** The manifest shown, null for none. */
  readonly manifestNo: string | null
  /** The manifest that is on its way to the printer by itself, right after it was closed. */
  readonly printing: string | null
  /** Why that failed, until it is answered. */
  readonly fault: PrintManifestError | null
}

const fresh: CollectionState = { courier: 'sf', above: null, manifestNo: null, printing: null, fault: null }

/** Which courier is here, and what is open. */
export const useCollection = create<CollectionState>(() => fresh)

/** Changes it. */
export const setCollection = useCollection.setState

/** Leaves nothing open; the courier stays, since he stands at the door. */
export function closeAbove(): void {
  setCollection({ above: null, manifestNo: null, fault: null })
}

/** Leaves nothing of what the last person at the desk was busy with. */
export function clearCollection(): void {
  setCollection(fresh)
}
