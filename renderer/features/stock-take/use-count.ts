import { useEffect, useState, useSyncExternalStore } from 'react'
import { useDatabase } from '../../data/hooks.ts'
import { useRecord } from '../../data/use-record.ts'
import { openKeeper } from './open-keeper.ts'
import type { Count, ScanKeeper } from './scan-keeper.ts'

/** The keeper of an open stock-take, null while it is being read. Leaving the screen records what is pending. */
export function useKeeper(takeNo: string): ScanKeeper | null {
  const db = useDatabase()
  const record = useRecord()
  const [keeper, setKeeper] = useState<ScanKeeper | null>(null)
  useEffect(() => {
    let current = true
    let used: ScanKeeper | null = null
    const saveNow = () => void used?.save()
    void openKeeper(db, record, takeNo).then(one => {
      used = one
      if (current) setKeeper(one)
    })
    window.addEventListener('pagehide', saveNow)
    return () => {
      current = false
      window.removeEventListener('pagehide', saveNow)
      saveNow()
    }
  }, [db, record, takeNo])
  return keeper
}

/** What a keeper has counted, as it goes on. */
export function useCount(keeper: ScanKeeper): Count {
  return useSyncExternalStore(keeper.subscribe, keeper.getCount)
}
