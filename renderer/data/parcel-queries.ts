import type { ApplicationKey } from '../../shared/domain/application.ts'
import { poolKey, type WaybillState } from '../../shared/domain/dispatch.ts'
import type { Courier } from '../../shared/domain/waybill.ts'
import type { DeskDatabase, ExportRow, LabelBatchRow, ManifestRow, WaybillRow } from './db.ts'

/** A waybill number, or null when nobody has seen it. */
export async function findWaybill(db: DeskDatabase, number: string): Promise<WaybillRow | null> {
  return (await db.waybills.get(number)) ?? null
}

/** Waybill numbers in the order of `numbers`; unknown ones are left out. */
export async function findWaybills(db: DeskDatabase, numbers: readonly string[]): Promise<WaybillRow[]> {
  return (await db.waybills.bulkGet([...numbers])).filter(row => row !== undefined)
}

/** Every number the sheets of an application travelled or wait under, void ones included. */
export function findWaybillsOf(db: DeskDatabase, application: ApplicationKey): Promise<WaybillRow[]> {
  return db.waybills.where('application').equals(application).sortBy('seq')
}

/** How many numbers a pool has of each state. */
export interface PoolRow extends Readonly<Record<WaybillState, number>> {
  readonly courier: Courier
  readonly account: string
}

/** Every pool, by courier and account. Numbers on paper that the courier printed belong to none. */
export async function listPools(db: DeskDatabase): Promise<PoolRow[]> {
  const found = await db.waybills.orderBy('[courier+pool+state]').uniqueKeys()
  const keys = found as unknown as readonly (readonly [Courier, string, WaybillState])[]
  const counts = await Promise.all(
    keys.map(key =>
      db.waybills
        .where('[courier+pool+state]')
        .equals([...key])
        .count(),
    ),
  )
  const pools = new Map<string, PoolRow>()
  for (const [index, [courier, account, state]] of keys.entries()) {
    const key = poolKey(courier, account)
    const pool = pools.get(key) ?? { courier, account, available: 0, reserved: 0, printed: 0, collected: 0, void: 0 }
    pools.set(key, { ...pool, [state]: counts[index] ?? 0 })
  }
  return [...pools.values()]
}

/** Batches of labels, newest first. */
export function listLabelBatches(db: DeskDatabase): Promise<LabelBatchRow[]> {
  return db.labelBatches.orderBy('seq').reverse().toArray()
}

/** A batch of labels, or null when there is none of this number. */
export async function findLabelBatch(db: DeskDatabase, batchNo: string): Promise<LabelBatchRow | null> {
  return (await db.labelBatches.get(batchNo)) ?? null
}

/** Parcels whose labels are printed and that wait for their courier, those that became ready first. */
export function listReadyParcels(db: DeskDatabase, courier: Courier): Promise<WaybillRow[]> {
  return db.waybills.where('[courier+state]').equals([courier, 'printed']).sortBy('seq')
}

/** Parcels the courier has and has not signed for, in the order they were scanned. */
export function listOpenCollection(db: DeskDatabase, courier: Courier): Promise<WaybillRow[]> {
  return db.waybills.where('unsigned').equals(courier).sortBy('seq')
}

/** Manifests, newest first. */
export function listManifests(db: DeskDatabase): Promise<ManifestRow[]> {
  return db.manifests.orderBy('seq').reverse().toArray()
}

/** A manifest, or null when there is none of this number. */
export async function findManifest(db: DeskDatabase, manifestNo: string): Promise<ManifestRow | null> {
  return (await db.manifests.get(manifestNo)) ?? null
}

/** Exports for the central system, newest first. */
export function listExports(db: DeskDatabase): Promise<ExportRow[]> {
  return db.exports.orderBy('seq').reverse().toArray()
}

/** Labels of a batch that are not printed as far as the ledger knows, and numbers of it that are void. */
export interface OpenLabels {
  readonly reserved: number
  readonly void: number
}

/** What is open or void in each batch; batches whose labels are all printed are left out. */
export async function countOpenLabels(db: DeskDatabase): Promise<ReadonlyMap<string, OpenLabels>> {
  const states = (['sf', 'yunda'] as const).flatMap(courier => [
    [courier, 'reserved'],
    [courier, 'void'],
  ])
  const rows = await db.waybills.where('[courier+state]').anyOf(states).toArray()
  const counts = new Map<string, OpenLabels>()
  for (const { batchNo, state } of rows) {
    if (batchNo === null || (state !== 'reserved' && state !== 'void')) continue
    const count = counts.get(batchNo) ?? { reserved: 0, void: 0 }
    counts.set(batchNo, { ...count, [state]: count[state] + 1 })
  }
  return counts
}
