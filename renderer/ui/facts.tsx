import type { ReactNode } from 'react'
import classes from './facts.module.css'

/** Names and what they stand for, one under the other. `wide`: for longer names. `ruled`: a line under each. */
export function Facts({ wide, ruled, children }: FactsProps) {
  return (
    <dl className={classes.facts} data-wide={wide} data-ruled={ruled}>
      {children}
    </dl>
  )
}

interface FactsProps {
  readonly wide?: boolean
  readonly ruled?: boolean
  readonly children: ReactNode
}

/** One line of `Facts`. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
