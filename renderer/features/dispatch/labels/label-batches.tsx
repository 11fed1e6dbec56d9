import { SegmentedControl } from '@mantine/core'
import { IconPrinter, IconTags } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useLabelBatches, useOpenLabels } from '../../../data/hooks.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { setDispatch, useDispatch } from '../dispatch-state.ts'
import { BatchList } from './batch-list.tsx'
import classes from './label-batches.module.css'
import { setLabelView, useLabelView } from './label-view.ts'
import { OpenBatch } from './open-batch.tsx'
import { UnprintedNotice } from './unprinted-notice.tsx'
import { useScanLabel } from './use-scan-label.ts'

/** Batches of labels, newest first, and one of them open: printing it, going on with it, each label of it. */
export function LabelBatches() {
  const texts = useTexts().labelBatches
  const batches = useLabelBatches()
  const open = useOpenLabels()
  const { batchNo, filter } = useLabelView()
  const unprinted = batches?.filter(({ batchNo: number }) => (open?.get(number)?.reserved ?? 0) > 0)
  const shown = filter === 'all' ? batches : unprinted
  const current = batchNo ?? shown?.[0]?.batchNo ?? null
  useStay(current)
  useArrivingBatch()
  useScanLabel()
  if (!batches || !open || !unprinted || !shown) return null
  if (batches.length === 0) return <EmptyState icon={IconTags} title={texts.empty} hint={texts.emptyHint} />
  return (
    <div className={classes.columns}>
      <div className={classes.side}>
        <UnprintedNotice unprinted={unprinted} open={open} current={current} />
        <SegmentedControl
          aria-label={texts.show}
          fullWidth
          value={filter}
          onChange={value => setLabelView(value === 'unprinted' ? { filter: value, batchNo: null } : { filter: 'all' })}
          data={[
            { value: 'all', label: texts.filter.all },
            { value: 'unprinted', label: texts.filter.unprinted(unprinted.length) },
          ]}
        />
        <div className={classes.list}>
          <BatchList
            batches={shown}
            open={open}
            current={current}
            empty={<EmptyState icon={IconPrinter} title={texts.noneUnprinted} hint={texts.noneUnprintedHint} />}
          />
        </div>
      </div>
      {current !== null && <OpenBatch key={current} batchNo={current} />}
    </div>
  )
}

/** Stays with the batch in view: one that is made elsewhere may not take its place under somebody's hands. */
function useStay(current: string | null): void {
  useEffect(() => {
    if (current !== null) setLabelView({ batchNo: current })
  }, [current])
}

/** Takes the batch somebody was sent here with, once: what is chosen in the list afterwards holds. */
function useArrivingBatch(): void {
  const arriving = useDispatch(state => state.batchNo)
  useEffect(() => {
    if (arriving === null) return
    const { begin } = useDispatch.getState()
    setDispatch({ batchNo: null, begin: false })
    setLabelView({ batchNo: arriving, number: null, filter: 'all', begin: begin ? arriving : null })
  }, [arriving])
}
