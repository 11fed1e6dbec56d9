import { useRef } from 'react'
import { describeLastCustody } from '../../../shared/documents/last-custody.ts'
import type { SheetId } from '../../../shared/domain/application.ts'
import { readScan } from '../../../shared/domain/scan.ts'
import { isMisread, numberOf, type SheetScan } from '../../../shared/domain/sheet-scan.ts'
import { useDatabase } from '../../data/hooks.ts'
import { type FoundSheet, findEntry } from '../../data/queries.ts'
import { findScannedSheets } from '../../search/find-scanned-sheets.ts'
import { useSearch } from '../../search/search-context.ts'
import { useFeedback } from '../../ui/feedback.ts'
import { grouped } from '../../ui/grouped.ts'
import { useTexts } from '../../ui/language.tsx'
import { useScanHandler } from '../../ui/scan-router.ts'
import type { ScanKeeper } from './scan-keeper.ts'
import type { Stock } from './stock.ts'

/** Counts each scanned sheet, one after the other, and says what it is by the ledger. Other scans are left to the look-up. */
export function useCountScans(stock: Stock, keeper: ScanKeeper): void {
  const texts = useTexts()
  const words = texts.stockTake.scan
  const db = useDatabase()
  const search = useSearch()
  const feedback = useFeedback()
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  function countHere(sheet: SheetId, number: string, misread: boolean): void {
    const isNew = keeper.add({ what: 'sheet', code: sheet })
    const { sheets } = keeper.getCount()
    const present = [...stock.keys()].filter(one => sheets.has(one)).length
    if (!isNew) feedback.refuse(words.already(number))
    else if (misread) feedback.refuse(words.countedMisread(number))
    else feedback.accept(words.counted(number, grouped(present), grouped(stock.size)))
  }

  async function countElsewhere({ sheet, row }: FoundSheet, number: string): Promise<void> {
    const isNew = keeper.add({ what: 'sheet', code: sheet })
    const custody = row.custody[sheet]
    const entry = custody && custody.seq > 0 ? await findEntry(db, custody.seq) : null
    const place = custody?.place ?? 'expected'
    const where = describeLastCustody(texts, { sheet, place, entry, subject: row })
    feedback.refuse(isNew ? words.unexpected(number, where) : words.already(number))
  }

  function countUnknown(scan: SheetScan, number: string): void {
    const code = scan.kind === 'fapiao' ? scan.sheet : scan.digits
    if (scan.kind === 'fapiao' && scan.fapiaoKind === null) feedback.refuse(words.electronic)
    else if (isMisread(scan)) feedback.refuse(words.unknownMisread(number))
    else if (keeper.add({ what: 'unknown', code })) feedback.refuse(words.unknown(number))
    else feedback.refuse(words.already(number))
  }

  async function take(scan: SheetScan): Promise<void> {
    const number = numberOf(scan)
    const misread = isMisread(scan)
    // Nearly every scan ends here, without a question to the store.
    if (scan.kind === 'fapiao' && stock.has(scan.sheet)) return countHere(scan.sheet, number, misread)
    const { found, complete } = await findScannedSheets(scan, db, search)
    const [first, other] = found
    if (other) feedback.refuse(words.several(number))
    else if (!first && !complete) feedback.refuse(words.stillBuilding(number))
    else if (!first) countUnknown(scan, number)
    else if (first.row.custody[first.sheet]?.place === 'branch') countHere(first.sheet, number, misread)
    else await countElsewhere(first, number)
  }

  useScanHandler(text => {
    const scan = readScan(text)
    // What nobody can read is a misread sheet here, and no reason to leave the drawer.
    if (scan.kind === 'text') feedback.refuse(words.notASheet)
    if (scan.kind !== 'fapiao' && scan.kind !== 'sheetNumber') return scan.kind === 'text'
    const turn = queue.current.then(() => take(scan))
    queue.current = turn.catch(reportError)
    return true
  })
}
