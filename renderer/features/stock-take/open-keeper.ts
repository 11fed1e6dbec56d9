import type { DeskDatabase } from '../../data/db.ts'
import type { RecordCommand } from '../../data/projection.ts'
import { findScanned } from '../../data/stock-queries.ts'
import { readKept, writeKept } from './kept-scans.ts'
import { createScanKeeper, type ScanKeeper } from './scan-keeper.ts'

interface Opened {
  readonly db: DeskDatabase
  readonly takeNo: string
  readonly keeper: Promise<ScanKeeper>
}

let opened: Opened | null = null

/** The keeper of an open stock-take: the one there is, or one that knows what ledger and earlier windows have. */
export function openKeeper(db: DeskDatabase, record: RecordCommand, takeNo: string): Promise<ScanKeeper> {
  if (opened?.db !== db || opened.takeNo !== takeNo) {
    closeKeeper()
    opened = { db, takeNo, keeper: create(db, record, takeNo) }
  }
  return opened.keeper
}

async function create(db: DeskDatabase, record: RecordCommand, takeNo: string): Promise<ScanKeeper> {
  return createScanKeeper({
    takeNo,
    recorded: await findScanned(db, takeNo),
    kept: readKept(db.name, takeNo),
    record: scans => record<'scanStock'>({ kind: 'scanStock', ...scans }),
    keep: scans => writeKept(db.name, { takeNo, scans }),
  })
}

/** Records what is scanned and not recorded yet; whoever leaves the desk does it in his own name. */
export async function saveStockScans(): Promise<void> {
  await (await opened?.keeper)?.save()
}

/**
 * Lets the keeper go, of this count only where one is named: by the time the end of a count is answered, the next one may have
 * begun. What it could not record stays on this PC for the next one.
 */
export function closeKeeper(takeNo?: string): void {
  if (takeNo !== undefined && opened?.takeNo !== takeNo) return
  void opened?.keeper.then(keeper => keeper.stop())
  opened = null
}
