import type { Bill } from '../../../../../shared/domain/application.ts'
import type { ApplicationRow } from '../../../../data/db.ts'
import { Amount } from '../../../../ui/amount.tsx'
import { useTexts } from '../../../../ui/language.tsx'
import { SheetNumber } from '../../../../ui/sheet-number.tsx'
import { sheetsToMail } from '../mail-item.ts'
import classes from './detail.module.css'

/** The Fapiao of the application: those that go now, and where the others are. */
export function ParcelSheets({ row }: { readonly row: ApplicationRow }) {
  const texts = useTexts()
  const now = sheetsToMail(row)
  return (
    <section aria-label={texts.toMail.detail.sheets}>
      <h3 className={classes.heading}>
        {texts.toMail.detail.sheets} <span className={classes.quiet}>{texts.common.sheets(now.length)}</span>
      </h3>
      <ul className={classes.sheets}>
        {row.bills.map((bill, index) => (
          <li
            key={bill.sheet ?? `bill-${index}`}
            className={classes.sheet}
            data-goes={(bill.sheet !== null && now.includes(bill.sheet)) || undefined}
          >
            <span>{texts.common.kindShort[bill.kind]}</span>
            {bill.sheet === null ? (
              <span />
            ) : (
              <SheetNumber code={bill.code} number={bill.number} digitalNumber={bill.digitalNumber} />
            )}
            <Amount fen={bill.total} />
            <Where bill={bill} row={row} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Where({ bill, row }: { readonly bill: Bill; readonly row: ApplicationRow }) {
  const texts = useTexts()
  if (bill.sheet === null) return <span className={classes.where}>{texts.ui.state.processing}</span>
  const packed = row.packed?.[bill.sheet]
  const place = row.custody[bill.sheet]?.place
  if (packed) return <span className={classes.where}>{texts.toMail.detail.packed(packed)}</span>
  if (place === undefined || place === 'branch') return null
  return <span className={classes.where}>{texts.toMail.detail.place[place]}</span>
}
