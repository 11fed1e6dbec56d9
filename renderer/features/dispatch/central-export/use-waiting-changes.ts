import { useEffect, useRef, useState } from 'react'
import {
  type CentralChange,
  type CentralChanges,
  listCentralChanges,
} from '../../../../shared/domain/central-changes.ts'
import { useCursor, useDatabase, useExports } from '../../../data/hooks.ts'
import { readCentralChanges } from '../../../data/read-central-changes.ts'

interface Followed {
  /** The export before, 0 before the first. */
  readonly since: number
  readonly changes: CentralChanges
  /** The entry up to which changes are noted. */
  upTo: number
}

/** What changed since the last export; undefined while it is read. Each new entry is read once, not all of them again. */
export function useWaitingChanges(): readonly CentralChange[] | undefined {
  const db = useDatabase()
  const cursor = useCursor()
  const exports = useExports()
  const since = exports?.[0]?.seq ?? 0
  const known = exports !== undefined
  const followed = useRef<Followed | null>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const [list, setList] = useState<readonly CentralChange[]>()

  useEffect(() => {
    if (cursor === undefined || !known) return
    let current = true
    async function follow(upTo: number): Promise<void> {
      if (!current) return
      if (followed.current?.since !== since || followed.current.upTo > upTo)
        followed.current = { since, changes: new Map(), upTo: since }
      const { changes, upTo: after } = followed.current
      // An export that is known before the cursor passed it: the next cursor comes at once.
      if (upTo < since) return
      await readCentralChanges(db, changes, after, upTo)
      followed.current.upTo = upTo
      if (current) setList(listCentralChanges(changes))
    }
    queue.current = queue.current.then(() => follow(cursor)).catch(reportError)
    return () => {
      current = false
    }
  }, [db, cursor, since, known])

  return list
}
