import { courierOfWaybill } from '../../../../shared/domain/waybill.ts'
import { useDatabase } from '../../../data/hooks.ts'
import { findWaybill } from '../../../data/parcel-queries.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { useScanHandler } from '../../../ui/scan-router.ts'
import { setLabelView } from './label-view.ts'

/** Scanning a waybill number shows its label in its batch. */
export function useScanLabel(): void {
  const texts = useTexts().labelBatches.scan
  const db = useDatabase()
  const feedback = useFeedback()

  async function show(number: string): Promise<void> {
    const row = await findWaybill(db, number)
    if (!row) return feedback.refuse(texts.unknown(number))
    if (row.batchNo === null) return feedback.refuse(texts.noBatch(number))
    setLabelView({ batchNo: row.batchNo, number, filter: 'all' })
    feedback.accept(texts.found(number))
  }

  useScanHandler(scan => {
    const found = courierOfWaybill(scan)
    if (!found) return false
    void show(found.number)
    return true
  })
}
