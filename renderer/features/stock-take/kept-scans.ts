import type { KeptScan } from './scan-keeper.ts'

interface Kept {
  readonly takeNo: string
  readonly scans: readonly KeptScan[]
}

/** What a window had scanned in this stock-take and not recorded when it ended. `store` tells desks apart. */
export function readKept(store: string, takeNo: string): readonly KeptScan[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(store)) ?? 'null')
    return isKept(kept) && kept.takeNo === takeNo ? kept.scans : []
  } catch {
    return []
  }
}

/** Keeps it, written before the next scan is taken. A browser that cannot is no reason to stop counting. */
export function writeKept(store: string, kept: Kept): void {
  try {
    if (kept.scans.length === 0) localStorage.removeItem(nameOf(store))
    else localStorage.setItem(nameOf(store), JSON.stringify(kept))
  } catch (error) {
    reportError(error)
  }
}

function nameOf(store: string): string {
  return `stock-take:${store}`
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' && value !== null && 'takeNo' in value && 'scans' in value && Array.isArray(value.scans)
  )
}
