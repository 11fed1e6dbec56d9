import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { Fragment } from 'react'
import type { Balance } from '../../../../shared/domain/custody.ts'
import { useDesk } from '../../../host/desk-context.tsx'
import { useTexts } from '../../../ui/language.tsx'
import classes from './balance-equation.module.css'
import { imbalanceOf, receivedPlaces } from './imbalance.ts'

/** Every sheet ever received is in one of five places; the host counts, and the line says whether it comes out even. */
export function BalanceEquation() {
  const texts = useTexts().receiving.balance
  const balance = useDesk(state => state.balance)
  if (!balance) return null
  return (
    <section className={classes.equation} aria-label={texts.label}>
      <Term balance={balance} place="received" />
      {receivedPlaces.map((place, index) => (
        <Fragment key={place}>
          <span className={classes.sign}>{index === 0 ? '=' : '+'}</span>
          <Term balance={balance} place={place} />
        </Fragment>
      ))}
      <Verdict by={imbalanceOf(balance)} />
    </section>
  )
}

function Term({
  balance,
  place,
}: {
  readonly balance: Balance
  readonly place: 'received' | (typeof receivedPlaces)[number]
}) {
  const texts = useTexts().receiving.balance
  return (
    <span className={classes.term}>
      <span className={classes.number}>{balance[place].toLocaleString('en-US')}</span>
      <span className={classes.name}>{texts[place]}</span>
    </span>
  )
}

function Verdict({ by }: { readonly by: number }) {
  const texts = useTexts().receiving.balance
  const Icon = by === 0 ? IconCircleCheck : IconAlertTriangle
  return (
    <span className={classes.verdict} data-off={by !== 0 || undefined} role="status">
      <Icon size={20} aria-hidden="true" />
      {by === 0 ? texts.balanced : texts.off(Math.abs(by))}
    </span>
  )
}
