import { sheetName } from '../../../../shared/domain/sheet-name.ts'
import { describeContradiction } from '../../../../shared/i18n/describe-rules.ts'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import classes from './application-card.module.css'
import type { BillStanding } from './bill-standing.ts'

/** Where the central system and the ledger contradict each other: both sides, for which sheets, and what to do next. */
export function Contradictions({ standings }: { readonly standings: readonly BillStanding[] }) {
  const texts = useTexts()
  const cases = new Map<string, { readonly central: string; readonly ledger: string; readonly sheets: string[] }>()
  const next = new Set<string>()
  for (const { bill, contradictions } of standings) {
    for (const contradiction of contradictions) {
      const sides = describeContradiction(texts, contradiction)
      const key = `${sides.central}\n${sides.ledger}`
      const sheets = cases.get(key)?.sheets ?? []
      cases.set(key, { ...sides, sheets: bill.sheet === null ? sheets : [...sheets, sheetName(bill.sheet)] })
      next.add(sides.next)
    }
  }
  if (cases.size === 0) return null
  return (
    <Notice tone="warn" title={texts.rules.contradiction.heading}>
      <ul className={classes.cases}>
        {[...cases].map(([key, { central, ledger, sheets }]) => (
          <li key={key}>
            <strong>{sheets.join(texts.common.listSeparator)}</strong>
            <br />
            {central}
            <br />
            {ledger}
          </li>
        ))}
      </ul>
      {[...next].map(sentence => (
        <p key={sentence} className={classes.side}>
          {sentence}
        </p>
      ))}
    </Notice>
  )
}
