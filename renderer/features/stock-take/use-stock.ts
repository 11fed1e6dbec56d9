import { useEffect, useState } from 'react'
import type { DeskDatabase } from '../../data/db.ts'
import { useDatabase } from '../../data/hooks.ts'
import type { Projection } from '../../data/projection.ts'
import { useProjection } from '../../data/projection-context.ts'
import { listApplicationsHere } from '../../data/report-queries.ts'
import { changeStock, type Stock, stockOf } from './stock.ts'

/** What the ledger has at the branch, as it changes; null while it is read. Only what has changed is read again. */
export function useStock(): Stock | null {
  const db = useDatabase()
  const projection = useProjection()
  const [stock, setStock] = useState<Stock | null>(null)
  useEffect(() => followStock(db, projection, setStock), [db, projection])
  return stock
}

function followStock(db: DeskDatabase, projection: Projection, show: (stock: Stock) => void): () => void {
  let stock: Stock | null = null
  let reading = 0

  async function read(): Promise<void> {
    stock = null
    reading += 1
    const mine = reading
    const found = stockOf(await listApplicationsHere(db))
    // What changed meanwhile may or may not be in it.
    if (mine !== reading) return
    stock = found
    show(found)
  }

  const stop = projection.onApplied(applied => {
    if (applied.kind === 'all' || !stock) {
      // Without rows nothing has moved, and what is being read is right.
      if (applied.kind === 'all' || applied.rows.length > 0) void read()
      return
    }
    const changed = changeStock(stock, applied.rows)
    if (changed === stock) return
    stock = changed
    show(changed)
  })
  void read()
  return () => {
    reading += 1
    stop()
  }
}
