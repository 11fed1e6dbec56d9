import { IconScan } from '@tabler/icons-react'
import type { SheetId } from '../../../../shared/domain/application.ts'
import type { EntryOf } from '../../../../shared/domain/entry.ts'
import type { ApplicationRow } from '../../../data/db.ts'
import { useHistory } from '../../../data/hooks.ts'
import { Amount } from '../../../ui/amount.tsx'
import { useTexts } from '../../../ui/language.tsx'
import { SheetNumber } from '../../../ui/sheet-number.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { setCounter } from '../counter-state.ts'
import { wordOf } from './application-state.ts'
import type { BillStanding } from './bill-standing.ts'
import { ReissueLinks } from './reissue-links.tsx'
import classes from './sheet-table.module.css'

interface SheetTableProps {
  readonly row: ApplicationRow
  readonly standings: readonly BillStanding[]
  /** Sheets the clerk has just scanned. */
  readonly scanned: readonly SheetId[]
}

/** The Fapiao of an application and where each of them is. */
export function SheetTable({ row, standings, scanned }: SheetTableProps) {
  const texts = useTexts().counter.sheet
  // The other half of a reissue may belong to another application; the entry is about both.
  const links = useHistory(row.key)?.flatMap(entry => (entry.kind === 'reissueLinked' ? entry.body : [])) ?? []
  return (
    <table className={classes.table} aria-label={texts.heading}>
      <thead>
        <tr>
          <th scope="col" className={classes.kind}>
            {texts.kind}
          </th>
          <th scope="col" className={classes.number}>
            {texts.number}
          </th>
          <th scope="col" className={`${classes.total} ${classes.end}`}>
            {texts.total}
          </th>
          <th scope="col">{texts.place}</th>
        </tr>
      </thead>
      <tbody>
        {standings.map((standing, index) => (
          <SheetRow
            key={standing.bill.sheet ?? `bill-${index}`}
            links={links}
            standing={standing}
            scanned={standing.bill.sheet !== null && scanned.includes(standing.bill.sheet)}
          />
        ))}
      </tbody>
    </table>
  )
}

interface SheetRowProps {
  readonly links: readonly EntryOf<'reissueLinked'>['body'][]
  readonly standing: BillStanding
  readonly scanned: boolean
}

function SheetRow({ links, standing, scanned }: SheetRowProps) {
  const texts = useTexts()
  const { bill, custody, since, vanished, readiness } = standing
  // The slip's number tells the day as well, and there is room for one of them.
  const onSlip = custody?.place === 'handedOver' || custody?.place === 'sentBack'
  return (
    <tr className={classes.row} data-scanned={scanned || undefined}>
      <td>
        {texts.common.kindShort[bill.kind]}
        {bill.purpose && (
          <span className={classes.more}>{texts.counter.sheet.purpose(texts.rules.purpose[bill.purpose])}</span>
        )}
      </td>
      <td>
        {bill.sheet === null ? (
          texts.counter.sheet.notIssued
        ) : (
          <SheetNumber code={bill.code} number={bill.number} digitalNumber={bill.digitalNumber} />
        )}
        {bill.sheet !== null && <ReissueLinks sheet={bill.sheet} links={links} />}
        {vanished && <span className={classes.warn}>{texts.counter.sheet.vanished}</span>}
      </td>
      <td className={classes.end}>
        <Amount fen={bill.total} />
      </td>
      <td>
        <span className={classes.where}>
          <StateBadge state={wordOf(readiness)} />
          {since !== null && !onSlip && <span>{since}</span>}
          {'waybill' in readiness && readiness.waybill !== null && <span>{readiness.waybill}</span>}
          {scanned && (
            <span className={classes.scanned}>
              <IconScan size={16} aria-hidden="true" />
              {texts.counter.sheet.scanned}
            </span>
          )}
          {custody?.slipNo && <SlipLink slipNo={custody.slipNo} />}
        </span>
      </td>
    </tr>
  )
}

function SlipLink({ slipNo }: { readonly slipNo: string }) {
  const texts = useTexts().counter.sheet
  return (
    <button
      type="button"
      className={classes.slip}
      aria-label={texts.openSlip(slipNo)}
      onClick={() => setCounter({ slipNo })}
    >
      {slipNo}
    </button>
  )
}
