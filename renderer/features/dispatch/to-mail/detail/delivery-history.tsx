import type { OperatorId } from '../../../../../shared/domain/entry.ts'
import type { ApplicationRow } from '../../../../data/db.ts'
import { useHistory, useOperatorName } from '../../../../data/hooks.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { When } from '../../../../ui/when.tsx'
import { describeDelivery } from './describe-delivery.ts'
import classes from './detail.module.css'

/** What happened to this delivery, newest first. */
export function DeliveryHistory({ row }: { readonly row: ApplicationRow }) {
  const texts = useTexts()
  const entries = useHistory(row.key)
  if (!entries) return null
  const told = entries.toReversed().flatMap(entry => {
    const what = describeDelivery(entry, row, texts)
    return what === null ? [] : { entry, what }
  })
  return (
    <section aria-label={texts.toMail.detail.history}>
      <h3 className={classes.heading}>{texts.toMail.detail.history}</h3>
      {told.length === 0 && <p className={classes.quiet}>{texts.toMail.detail.noHistory}</p>}
      <ol className={classes.history}>
        {told.map(({ entry, what }) => (
          <li key={entry.seq}>
            <span className={classes.quiet}>
              <When at={entry.at} /> <Operator id={entry.operator} />
            </span>
            {what}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Operator({ id }: { readonly id: OperatorId | null }) {
  const texts = useTexts().toMail.history
  const name = useOperatorName(id)
  return id === null ? texts.desk : (name ?? '')
}
