import { CloseButton } from '@mantine/core'
import { titleOf } from '../../../../../shared/domain/application.ts'
import { maskTitle } from '../../../../../shared/domain/masking.ts'
import type { ApplicationRow } from '../../../../data/db.ts'
import { deliveryOf } from '../../../../data/delivery.ts'
import { KeyHint } from '../../../../ui/key-hint.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { StateBadge } from '../../../../ui/state-badge.tsx'
import { useAction } from '../../../../ui/use-action.ts'
import { useKeys } from '../../../../ui/use-keys.ts'
import { isOverdue, type MailItem } from '../mail-item.ts'
import classes from './detail.module.css'

interface DetailHeadProps {
  readonly row: ApplicationRow
  readonly item: MailItem | undefined
  readonly onClose: () => void
}

/** Whose it is, by whom it goes and until when. */
export function DetailHead({ row, item, onClose }: DetailHeadProps) {
  const texts = useTexts()
  const { detail } = texts.toMail
  const close = useAction(detail.close, onClose)
  useKeys({ Escape: close })
  const due = item?.due
  return (
    <header className={classes.head}>
      <div className={classes.titleLine}>
        <h2 className={classes.title}>{maskTitle(titleOf(row)) || texts.toMail.problem.erased}</h2>
        <KeyHint keys="Escape" />
        <CloseButton size={40} aria-label={detail.close} onClick={onClose} />
      </div>
      <p className={classes.facts}>
        <strong>{texts.common.delivery[deliveryOf(row)]}</strong>
        {item && isOverdue(item) && <StateBadge state="overdue" />}
        {due?.kind === 'date' && <span>{detail.due(due.date)}</span>}
      </p>
      <p className={classes.facts}>
        <span>
          {detail.order} {row.orderNo}
        </span>
        {row.applicationNo && (
          <span>
            {detail.application} {row.applicationNo}
          </span>
        )}
        {row.appliedDate && <span>{detail.applied(row.appliedDate)}</span>}
        {item?.since && <span>{detail.arrived(item.since)}</span>}
      </p>
    </header>
  )
}
