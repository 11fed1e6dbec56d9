import { useRef, useState } from 'react'
import { titleOf } from '../../../../shared/domain/application.ts'
import { maskTitle } from '../../../../shared/domain/masking.ts'
import { readScan } from '../../../../shared/domain/scan.ts'
import { shanghaiDay } from '../../../../shared/domain/shanghai-time.ts'
import { numberOf, type SheetScan } from '../../../../shared/domain/sheet-scan.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import { useDatabase } from '../../../data/hooks.ts'
import { type FoundSheet, findEntry } from '../../../data/queries.ts'
import { useRecord } from '../../../data/use-record.ts'
import { findScannedSheets } from '../../../search/find-scanned-sheets.ts'
import { useSearch } from '../../../search/search-context.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { useScanHandler } from '../../../ui/scan-router.ts'
import { receiveMeaningOf } from './receive-scan.ts'
import { logReceived } from './received-log.ts'

interface ReceiveScans {
  /** Why the last one could not be recorded, null when it was. */
  readonly error: HostError | null
  readonly dismiss: () => void
}

/** Records each scanned sheet as received, one after the other. Other scans are left to the look-up. */
export function useReceiveScans(): ReceiveScans {
  const { counter, receiving } = useTexts()
  const texts = receiving.scan
  const db = useDatabase()
  const search = useSearch()
  const record = useRecord()
  const feedback = useFeedback()
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const [error, setError] = useState<HostError | null>(null)

  async function receive({ sheet, row }: FoundSheet, number: string, misread: boolean): Promise<void> {
    const answer = await record<'receive'>({ kind: 'receive', sheets: [sheet], via: 'scan' })
    setError(answer.ok ? null : answer.error)
    if (!answer.ok) return feedback.refuse(texts.failed(number))
    const title = maskTitle(titleOf(row))
    const total = row.bills.find(bill => bill.sheet === sheet)?.total ?? null
    logReceived({ sheet, application: row.key, title, total, at: answer.value.at })
    if (misread) feedback.refuse(texts.receivedCrc(number, title))
    else feedback.accept(texts.received(number, title))
  }

  async function take(scan: SheetScan): Promise<void> {
    const number = numberOf(scan)
    const { found: sheets, complete } = await findScannedSheets(scan, db, search)
    const [found, other] = sheets
    if (!found && !complete) return feedback.refuse(counter.scan.stillBuilding(number))
    if (other) return feedback.refuse(texts.several(number))
    const custody = found?.row.custody[found.sheet] ?? null
    const meaning = receiveMeaningOf(scan, custody)
    if (meaning.says === 'electronic') return feedback.refuse(texts.electronic)
    if (!found || meaning.says === 'unknown')
      return feedback.refuse(
        meaning.says === 'unknown' && meaning.misread ? texts.unknownMisread(number) : texts.unknown(number),
      )
    if (meaning.says === 'receive') return receive(found, number, meaning.misread)
    const entry = custody ? await findEntry(db, custody.seq) : null
    const since = entry ? shanghaiDay(entry.at) : null
    feedback.refuse(
      meaning.says === 'alreadyHere' ? texts.alreadyHere(number, since) : texts.elsewhere[meaning.place](number, since),
    )
  }

  useScanHandler(text => {
    const scan = readScan(text)
    // What nobody can read is a misread sheet here, and no reason to leave the pile.
    if (scan.kind === 'text') feedback.refuse(texts.notASheet)
    if (scan.kind !== 'fapiao' && scan.kind !== 'sheetNumber') return scan.kind === 'text'
    const turn = queue.current.then(() => take(scan))
    queue.current = turn.catch(() => undefined)
    return true
  })

  return { error, dismiss: () => setError(null) }
}
