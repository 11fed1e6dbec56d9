import { useEffect, useState } from 'react'
import type { DayRange } from '../../../../shared/domain/report/day-range.ts'
import { beginSummary, type Summary } from '../../../../shared/domain/report/summarise.ts'
import { useCursor, useDatabase } from '../../../data/hooks.ts'
import { type EntrySpan, findSpan, findStockAfter, readSlices } from '../../../data/report-queries.ts'

/** What happened on some days, and the entries it was added up from. */
export interface SummaryOfDays {
  readonly range: DayRange
  readonly span: EntrySpan
  readonly summary: Summary
}

interface Reading {
  /** The last that was added up; it stays while another is read. null before the first. */
  readonly summary: SummaryOfDays | null
  /** Entries read of those to read; null while nothing is being read. */
  readonly progress: { readonly done: number; readonly total: number } | null
}

/** Adds up some days, and again whenever the ledger grows. The window goes on meanwhile: entries are read slice by slice. */
export function useSummary({ from, to }: DayRange): Reading {
  const db = useDatabase()
  const cursor = useCursor()
  const [reading, setReading] = useState<Reading>({ summary: null, progress: null })
  useEffect(() => {
    if (cursor === undefined) return
    let current = true
    async function read(): Promise<void> {
      const range = { from, to }
      const span = await findSpan(db, range)
      const growing = beginSummary(await findStockAfter(db, span.since))
      const total = span.upTo - span.since
      let done = 0
      for await (const { entries, lookUp } of readSlices(db, span)) {
        if (!current) return
        for (const entry of entries) growing.add(entry, lookUp)
        done += entries.length
        const progress = { done, total }
        setReading(before => ({ ...before, progress }))
      }
      if (current) setReading({ summary: { range, span, summary: growing.read() }, progress: null })
    }
    void read().catch(reportError)
    return () => {
      current = false
    }
  }, [db, from, to, cursor])
  return reading
}
