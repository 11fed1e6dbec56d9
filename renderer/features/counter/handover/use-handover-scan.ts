import type { SheetId } from '../../../../shared/domain/application.ts'
import { titleOf } from '../../../../shared/domain/application.ts'
import type { Place } from '../../../../shared/domain/custody.ts'
import { checkedSheets, checkSheet, type HandoverDraft, nextSheet } from '../../../../shared/domain/handover-draft.ts'
import { maskPersonName, maskTitle } from '../../../../shared/domain/masking.ts'
import { readScan } from '../../../../shared/domain/scan.ts'
import { shanghaiDayTime } from '../../../../shared/domain/shanghai-time.ts'
import { numberOf, type SheetScan } from '../../../../shared/domain/sheet-scan.ts'
import type { Texts } from '../../../../shared/i18n/texts.ts'
import type { ApplicationRow, DeskDatabase } from '../../../data/db.ts'
import { useDatabase } from '../../../data/hooks.ts'
import { findEntry, findOperatorName } from '../../../data/queries.ts'
import { findScannedSheets } from '../../../search/find-scanned-sheets.ts'
import type { SearchClient } from '../../../search/search-client.ts'
import { useSearch } from '../../../search/search-context.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { useScanHandler } from '../../../ui/scan-router.ts'
import { changeDraft } from '../counter-state.ts'
import { findScanned, type SheetInDraft } from './draft-sheets.ts'

/** Takes every scan while a handover is open: checks the sheet off, or says why it does not belong here. */
export function useHandoverScan(draft: HandoverDraft, sheets: readonly SheetInDraft[]): void {
  const db = useDatabase()
  const search = useSearch()
  const texts = useTexts()
  const feedback = useFeedback()
  useScanHandler(text => {
    const scan = readScan(text)
    if (scan.kind !== 'fapiao' && scan.kind !== 'sheetNumber') {
      feedback.refuse(texts.handover.scan.notASheet)
      return true
    }
    const number = numberOf(scan)
    const sheet = findScanned(scan, sheets)
    if (sheet === null) {
      void explainForeign(db, search, texts, scan).then(feedback.refuse)
      return true
    }
    const { outcome, draft: after } = checkSheet(draft, sheet, { how: 'scan' })
    changeDraft(current => checkSheet(current, sheet, { how: 'scan' }).draft)
    if (outcome === 'again') feedback.refuse(texts.handover.scan.again(number))
    else if (scan.kind === 'fapiao' && scan.crc === 'mismatch') feedback.refuse(texts.handover.scan.crcMismatch(number))
    else feedback.accept(texts.handover.scan.checked(number, after.sheets.length - checkedSheets(after).length))
    // The clerk's hands are free for the next step.
    if (nextSheet(after) === null && after.collector.name === '') document.getElementById('collector-name')?.focus()
    return true
  }, 10)
}

async function explainForeign(db: DeskDatabase, search: SearchClient, texts: Texts, scan: SheetScan): Promise<string> {
  const says = texts.handover.scan
  const number = numberOf(scan)
  const { found } = await findScannedSheets(scan, db, search)
  const [first, other] = found
  const custody = first?.row.custody[first.sheet]
  // A bare number that several sheets bear tells none of them.
  if (!first || !custody || other) return says.unknown(number)
  const { sheet, row: owner } = first
  if (custody.place === 'branch') return says.foreign(number, maskTitle(titleOf(owner)))
  if (custody.place === 'expected') return says.notReceived(number)
  return says.elsewhere(number, await describePlace(db, texts, owner, sheet, custody.place))
}

/** Where a sheet is that is not at the branch; of a handover also who, when and to whom. */
async function describePlace(
  db: DeskDatabase,
  texts: Texts,
  owner: ApplicationRow,
  sheet: SheetId,
  place: Place,
): Promise<string> {
  const custody = owner.custody[sheet]
  const entry = custody ? await findEntry(db, custody.seq) : null
  if (entry?.kind !== 'handedOver') return texts.handover.place[place]
  const clerk = entry.operator ? await findOperatorName(db, entry.operator) : null
  const to = entry.personal ? maskPersonName(entry.personal.collector.name) : '—'
  return texts.handover.handedOverBefore(clerk ?? '—', shanghaiDayTime(entry.at), to, entry.body.slipNo)
}
