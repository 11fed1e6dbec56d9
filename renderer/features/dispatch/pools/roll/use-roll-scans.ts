import { useRef } from 'react'
import { useDatabase } from '../../../../data/hooks.ts'
import { findWaybill } from '../../../../data/parcel-queries.ts'
import { useFeedback } from '../../../../ui/feedback.ts'
import { useTexts } from '../../../../ui/language.tsx'
import { useScanHandler } from '../../../../ui/scan-router.ts'
import { changeRoll, usePoolsState } from '../pools-state.ts'
import { describeMeaning } from './describe-meaning.ts'
import { type RollMeaning, readRollScan } from './roll-meaning.ts'

/** Adds each scan to the roll, one after the other, and says aloud whether it could. Answers the same for a typed number. */
export function useRollScans(): (text: string) => void {
  const texts = useTexts()
  const db = useDatabase()
  const feedback = useFeedback()
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  async function read(text: string): Promise<RollMeaning> {
    const meaning = readRollScan(text, usePoolsState.getState().roll)
    if (meaning.says !== 'add') return meaning
    const known = await findWaybill(db, meaning.number)
    return known ? { says: 'known', number: meaning.number, state: known.state } : meaning
  }

  async function take(text: string): Promise<void> {
    const meaning = await read(text)
    if (meaning.says === 'add') changeRoll({ numbers: [...usePoolsState.getState().roll.numbers, meaning.number] })
    const said = describeMeaning(meaning, usePoolsState.getState().roll, texts)
    if (meaning.says === 'add') feedback.accept(said)
    else feedback.refuse(said)
  }

  function enter(text: string): void {
    queue.current = queue.current.then(() => take(text)).catch(reportError)
  }

  useScanHandler(scan => {
    // Whatever is scanned here was meant for the roll; a code that is no number is refused aloud.
    enter(scan)
    return true
  })
  return enter
}
