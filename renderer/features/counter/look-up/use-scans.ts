import { useRef } from 'react'
import { type SheetId, titleOf } from '../../../../shared/domain/application.ts'
import { findContradictions } from '../../../../shared/domain/contradictions.ts'
import { maskTitle } from '../../../../shared/domain/masking.ts'
import { readScan, type Scan } from '../../../../shared/domain/scan.ts'
import { numberOf, type SheetScan } from '../../../../shared/domain/sheet-scan.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { deliveryOf } from '../../../data/delivery.ts'
import { useDatabase } from '../../../data/hooks.ts'
import { findWaybill } from '../../../data/parcel-queries.ts'
import { findApplication, findSlip } from '../../../data/queries.ts'
import { askUntilAnswered, whenIndexed } from '../../../search/ask-search.ts'
import { findScannedSheets } from '../../../search/find-scanned-sheets.ts'
import type { SearchAnswer } from '../../../search/messages.ts'
import { useSearch } from '../../../search/search-context.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { setCounter } from '../counter-state.ts'
import { meaningOf, searchTextOf } from './scan-meaning.ts'
import { showCounter, showFound } from './show-found.ts'
import { HITS } from './use-question.ts'

/** Takes what was scanned to where it belongs, one scan after the other, and says how it went. True: results are in front. */
export function useScans(): (raw: string) => Promise<boolean> {
  const texts = useTexts().counter.scan
  const db = useDatabase()
  const search = useSearch()
  const feedback = useFeedback()
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  async function openSlip(slipNo: string): Promise<boolean> {
    if (await findSlip(db, slipNo)) {
      showCounter()
      setCounter({ slipNo })
      feedback.accept(texts.slip(slipNo))
    } else feedback.refuse(texts.slipUnknown(slipNo))
    return false
  }

  async function openSheet(scan: SheetScan): Promise<boolean> {
    const number = numberOf(scan)
    const { found } = await findScannedSheets(scan, db, search)
    const [first] = found
    if (!first && scan.kind === 'fapiao') return refuseSheet(scan)
    if (!first || found.length > 1) return find(scan)
    const { sheet, row } = first
    const meaning = meaningOf(scan, row.custody[sheet] ?? null, {
      contradicted: isContradicted(row, sheet),
      goesByCourier: deliveryOf(row) !== 'pickup' || row.packed?.[sheet] !== undefined,
    })
    const answer = await askUntilAnswered(search, number, HITS)
    showFound({
      text: number,
      answer: withFirst(answer, row),
      open: row.key,
      sheet: meaning.says === 'ready' || meaning.says === 'contradicted' ? sheet : null,
    })
    const title = maskTitle(titleOf(row))
    if (meaning.says === 'ready') feedback.accept(texts.ready(number, title))
    else if (meaning.says === 'elsewhere') feedback.refuse(texts.elsewhere[meaning.place](number, title))
    else if (meaning.says === 'toBeMailed') feedback.refuse(texts.toBeMailed(number, title))
    else if (meaning.says === 'contradicted') feedback.refuse(texts.contradicted(number, title))
    else if (meaning.says === 'crcMismatch') feedback.refuse(texts.crcMismatch(number, title))
    else feedback.refuse(texts.notReceived(number, title))
    return true
  }

  function refuseSheet(scan: SheetScan): false {
    const meaning = meaningOf(scan, null)
    const number = numberOf(scan)
    if (meaning.says === 'electronic') feedback.refuse(texts.electronic)
    else
      feedback.refuse(
        meaning.says === 'unknown' && meaning.misread ? texts.unknownMisread(number) : texts.unknown(number),
      )
    return false
  }

  /** A number that is not certain to be what it looks like is searched for as text. */
  async function find(scan: Scan): Promise<boolean> {
    const text = searchTextOf(scan)
    await whenIndexed(search)
    const answer = await askUntilAnswered(search, text, HITS)
    const [hit] = answer.hits
    const row = hit && answer.hits.length === 1 ? await findApplication(db, hit.key) : null
    showFound({ text, answer, open: row?.key ?? null, sheet: null })
    if (row) feedback.accept(texts.found(text, maskTitle(titleOf(row))))
    else if (hit) feedback.accept(texts.several(text, answer.total))
    else if (!answer.complete) feedback.refuse(texts.stillBuilding(text))
    else if (scan.kind === 'sheetNumber') feedback.refuse(texts.unknown(text))
    else feedback.refuse(texts.notFound(text))
    return true
  }

  /** A number of this branch leads to its application, whatever else has the same digits in it. */
  async function openParcel(scan: Extract<Scan, { kind: 'waybill' }>): Promise<boolean> {
    const waybill = await findWaybill(db, scan.number)
    const row = waybill?.application ? await findApplication(db, waybill.application) : null
    if (!row) return find(scan)
    const answer = await askUntilAnswered(search, scan.number, HITS)
    showFound({ text: scan.number, answer: withFirst(answer, row), open: row.key, sheet: null })
    feedback.accept(texts.found(scan.number, maskTitle(titleOf(row))))
    return true
  }

  async function take(scan: Scan): Promise<boolean> {
    switch (scan.kind) {
      case 'slip':
        return openSlip(scan.slipNo)
      case 'fapiao':
      case 'sheetNumber':
        return openSheet(scan)
      case 'waybill':
        return openParcel(scan)
      default:
        return find(scan)
    }
  }

  return raw => {
    const turn = queue.current.then(() => take(readScan(raw)))
    queue.current = turn.catch(() => undefined)
    return turn
  }
}

function isContradicted(row: ApplicationRow, sheet: SheetId): boolean {
  const bill = row.bills.find(candidate => candidate.sheet === sheet)
  const place = row.custody[sheet]?.place
  if (!bill || !place) return false
  const vanished = row.vanished.includes(sheet)
  return findContradictions({ bill, delivery: deliveryOf(row), place, since: null, vanished }).length > 0
}

/** The answer with an application that the index does not know yet, so that the open card is in the list too. */
function withFirst(answer: SearchAnswer, row: ApplicationRow): SearchAnswer {
  if (answer.hits.some(hit => hit.key === row.key)) return answer
  return { ...answer, hits: [{ key: row.key, matches: [] }, ...answer.hits], total: answer.total + 1 }
}
