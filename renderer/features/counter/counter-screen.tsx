import { VisuallyHidden } from '@mantine/core'
import { useDatabase } from '../../data/hooks.ts'
import { findApplicationOfSheet } from '../../data/queries.ts'
import { useTexts } from '../../ui/language.tsx'
import type { Target } from '../../ui/navigation.ts'
import { useArrival } from '../../ui/navigation.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { ApplicationCard } from './application/application-card.tsx'
import classes from './counter-screen.module.css'
import { setCounter, useCounter } from './counter-state.ts'
import { DraftBanner } from './draft-banner.tsx'
import { HandoverScreen } from './handover/handover-screen.tsx'
import { Results } from './look-up/results.tsx'
import { clearQuestion } from './look-up/use-question.ts'
import { SlipDialog } from './slip/slip-dialog.tsx'

/** The counter: results beside the card of one application, or the handover in front of both. */
export function CounterScreen() {
  const handing = useCounter(state => state.handing && state.draft !== null)
  useArrivals()
  return (
    <div className={classes.screen}>
      {handing ? <HandoverScreen /> : <LookUp />}
      <SlipDialog />
    </div>
  )
}

function LookUp() {
  const texts = useTexts()
  const selected = useCounter(state => state.selected)
  const draft = useCounter(state => state.draft)
  const clean = useCounter(state => state.query === '' && state.selected === null)
  useKeys({ Escape: { label: texts.counter.field.clear, run: () => clearQuestion(null), disabled: clean } })
  return (
    <>
      <VisuallyHidden component="h1">{texts.counter.title}</VisuallyHidden>
      {draft && (
        <div className={classes.draft}>
          <DraftBanner draft={draft} />
        </div>
      )}
      <div className={classes.columns}>
        <Results />
        <ApplicationCard applicationKey={selected} />
      </div>
    </>
  )
}

function useArrivals(): void {
  const db = useDatabase()
  useArrival('counter', (target: Target) => {
    if (target.kind === 'slip') setCounter({ slipNo: target.slipNo })
    if (target.kind === 'application') show(target.key)
    if (target.kind === 'sheet') void findApplicationOfSheet(db, target.sheet).then(row => row && show(row.key))
  })
}

function show(key: string): void {
  setCounter({ handing: false })
  clearQuestion(key)
}
