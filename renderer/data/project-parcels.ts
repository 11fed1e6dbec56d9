import type { ApplicationKey } from '../../shared/domain/application.ts'
import { isUnsigned, type Waybill, waybillChanges } from '../../shared/domain/dispatch.ts'
import { notePacking } from './application-row.ts'
import { type Changes, changeRows, type SimpleEntry } from './changes.ts'
import type { WaybillRow } from './db.ts'

/** Applies an entry to waybill numbers, their parcels and the documents about them. Answers the applications of the parcels. */
export function applyToParcels(changes: Changes, entry: SimpleEntry): readonly ApplicationKey[] {
  const touched: ApplicationKey[] = []
  for (const [number, change] of waybillChanges(entry)) {
    const after = change(changes.waybills.get(number))
    if (!after) throw new Error(`entry ${entry.seq} is about the unknown waybill ${number}`)
    const row = rowOf(number, after, entry.seq)
    changes.waybills.set(number, row)
    if (!row.application) continue
    touched.push(row.application)
    changeRows(changes, [row.application], application => notePacking(application, number, row))
  }
  noteDocument(changes, entry)
  return touched
}

function rowOf(number: string, waybill: Waybill, seq: number): WaybillRow {
  // A known number comes with the row it had.
  const { unsigned: _, added = seq, ...facts } = waybill as Waybill & Partial<WaybillRow>
  return {
    ...facts,
    number,
    added,
    application: waybill.parcel?.application ?? '',
    ...(waybill.state === 'available' && { pool: waybill.account }),
    ...(isUnsigned(waybill) && { unsigned: waybill.courier }),
  }
}

function noteDocument(changes: Changes, entry: SimpleEntry): void {
  const { seq, operator, at } = entry
  switch (entry.kind) {
    case 'labelsReserved': {
      const { batchNo, courier, freightCollect, labels } = entry.body
      const waybills = labels.map(label => label.waybill)
      changes.labelBatches.push({ batchNo, seq, courier, freightCollect, waybills })
      return
    }
    case 'manifestClosed':
      changes.manifests.push({ ...entry.body, seq })
      return
    case 'changesExported':
      changes.exports.push({ ...entry.body, seq, operator, at })
  }
}
