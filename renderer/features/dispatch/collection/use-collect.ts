import { useRef, useState } from 'react'
import { groupWaybill } from '../../../../shared/documents/label-number.ts'
import { isDocumentNo } from '../../../../shared/domain/document-number.ts'
import type { EntryKind } from '../../../../shared/domain/entry.ts'
import { readScan } from '../../../../shared/domain/scan.ts'
import { type Courier, courierOfWaybill } from '../../../../shared/domain/waybill.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import { useDatabase } from '../../../data/hooks.ts'
import { findWaybill, listOpenCollection } from '../../../data/parcel-queries.ts'
import { findWaybillHistory } from '../../../data/pool-numbers.ts'
import { findApplication } from '../../../data/queries.ts'
import { useRecord } from '../../../data/use-record.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { useScanHandler } from '../../../ui/scan-router.ts'
import { setCollection } from './collection-state.ts'
import { whyRefused } from './why-refused.ts'
import { whyStays } from './why-stays.ts'

/** What puts a label on a parcel. */
const labelling: ReadonlySet<EntryKind> = new Set(['labelsPrinted', 'labelReprinted', 'ownWaybillUsed'])

interface Collecting {
  /** Takes a typed number as a scan. */
  readonly take: (text: string) => void
  /** Why the last one could not be recorded at all, null when it was or was refused for itself. */
  readonly error: HostError | null
  readonly dismiss: () => void
}

/** Records each scanned parcel as collected by this courier, one after the other. */
export function useCollect(courier: Courier): Collecting {
  const texts = useTexts()
  const { scan } = texts.collection
  const db = useDatabase()
  const record = useRecord()
  const feedback = useFeedback()
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const [error, setError] = useState<HostError | null>(null)

  /** What the host does not know: it has only custody, not what the central system says. */
  async function findReason(waybill: string): Promise<string | null> {
    const row = await findWaybill(db, waybill)
    const application = row?.application ? await findApplication(db, row.application) : null
    if (!row || !application) return null
    const history = await findWaybillHistory(db, waybill)
    const labelled = history.findLast(({ kind }) => labelling.has(kind))
    return whyStays(texts, row, application, labelled?.seq ?? row.seq)
  }

  async function collect(waybill: string): Promise<void> {
    const reason = await findReason(waybill)
    if (reason !== null) return feedback.refuse(reason)
    const answer = await record<'collectParcel'>({ kind: 'collectParcel', courier, waybill })
    if (answer.ok) {
      setError(null)
      const open = await listOpenCollection(db, courier)
      return feedback.accept(scan.accepted(groupWaybill(waybill), answer.value.body.sheets.length, open.length))
    }
    const why = whyRefused(texts, answer.error, await findWaybill(db, waybill))
    setError(why === null ? answer.error : null)
    feedback.refuse(why ?? scan.failed(groupWaybill(waybill)))
  }

  /** Whether it was taken; what belongs elsewhere is left to the look-up. */
  function offer(text: string): boolean {
    const manifestNo = text.trim().toUpperCase()
    if (isDocumentNo('manifest', manifestNo)) {
      setCollection({ manifestNo })
      return true
    }
    const waybill = courierOfWaybill(text)
    if (waybill) {
      const turn = queue.current.then(() => collect(waybill.number))
      queue.current = turn.catch(reportError)
      return true
    }
    if (readScan(text).kind !== 'text') return false
    // What nobody can read is a misread label here, and no reason to leave the courier waiting.
    feedback.refuse(scan.notAWaybill)
    return true
  }

  useScanHandler(offer)
  return {
    take: text => {
      if (!offer(text)) feedback.refuse(scan.notAWaybill)
    },
    error,
    dismiss: () => setError(null),
  }
}
