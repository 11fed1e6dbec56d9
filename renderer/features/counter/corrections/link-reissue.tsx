import { Radio, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { type SheetId, titleOf } from '../../../../shared/domain/application.ts'
import { maskTitle } from '../../../../shared/domain/masking.ts'
import { readScan } from '../../../../shared/domain/scan.ts'
import { sheetName } from '../../../../shared/domain/sheet-name.ts'
import { numberOf, type SheetScan } from '../../../../shared/domain/sheet-scan.ts'
import type { HostError } from '../../../../shared/host/errors.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { useDatabase } from '../../../data/hooks.ts'
import { useRecord } from '../../../data/use-record.ts'
import { findScannedSheets } from '../../../search/find-scanned-sheets.ts'
import { useSearch } from '../../../search/search-context.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { useScanHandler } from '../../../ui/scan-router.ts'
import { CorrectionForm } from './correction-form.tsx'
import classes from './corrections.module.css'
import { sheetsFor } from './possible-corrections.ts'

interface LinkReissueProps {
  readonly row: ApplicationRow
  readonly onDone: () => void
}

/** Says which new sheet replaces one that was sent back. The new one may belong to another application. */
export function LinkReissue({ row, onDone }: LinkReissueProps) {
  const texts = useTexts().corrections
  const words = texts.linkReissue
  const record = useRecord()
  const feedback = useFeedback()
  const old = sheetsFor('linkReissue', row)
  const [oldSheet, setOldSheet] = useState<SheetId | null>(old.length === 1 ? (old[0] ?? null) : null)
  const [newSheet, setNewSheet] = useState<{ readonly sheet: SheetId; readonly title: string } | null>(null)
  const own = row.sheets.filter(sheet => sheet !== oldSheet && isFree(row, sheet))
  const title = maskTitle(titleOf(row))
  useNewSheetScan(oldSheet, setNewSheet)

  async function confirm(): Promise<HostError | null> {
    if (oldSheet === null || newSheet === null) return null
    const answer = await record<'linkReissue'>({ kind: 'linkReissue', oldSheet, newSheet: newSheet.sheet })
    if (!answer.ok) return answer.error
    feedback.accept(words.done(sheetName(oldSheet), sheetName(newSheet.sheet)))
    onDone()
    return null
  }

  const both = oldSheet !== null && newSheet !== null
  return (
    <CorrectionForm
      will={both ? words.will(sheetName(oldSheet), sheetName(newSheet.sheet)) : [words.willNothing]}
      confirmLabel={words.confirm}
      missing={[...(oldSheet === null ? [words.old] : []), ...(newSheet === null ? [words.new] : [])]}
      onConfirm={confirm}
    >
      <Radio.Group label={words.old} value={oldSheet} onChange={setOldSheet}>
        <Stack gap="xs" mt={6}>
          {old.map(sheet => (
            <Radio key={sheet} value={sheet} label={sheet} />
          ))}
        </Stack>
      </Radio.Group>
      <div>
        <Select
          label={words.new}
          placeholder={words.pickNew}
          disabled={own.length === 0}
          value={newSheet && own.includes(newSheet.sheet) ? newSheet.sheet : null}
          data={[...own]}
          onChange={sheet => setNewSheet(sheet === null ? null : { sheet, title })}
        />
        <p className={classes.hint}>{newSheet ? words.found(newSheet.sheet, newSheet.title) : words.newHint}</p>
      </div>
    </CorrectionForm>
  )
}

function useNewSheetScan(
  oldSheet: SheetId | null,
  onFound: (found: { readonly sheet: SheetId; readonly title: string }) => void,
): void {
  const { counter, corrections: texts, receiving } = useTexts()
  const words = texts.linkReissue
  const db = useDatabase()
  const search = useSearch()
  const feedback = useFeedback()

  async function take(scan: SheetScan): Promise<void> {
    const { found: sheets, complete } = await findScannedSheets(scan, db, search)
    const [found, other] = sheets
    const number = numberOf(scan)
    if (!found) return feedback.refuse(complete ? words.unknown(number) : counter.scan.stillBuilding(number))
    if (other) return feedback.refuse(receiving.scan.several(number))
    if (found.sheet === oldSheet) return feedback.refuse(words.same)
    if (!isFree(found.row, found.sheet)) return feedback.refuse(words.taken(number))
    onFound({ sheet: found.sheet, title: maskTitle(titleOf(found.row)) })
    feedback.accept(texts.scanned(number))
  }

  useScanHandler(text => {
    const scan = readScan(text)
    if (scan.kind === 'fapiao' || scan.kind === 'sheetNumber') void take(scan)
    else feedback.refuse(texts.notASheet)
    return true
  })
}

/** A sheet that replaces one already cannot replace another; one that was sent back or is void replaces none. */
function isFree(row: ApplicationRow, sheet: SheetId): boolean {
  const custody = row.custody[sheet]
  return custody !== undefined && custody.reissueOf === null && custody.place !== 'sentBack' && custody.place !== 'void'
}
