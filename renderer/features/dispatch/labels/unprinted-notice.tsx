import type { LabelBatchRow } from '../../../data/db.ts'
import type { OpenLabels } from '../../../data/parcel-queries.ts'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useLabelView } from './label-view.ts'

interface UnprintedNoticeProps {
  readonly unprinted: readonly LabelBatchRow[]
  readonly open: ReadonlyMap<string, OpenLabels>
  readonly current: string | null
}

/** Numbers that were given to parcels and never printed, in batches that are not in view: nobody else would miss them. */
export function UnprintedNotice({ unprinted, open, current }: UnprintedNoticeProps) {
  const texts = useTexts().labelBatches
  const filter = useLabelView(state => state.filter)
  const elsewhere = unprinted.filter(({ batchNo }) => batchNo !== current)
  if (elsewhere.length === 0 || filter === 'unprinted') return null
  const labels = elsewhere.reduce((sum, { batchNo }) => sum + (open.get(batchNo)?.reserved ?? 0), 0)
  return <Notice tone="warn" title={texts.unprinted(labels, elsewhere.length)} />
}
