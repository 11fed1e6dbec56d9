import { Button, Checkbox } from '@mantine/core'
import type { Bill, SheetId } from '../../../../shared/domain/application.ts'
import { readScan } from '../../../../shared/domain/scan.ts'
import { sheetName } from '../../../../shared/domain/sheet-name.ts'
import { numberOf } from '../../../../shared/domain/sheet-scan.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { Amount } from '../../../ui/amount.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { useTexts } from '../../../ui/language.tsx'
import { useScanHandler } from '../../../ui/scan-router.ts'
import { SheetNumber } from '../../../ui/sheet-number.tsx'
import { findScanned } from '../handover/draft-sheets.ts'
import classes from './corrections.module.css'

interface SheetPickerProps {
  readonly row: ApplicationRow
  readonly sheets: readonly SheetId[]
  readonly chosen: ReadonlySet<SheetId>
  readonly onChange: (chosen: ReadonlySet<SheetId>) => void
}

/** Chooses sheets by ticking or scanning them. */
export function SheetPicker({ row, sheets, chosen, onChange }: SheetPickerProps) {
  const texts = useTexts()
  const { corrections } = texts
  const feedback = useFeedback()
  const choose = (sheet: SheetId, wanted: boolean) =>
    onChange(new Set(sheets.filter(other => (other === sheet ? wanted : chosen.has(other)))))

  useScanHandler(text => {
    const scan = readScan(text)
    if (scan.kind !== 'fapiao' && scan.kind !== 'sheetNumber') {
      feedback.refuse(corrections.notASheet)
      return true
    }
    const number = numberOf(scan)
    const sheet = findScanned(
      scan,
      sheets.flatMap(one => {
        const bill = billOf(row, one)
        return bill ? [{ sheet: one, bill }] : []
      }),
    )
    if (sheet === null) feedback.refuse(corrections.notInList(number))
    else {
      choose(sheet, true)
      feedback.accept(corrections.scanned(number))
    }
    return true
  })

  return (
    <section aria-label={corrections.sheets}>
      <div className={classes.sheetsHead}>
        <strong>
          {corrections.sheets} · {corrections.chosen(chosen.size, sheets.length)}
        </strong>
        <span className={classes.quiet}>{corrections.scanToChoose}</span>
        {sheets.length > 1 && (
          <Button variant="default" size="sm" onClick={() => onChange(new Set(sheets))}>
            {corrections.all}
          </Button>
        )}
      </div>
      <div className={classes.sheets}>
        {sheets.map(sheet => {
          const bill = billOf(row, sheet)
          return (
            <div key={sheet} className={classes.sheet}>
              <Checkbox
                checked={chosen.has(sheet)}
                onChange={event => choose(sheet, event.currentTarget.checked)}
                label={
                  bill ? (
                    <SheetNumber code={bill.code} number={bill.number} digitalNumber={bill.digitalNumber} />
                  ) : (
                    sheetName(sheet)
                  )
                }
              />
              <Amount fen={bill?.total ?? null} />
            </div>
          )
        })}
      </div>
    </section>
  )
}

function billOf(row: ApplicationRow, sheet: SheetId): Bill | undefined {
  return row.bills.find(bill => bill.sheet === sheet)
}
