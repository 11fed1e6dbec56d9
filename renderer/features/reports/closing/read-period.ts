import { movementOf } from '../../../../shared/domain/custody.ts'
import type { Entry } from '../../../../shared/domain/entry.ts'
import { closeCovering } from '../../../../shared/domain/report/close-covering.ts'
import { findImbalance, type SheetImbalance } from '../../../../shared/domain/report/find-imbalance.ts'
import { type CorrectionLine, reportLines } from '../../../../shared/domain/report/report-lines.ts'
import { beginFlow, flowAfter, type StockFlow } from '../../../../shared/domain/stock.ts'
import type { CloseRow, DeskDatabase } from '../../../data/db.ts'
import { type EntrySpan, findOriginal, findPlaces, listCloses, readEntries } from '../../../data/report-queries.ts'

/** A correction in this period of what an earlier close covers. */
export interface PeriodCorrection extends Pick<CorrectionLine, 'seq' | 'at' | 'operator' | 'what' | 'about'> {
  readonly sheets: number
  /** The close it corrects. */
  readonly closeNo: string
}

/** What happened since the last close of day. */
export interface Period {
  readonly last: CloseRow | null
  readonly span: EntrySpan
  readonly flow: StockFlow
  readonly corrections: readonly PeriodCorrection[]
}

/** Adds up the entries since the last close, up to and with `upTo`. */
export async function readPeriod(db: DeskDatabase, upTo: number): Promise<Period> {
  const closes = await listCloses(db)
  const last = closes[0] ?? null
  const span = { since: last?.seq ?? 0, upTo }
  const corrections = new Map<number, PeriodCorrection>()
  let flow = beginFlow(last?.closing ?? 0)
  for await (const entries of readEntries(db, span)) {
    for (const entry of entries) flow = flowAfter(flow, entry)
    for (const line of reportLines(entries, () => null)) {
      if (line.kind !== 'correction' || line.about === '') continue
      const known = corrections.get(line.seq)
      const closeNo = known?.closeNo ?? (await correctedClose(db, line, closes))
      if (closeNo === null) continue
      const sheets = (known?.sheets ?? 0) + (line.sheet === null ? 0 : 1)
      const { seq, at, operator, what, about } = line
      corrections.set(seq, { seq, at, operator, what, about, sheets, closeNo })
    }
  }
  return { last, span, flow, corrections: [...corrections.values()] }
}

async function correctedClose(
  db: DeskDatabase,
  { about, seq }: CorrectionLine,
  closes: readonly CloseRow[],
): Promise<string | null> {
  const original = closes.length === 0 ? null : await findOriginal(db, about, seq)
  return original === null ? null : (closeCovering(original, closes)?.closeNo ?? null)
}

/** Which sheets of the period do not come out, for a period that is out of balance. */
export async function readImbalance(db: DeskDatabase, span: EntrySpan): Promise<readonly SheetImbalance[]> {
  const moving: Entry[] = []
  for await (const entries of readEntries(db, span))
    for (const entry of entries) if (movementOf(entry)) moving.push(entry)
  const places = await findPlaces(
    db,
    moving.flatMap(entry => movementOf(entry)?.sheets ?? []),
  )
  return findImbalance(moving, sheet => places.get(sheet) ?? null)
}
