import { useCallback, useEffect, useRef, useState } from 'react'
import type { Entry } from '../../../shared/domain/entry.ts'
import { type EntryFilter, findEntries, listEntrySeqs } from '../../data/entry-queries.ts'
import { useCursor, useDatabase } from '../../data/hooks.ts'

/** The entries somebody looks for. */
export interface EntryList {
  /** Newest first; null while they are looked for the first time. */
  readonly seqs: readonly number[] | null
  /** undefined while it is not here yet. */
  readonly entryAt: (index: number) => Entry | undefined
  readonly show: (first: number, last: number) => void
  /** How many entries have been recorded since. */
  readonly newer: number
  readonly showNewer: () => void
}

/** Lists entries as of the moment they were asked for: a list that grows at its head would move under the cursor. */
export function useEntryList(filter: EntryFilter): EntryList {
  const db = useDatabase()
  const cursor = useCursor()
  const [upTo, setUpTo] = useState<number | null>(null)
  const [asOf, setAsOf] = useState(filter)
  const [seqs, setSeqs] = useState<readonly number[] | null>(null)
  const [entries, setEntries] = useState<ReadonlyMap<number, Entry>>(new Map())
  const asked = useRef(new Set<number>())

  // Whoever asks anew wants to see what has come since.
  if (cursor !== undefined && (upTo === null || asOf !== filter)) {
    setUpTo(cursor)
    setAsOf(filter)
  }

  useEffect(() => {
    if (upTo === null) return
    let current = true
    void listEntrySeqs(db, filter, upTo).then(found => current && setSeqs(found))
    return () => {
      current = false
    }
  }, [db, filter, upTo])

  const show = useCallback(
    (first: number, last: number) => {
      const wanted = (seqs ?? []).slice(first, last + 1).filter(seq => !asked.current.has(seq))
      if (wanted.length === 0) return
      for (const seq of wanted) asked.current.add(seq)
      void findEntries(db, wanted).then(found =>
        setEntries(known => new Map([...known, ...found.map(entry => [entry.seq, entry] as const)])),
      )
    },
    [db, seqs],
  )

  return {
    seqs,
    entryAt: index => entries.get(seqs?.[index] ?? 0),
    show,
    newer: upTo === null ? 0 : (cursor ?? upTo) - upTo,
    showNewer: () => setUpTo(cursor ?? null),
  }
}
