import type { ManifestModel, ManifestParcel } from '../../../../shared/documents/manifest-model.ts'
import type { Settings } from '../../../../shared/domain/settings.ts'
import type { Language } from '../../../../shared/i18n/texts.ts'
import type { DeskDatabase } from '../../../data/db.ts'
import { recipientOf } from '../../../data/delivery.ts'
import { findLabelBatch, findManifest, findWaybills } from '../../../data/parcel-queries.ts'
import { findApplications, findEntry, findOperatorName } from '../../../data/queries.ts'

/** How a manifest is written. */
export interface ManifestWriting {
  readonly settings: Pick<Settings, 'branch'>
  readonly language: Language
}

/** A closed manifest as its paper says it, the same at every print; null when there is none of this number. */
export async function readManifest(
  db: DeskDatabase,
  manifestNo: string,
  { settings, language }: ManifestWriting,
): Promise<ManifestModel | null> {
  const manifest = await findManifest(db, manifestNo)
  const entry = manifest && (await findEntry(db, manifest.seq))
  if (!manifest || !entry) return null
  const clerk = entry.operator === null ? null : await findOperatorName(db, entry.operator)
  return {
    manifestNo,
    courier: manifest.courier,
    at: entry.at,
    clerk: clerk ?? '',
    branch: settings.branch,
    parcels: await readParcels(db, manifest.waybills),
    ledger: { seq: entry.seq, hash: entry.hash },
    language,
  }
}

async function readParcels(db: DeskDatabase, numbers: readonly string[]): Promise<readonly ManifestParcel[]> {
  const waybills = await findWaybills(db, numbers)
  const keys = new Set(waybills.flatMap(({ application }) => application || []))
  const batchNos = new Set(waybills.flatMap(({ batchNo }) => batchNo ?? []))
  const [applications, batches] = await Promise.all([
    findApplications(db, [...keys]),
    Promise.all([...batchNos].map(batchNo => findLabelBatch(db, batchNo))),
  ])
  const byKey = new Map(applications.map(row => [row.key, row]))
  const freight = new Map(batches.flatMap(batch => (batch ? [[batch.batchNo, batch.freightCollect] as const] : [])))
  return waybills.map(({ number, application, parcel, batchNo }) => {
    const row = byKey.get(application)
    const { name, phone } = row ? recipientOf(row) : { name: '', phone: '' }
    return {
      waybill: number,
      orderNo: row?.orderNo ?? '',
      recipient: { name, phone },
      sheets: parcel?.sheets.length ?? 0,
      freightCollect: batchNo === null ? null : (freight.get(batchNo) ?? null),
    }
  })
}
