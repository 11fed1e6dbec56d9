import { titleOf } from '../../../../shared/domain/application.ts'
import { maskTitle } from '../../../../shared/domain/masking.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { deliveryOf } from '../../../data/delivery.ts'
import { useTexts } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import classes from './application-card.module.css'
import { stateOf } from './application-state.ts'
import type { BillStanding } from './bill-standing.ts'

interface CardHeadProps {
  readonly row: ApplicationRow
  readonly standings: readonly BillStanding[]
  readonly revealed: boolean
}

/** Whose application it is, its numbers, and its state in a word. */
export function CardHead({ row, standings, revealed }: CardHeadProps) {
  const texts = useTexts()
  const title = titleOf(row)
  const state = stateOf(standings)
  return (
    <header>
      <div className={classes.head}>
        <h2 className={classes.title}>
          {row.personal ? (revealed ? title : maskTitle(title)) : texts.counter.list.erased}
        </h2>
        <StateBadge state={state.word} more={texts.counter.list.count(state.count, state.of)} />
      </div>
      <p className={classes.numbers}>
        <span>
          {texts.counter.card.orderNo} <strong>{row.orderNo}</strong>
        </span>
        {row.applicationNo && (
          <span>
            {texts.counter.card.applicationNo} <strong>{row.applicationNo}</strong>
          </span>
        )}
        <span>
          {texts.common.delivery[deliveryOf(row)]}
          {deliveryOf(row) !== row.delivery && texts.counter.delivery.before(texts.common.delivery[row.delivery])}
        </span>
      </p>
    </header>
  )
}
