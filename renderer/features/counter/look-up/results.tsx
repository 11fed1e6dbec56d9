import { useSearchProgress } from '../../../search/search-context.ts'
import { grouped } from '../../../ui/grouped.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { useLookUp } from './look-up-state.ts'
import { NothingFound } from './nothing-found.tsx'
import { NothingWaiting } from './nothing-waiting.tsx'
import { ResultList } from './result-list.tsx'
import classes from './results.module.css'
import { useListedKeys } from './use-listed-keys.ts'
import { isEmptyQuestion } from './use-question.ts'

/** What has been found, or who waits longest while nothing is asked: useful before the first key. */
export function Results() {
  const texts = useTexts().counter
  // What is typed and not answered yet moves nothing: the list changes once, when the answer is there.
  const answered = useLookUp(state => state.answered)
  const keys = useListedKeys()
  const waiting = isEmptyQuestion(answered)
  return (
    <section className={classes.results} aria-label={waiting ? texts.list.waitingLabel : texts.list.label}>
      {waiting ? <WaitingHead count={keys?.length} /> : <FoundHead />}
      {keys === undefined ? null : keys.length > 0 ? (
        <ResultList label={waiting ? texts.list.waitingLabel : texts.list.label} keys={keys} />
      ) : waiting ? (
        <NothingWaiting />
      ) : (
        <NothingFound query={answered} />
      )}
    </section>
  )
}

function WaitingHead({ count }: { readonly count: number | undefined }) {
  const texts = useTexts().counter.list
  return (
    <header className={classes.head}>
      <h2 className={classes.count}>{count === undefined ? texts.reading : texts.waiting(grouped(count))}</h2>
      {count ? <span className={classes.detail}>{texts.longestFirst}</span> : null}
      {count ? <Keys /> : null}
    </header>
  )
}

function FoundHead() {
  const texts = useTexts().counter.list
  const { total, hits } = useLookUp()
  return (
    <header className={classes.head}>
      <h2 className={classes.count} aria-live="polite">
        {texts.results(grouped(total))}
      </h2>
      {total > hits.length && <span className={classes.detail}>{texts.shown(grouped(hits.length))}</span>}
      {hits.length > 0 && <Keys />}
      <Building />
    </header>
  )
}

function Building() {
  const texts = useTexts().counter.list
  const { ready, indexed, total } = useSearchProgress()
  if (ready) return null
  return (
    <span className={classes.detail} role="status">
      {total > 0 ? texts.building(grouped(indexed), grouped(total)) : texts.buildingSoon}
    </span>
  )
}

function Keys() {
  const texts = useTexts().counter.list
  return (
    <span className={classes.keys} aria-hidden="true">
      <KeyHint keys="↑↓" /> {texts.choose} <KeyHint keys="Enter" /> {texts.open}
    </span>
  )
}
