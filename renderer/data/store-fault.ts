import { Dexie } from 'dexie'

/** Why the store cannot follow. Nothing is lost: the ledger is the truth. Texts live in i18n. */
export type StoreFaultCode =
  /** The disk, or the browser's share of it, is full. */
  | 'storeFull'
  /** Another window keeps an older version of the store open. */
  | 'storeBlocked'
  /** The browser cannot open or read the store. */
  | 'storeBroken'

/** A fault of the store with the browser's own words. */
export interface StoreFault {
  readonly code: StoreFaultCode
  readonly params: { readonly detail: string }
}

/** What the browser means by an error of its store, or null for an error of ours. */
export function readStoreFault(error: unknown): StoreFault | null {
  if (error instanceof StoreBlocked) return { code: 'storeBlocked', params: { detail: error.message } }
  const causes = unwrap(error)
  const detail = causes.map(({ name, message }) => `${name}: ${message}`).join(' · ')
  if (causes.some(({ name }) => name === 'QuotaExceededError')) return { code: 'storeFull', params: { detail } }
  return causes.some(({ name }) => brokenNames.has(name)) ? { code: 'storeBroken', params: { detail } } : null
}

/** Whether it is the store that does not follow, and not the host. */
export function isStoreFault(error: { readonly code: string }): error is StoreFault {
  return error.code === 'storeFull' || error.code === 'storeBlocked' || error.code === 'storeBroken'
}

/** Thrown when opening waits for a window that does not let go. */
export class StoreBlocked extends Error {}

const brokenNames = new Set([
  'AbortError',
  'DatabaseClosedError',
  'DataError',
  'InvalidStateError',
  'MissingAPIError',
  'NotFoundError',
  'NotReadableError',
  'OpenFailedError',
  'TimeoutError',
  'UnknownError',
  'UpgradeError',
  'VersionError',
])

function unwrap(error: unknown): readonly Error[] {
  if (error instanceof Dexie.BulkError) return [error, ...error.failures.flatMap(unwrap)].slice(0, 4)
  if (!(error instanceof Error || error instanceof DOMException)) return []
  const inner = 'inner' in error ? error.inner : undefined
  return [error, ...(inner === undefined || inner === error ? [] : unwrap(inner))]
}
