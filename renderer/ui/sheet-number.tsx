import { Fragment } from 'react'
import classes from './sheet-number.module.css'

interface SheetNumberProps {
  readonly code: string | null
  readonly number: string | null
  /** The 20 digits of a 数电纸票; shown alone when there is neither code nor number. */
  readonly digitalNumber?: string | null
}

/** A Fapiao's numbers as people read them: the code apart, digits in fours. The gaps are drawn, so a copy is digits only. */
export function SheetNumber({ code, number, digitalNumber = null }: SheetNumberProps) {
  if (code === null && number === null && digitalNumber === null) return <span className={classes.none}>—</span>
  return (
    <span className={classes.sheet}>
      {code !== null && <span className={classes.code}>{code}</span>}
      <Fours className={classes.number} digits={number ?? digitalNumber ?? ''} />
    </span>
  )
}

function Fours({ digits, className }: { readonly digits: string; readonly className: string | undefined }) {
  return (
    <span className={className} data-long={digits.length > 8 || undefined}>
      {digits.match(/.{1,4}/g)?.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group of digits is its place in the number
        <Fragment key={index}>
          <wbr />
          <span className={classes.group}>{group}</span>
        </Fragment>
      ))}
    </span>
  )
}
