import { useEffect, useState } from 'react'
import type { ApplicationKey } from '../../../../../shared/domain/application.ts'
import type { ApplicationRow } from '../../../../data/db.ts'
import { useApplication } from '../../../../data/hooks.ts'
import { useReveal } from '../../../../data/use-reveal.ts'
import { useLocked } from '../../../../host/desk-context.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { blocks, type MailItem } from '../mail-item.ts'
import { ChangeDelivery } from './change-delivery.tsx'
import { CorrectRecipient } from './correct-recipient.tsx'
import { DeliveryHistory } from './delivery-history.tsx'
import classes from './detail.module.css'
import { DetailActions, type DetailTask } from './detail-actions.tsx'
import { DetailHead } from './detail-head.tsx'
import { OwnWaybill } from './own-waybill.tsx'
import { ParcelSheets } from './parcel-sheets.tsx'
import { RecipientData } from './recipient-data.tsx'
import { Remark } from './remark.tsx'

interface ParcelDetailProps {
  readonly application: ApplicationKey
  /** Its line in the list; undefined once it has left it. */
  readonly item: MailItem | undefined
  readonly onClose: () => void
}

/** One parcel in full, and what can be done about it. */
export function ParcelDetail({ application, item, onClose }: ParcelDetailProps) {
  const texts = useTexts().toMail.detail
  const row = useApplication(application)
  return (
    <aside className={classes.panel} aria-label={texts.region}>
      {row && <Detail row={row} item={item} onClose={onClose} />}
    </aside>
  )
}

interface DetailProps {
  readonly row: ApplicationRow
  readonly item: MailItem | undefined
  readonly onClose: () => void
}

function Detail({ row, item, onClose }: DetailProps) {
  const texts = useTexts().toMail
  const reveal = useReveal([row.key], useLocked())
  const [task, setTask] = useState<DetailTask | null>(null)

  async function begin(next: DetailTask): Promise<void> {
    // The form shows what is to be corrected, so it counts as a look at it.
    if (next === 'correct' && !(await reveal.reveal())) return
    setTask(next)
  }
  const end = () => setTask(null)
  // After the lock somebody else may sit here, who has not been recorded as a reader of these data.
  useEffect(() => {
    if (!reveal.revealed) setTask(current => (current === 'correct' ? null : current))
  }, [reveal.revealed])

  return (
    <>
      <DetailHead row={row} item={item} onClose={onClose} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <div className={classes.body} tabIndex={0}>
        {!item && <Notice tone="info" title={texts.detail.gone} />}
        {item?.problems.map(problem => (
          <Notice key={problem} tone={blocks(problem) ? 'bad' : 'warn'} title={texts.problem[problem]}>
            {texts.problemHint[problem]}
          </Notice>
        ))}
        <RecipientData row={row} reveal={reveal} />
        <ParcelSheets row={row} />
        <Remark row={row} revealed={reveal.revealed} />
        <DeliveryHistory row={row} />
      </div>
      {item && <DetailActions onBegin={begin} />}
      <CorrectRecipient row={row} opened={task === 'correct'} onClose={end} />
      {item && <ChangeDelivery row={row} opened={task === 'change'} onClose={end} />}
      {item && <OwnWaybill item={item} opened={task === 'own'} onClose={end} />}
    </>
  )
}
