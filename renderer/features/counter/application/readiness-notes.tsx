import type { Readiness } from '../../../../shared/domain/readiness.ts'
import { describeReadiness } from '../../../../shared/i18n/describe-rules.ts'
import { useTexts } from '../../../ui/language.tsx'
import classes from './application-card.module.css'
import { wordOf } from './application-state.ts'
import type { BillStanding } from './bill-standing.ts'
import { Contradictions } from './contradictions.tsx'

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
