import { useLiveQuery } from 'dexie-react-hooks'
import type { WaybillState } from '../../shared/domain/dispatch.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { Courier } from '../../shared/domain/waybill.ts'
import type { DeskDatabase } from './db.ts'
import { useDatabase } from './hooks.ts'

/** The numbers of a pool that nobody has used, in their own order. A pool may have ten thousands: only the numbers are read. */
export async function listUnusedNumbers(db: DeskDatabase, courier: Courier, account: string): Promise<string[]> {
  return db.waybills.where('[courier+pool+state]').equals([courier, account, 'available']).primaryKeys()
}

/** The entries about a waybill number, oldest first; empty when nobody has seen it. */
export async function findWaybillHistory(db: DeskDatabase, number: string): Promise<Entry[]> {
  const row = await db.waybills.get(number)
  if (!row) return []
  const about = (await db.entries.where('about').equals(number).sortBy('seq')).map(({ entry }) => entry)
  // The entry that filled a pool does not list its numbers one by one.
  const added = about[0]?.seq === row.added ? undefined : await db.entries.get(row.added)
  return added ? [added.entry, ...about] : about
}

/** The unused numbers of a pool; undefined while they are read. */
export function useUnusedNumbers(courier: Courier, account: string): readonly string[] | undefined {
  const db = useDatabase()
  return useLiveQuery(() => listUnusedNumbers(db, courier, account), [db, courier, account])
}

/** The entries about a waybill number, oldest first; undefined while they are read. */
export function useWaybillHistory(number: string): readonly Entry[] | undefined {
  const db = useDatabase()
  return useLiveQuery(() => findWaybillHistory(db, number), [db, number])
}

const numbersAtOnce = 2000

/** What became of those of the numbers that the ledger has seen. */
export async function findKnownStates(
  db: DeskDatabase,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, WaybillState>> {
  const known = new Map<string, WaybillState>()
  for (let at = 0; at < numbers.length; at += numbersAtOnce)
    for (const row of await db.waybills.bulkGet(numbers.slice(at, at + numbersAtOnce)))
      if (row) known.set(row.number, row.state)
  return known
}
