import type { LabelModel } from '../../../../shared/documents/label-model.ts'
import type { LabelContext } from '../../../../shared/documents/label-of-parcel.ts'
import { useDatabase } from '../../../data/hooks.ts'
import { findApplications } from '../../../data/queries.ts'
import { type BatchLabel, modelOf } from './batch-label.ts'

/** Reads what some labels of a batch say, when it is needed: a batch has up to a thousand applications. */
export type ReadModels = (labels: readonly BatchLabel[]) => Promise<readonly LabelModel[]>

/** The way to read labels of a batch. */
export function useLabelModels(context: LabelContext): ReadModels {
  const db = useDatabase()
  return async labels => {
    const rows = await findApplications(
      db,
      labels.map(({ waybill }) => waybill.application),
    )
    const byKey = new Map(rows.map(row => [row.key, row]))
    return labels.map(label => {
      const row = byKey.get(label.waybill.application)
      if (!row) throw new Error(`the application of ${label.number} is not in the read model`)
      return modelOf(label, row, context)
    })
  }
}
