import { onTestFinished } from 'vitest'
import type { DeskDatabase } from '../../renderer/data/db.ts'
import { openDatabase } from '../../renderer/data/open-database.ts'
import type { Result } from '../../shared/domain/result.ts'

let stores = 0

/** A name no other test uses. */
export function freshStoreName(): string {
  stores += 1
  return `store-test-${performance.timeOrigin}-${stores}`
}

/** An empty store in the browser's own IndexedDB, thrown away when the test is over. */
export async function openFreshStore(): Promise<DeskDatabase> {
  return throwAwayAfterTest(await openDatabase(freshStoreName()))
}

/** Deletes a store when the test is over. */
export function throwAwayAfterTest(db: DeskDatabase): DeskDatabase {
  onTestFinished(() => db.delete())
  return db
}

/** The value of a success; a refusal fails the test. */
export function valued<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
