import type { Fen } from '../../shared/domain/application.ts'
import { formatYuan } from '../../shared/domain/money.ts'
import classes from './amount.module.css'

/** Money as ¥ with two decimals; an em dash where there is none. `big` is for the one number that matters on a screen. */
export function Amount({ fen, big = false }: { readonly fen: Fen | null; readonly big?: boolean }) {
  return (
    <span className={classes.amount} data-big={big || undefined}>
      {fen === null ? '—' : formatYuan(fen)}
    </span>
  )
}
