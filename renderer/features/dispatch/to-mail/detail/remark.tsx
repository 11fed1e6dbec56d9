import type { ApplicationRow } from '../../../../data/db.ts'
import { useTexts } from '../../../../ui/language.tsx'
import classes from './detail.module.css'

interface RemarkProps {
  readonly row: ApplicationRow
  readonly revealed: boolean
}

/** What the central system remarks. It can say anything, so it is hidden like the rest of the customer's data. */
export function Remark({ row, revealed }: RemarkProps) {
  const texts = useTexts().toMail.detail
  const remarks = [...new Set(row.personal?.bills.map(bill => bill.remark).filter(remark => remark !== ''))]
  if (remarks.length === 0) return null
  return (
    <section aria-label={texts.remark}>
      <h3 className={classes.heading}>{texts.remark}</h3>
      <p className={classes.remark}>{revealed ? remarks.join(' / ') : '•'.repeat(6)}</p>
    </section>
  )
}
