import type { Entry, OperatorId } from '../../../../../shared/domain/entry.ts'
import { useOperatorName } from '../../../../data/hooks.ts'
import { useWaybillHistory } from '../../../../data/pool-numbers.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { When } from '../../../../ui/when.tsx'
import classes from '../pools.module.css'
import { describeEvent } from './describe-event.ts'

/** What happened to a number, oldest first. */
export function LifeEvents({ number }: { readonly number: string }) {
  const texts = useTexts().pools
  const entries = useWaybillHistory(number)
  if (!entries) return null
  return (
    <section className={classes.card} aria-label={texts.life.history}>
      <h3 className={classes.heading}>{texts.life.history}</h3>
      <ol className={classes.events}>
        {entries.map(entry => (
          <Event key={entry.seq} entry={entry} />
        ))}
      </ol>
    </section>
  )
}

function Event({ entry }: { readonly entry: Entry }) {
  const texts = useTexts().pools
  const { what, detail } = describeEvent(entry, texts)
  return (
    <li className={classes.event}>
      <When at={entry.at} />
      <span>
        <strong>{what}</strong> <span className={classes.quiet}>{detail}</span>
      </span>
      <span className={classes.quiet}>
        <Operator operator={entry.operator} />
      </span>
    </li>
  )
}

function Operator({ operator }: { readonly operator: OperatorId | null }) {
  return useOperatorName(operator) ?? ''
}
