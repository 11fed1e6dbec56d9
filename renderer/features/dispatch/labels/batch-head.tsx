import { labelSizeOf, type Settings } from '../../../../shared/domain/settings.ts'
import type { LabelBatchRow } from '../../../data/db.ts'
import { useEntry, useOperatorName } from '../../../data/hooks.ts'
import { useTexts } from '../../../ui/language.tsx'
import { When } from '../../../ui/when.tsx'
import type { BatchCount } from './batch-label.ts'
import classes from './open-batch.module.css'

interface BatchHeadProps {
  readonly batch: LabelBatchRow
  readonly count: BatchCount
  readonly account: string
  readonly stock: Pick<Settings, 'printers'>
}

/** Which batch it is, who made it when, and the one number that matters: how many are printed. */
export function BatchHead({ batch, count, account, stock }: BatchHeadProps) {
  const { labelBatches: texts, dispatch } = useTexts()
  const entry = useEntry(batch.seq)
  const operator = useOperatorName(entry?.operator ?? null)
  const facts = [
    dispatch.courier[batch.courier] + (batch.freightCollect ? ` (${texts.freightCollect})` : ''),
    ...(account === '' ? [] : [texts.account(account)]),
    texts.stock(labelSizeOf(stock)),
  ]
  return (
    <header className={classes.head}>
      <div>
        <h2 className={classes.title}>{batch.batchNo}</h2>
        <p className={classes.facts}>
          {facts.join(' · ')} · {texts.made} {operator ?? '—'} {entry && <When at={entry.at} />}
        </p>
      </div>
      <span className={classes.count}>{texts.progress(count.printed, count.total)}</span>
    </header>
  )
}
