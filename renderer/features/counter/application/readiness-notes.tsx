import type { Readiness } from '../../../../shared/domain/readiness.ts'
import { describeContradiction, describeReadiness } from '../../../../shared/i18n/describe-rules.ts'
import { useTexts } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { sheetName } from '../sheet-name.ts'
import classes from './application-card.module.css'
import { wordOf } from './application-state.ts'
import type { BillStanding } from './bill-standing.ts'

/** Why it is ready or not, in sentences to read out; then where the central system and the ledger contradict each other. */
export function ReadinessNotes({ standings }: { readonly standings: readonly BillStanding[] }) {
  const texts = useTexts()
  const sentences = new Map<string, { readiness: Readiness; count: number }>()
  for (const { readiness } of standings) {
    const sentence = describeReadiness(texts, readiness)
    sentences.set(sentence, { readiness, count: (sentences.get(sentence)?.count ?? 0) + 1 })
  }
  return (
    <>
      <div className={classes.sentences}>
        {[...sentences].map(([sentence, { readiness, count }]) => (
          <p key={sentence} className={classes.sentence} data-tone={toneOf(readiness)}>
            {sentences.size > 1 ? texts.counter.sentence.some(count, sentence) : sentence}
          </p>
        ))}
      </div>
      <Contradictions standings={standings} />
    </>
  )
}

function toneOf(readiness: Readiness): 'good' | 'bad' | 'plain' {
  const word = wordOf(readiness)
  return word === 'ready' ? 'good' : word === 'overdue' ? 'bad' : 'plain'
}

function Contradictions({ standings }: { readonly standings: readonly BillStanding[] }) {
  const texts = useTexts()
  // The same contradiction of several sheets is said once, with their numbers.
  const cases = new Map<string, { sides: ReturnType<typeof describeContradiction>; sheets: string[] }>()
  for (const { bill, contradictions } of standings) {
    for (const contradiction of contradictions) {
      const sides = describeContradiction(texts, contradiction)
      const key = `${sides.central}\n${sides.ledger}`
      const known = cases.get(key) ?? { sides, sheets: [] }
      cases.set(key, { sides, sheets: [...known.sheets, bill.sheet === null ? '' : sheetName(bill.sheet)] })
    }
  }
  return [...cases].map(([key, { sides, sheets }]) => (
    <Notice key={key} tone="warn" title={texts.rules.contradiction.heading}>
      <p className={classes.side}>{sides.central}</p>
      <p className={classes.side}>{sides.ledger}</p>
      <p className={classes.side}>
        {sheets.join(texts.common.listSeparator)} · {sides.next}
      </p>
    </Notice>
  ))
}
