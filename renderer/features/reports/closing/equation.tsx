import { Fragment, type ReactNode } from 'react'
import type { FlowTerm } from '../../../../shared/domain/report/number-lines.ts'
import { closingOf, type StockFlow } from '../../../../shared/domain/stock.ts'
import { grouped } from '../../../ui/grouped.ts'
import { useTexts } from '../../../ui/language.tsx'
import classes from './closing.module.css'

const came: readonly FlowTerm[] = ['received', 'takenBack', 'handoverVoided', 'returned']
const left: readonly FlowTerm[] = ['handedOver', 'shipped', 'sentBack', 'void']

interface EquationProps {
  readonly flow: StockFlow
  /** How a term of the middle is shown; its number alone where left out. */
  readonly number?: (term: FlowTerm, count: number) => ReactNode
}

/** Opening, what came, what left, and what that leads to. */
export function Equation({ flow, number = (_, count) => grouped(count) }: EquationProps) {
  const { term, equation } = useTexts().closing
  const middle = [...came.map(name => ({ name, sign: '+' })), ...left.map(name => ({ name, sign: '−' }))]
  return (
    <dl className={classes.equation} aria-label={equation}>
      <Term name={term.opening} number={grouped(flow.opening)} />
      {middle.map(({ name, sign }) => (
        <Fragment key={name}>
          <Term name={term[name]} number={number(name, flow[name])} sign={sign} />
        </Fragment>
      ))}
      <Term name={term.closing} number={grouped(closingOf(flow))} sign="=" />
    </dl>
  )
}

function Term({
  name,
  number,
  sign = '',
}: {
  readonly name: string
  readonly number: ReactNode
  readonly sign?: string
}) {
  return (
    <div className={classes.term}>
      <dt className={classes.termName}>
        {sign !== '' && <span className={classes.sign}>{sign}</span>}
        {name}
      </dt>
      <dd className={classes.termNumber}>{number}</dd>
    </div>
  )
}
