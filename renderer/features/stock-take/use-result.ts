import { useEffect, useState } from 'react'
import { useDatabase } from '../../data/hooks.ts'
import { useLanguage } from '../../ui/language.tsx'
import { type ResultLine, readPresent, readResult, type StockTakeResult } from './read-result.ts'

/** A result; undefined while it is read, null when there is none of this number. */
export function useResult(takeNo: string): StockTakeResult | null | undefined {
  const db = useDatabase()
  const { language } = useLanguage()
  const [result, setResult] = useState<StockTakeResult | null>()
  useEffect(() => {
    let current = true
    void readResult(db, takeNo, language).then(read => current && setResult(read))
    return () => {
      current = false
    }
  }, [db, takeNo, language])
  return result
}

/** The sheets of a result that were found; undefined while they are read, and as long as nobody wants them. */
export function usePresent(result: StockTakeResult, wanted: boolean): readonly ResultLine[] | undefined {
  const db = useDatabase()
  const { language } = useLanguage()
  const [lines, setLines] = useState<readonly ResultLine[]>()
  useEffect(() => {
    if (!wanted) return
    let current = true
    void readPresent(db, result, language).then(read => current && setLines(read))
    return () => {
      current = false
    }
  }, [db, result, language, wanted])
  return lines
}
