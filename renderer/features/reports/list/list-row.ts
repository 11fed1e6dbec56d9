import type { Application } from '../../../../shared/domain/application.ts'
import { titleOf } from '../../../../shared/domain/application.ts'
import { maskTitle } from '../../../../shared/domain/masking.ts'
import type { AgedSheet } from '../../../../shared/domain/report/ageing.ts'
import type { NumberLine } from '../../../../shared/domain/report/number-lines.ts'
import type { SheetFacts } from '../../../../shared/domain/report/report-lines.ts'
import { shanghaiDayTime } from '../../../../shared/domain/shanghai-time.ts'
import type { Texts } from '../../../../shared/i18n/texts.ts'
import type { WaybillRow } from '../../../data/db.ts'
import type { AreaId, Target } from '../../../ui/navigation.ts'

/** A line behind a number as the screen shows it. Titles are masked. */
export interface ListRow {
  readonly id: string
  /** Day and time, or a day. */
  readonly at: string
  readonly detail: string
  /** A slip, a waybill, an application. */
  readonly number: string
  readonly title: string
  readonly sheet: Pick<SheetFacts, 'code' | 'number' | 'digitalNumber'> | null
  readonly count: number
  /** null: the desk itself, or nobody to name. */
  readonly operator: string | null
  /** Where Enter leads, null where there is nothing more to see. */
  readonly target: { readonly area: AreaId; readonly target: Target } | null
}

/** A line of the ledger. */
export function rowOfLine(line: NumberLine, index: number, texts: Texts): ListRow {
  const { seq, at, what, count, slipNo, waybill, sheet, application, facts, operator } = line
  return {
    id: `${seq}-${index}`,
    at: shanghaiDayTime(at),
    detail: texts.ledgerView.kind[what],
    number: slipNo ?? waybill ?? application ?? '',
    title: maskTitle(facts?.title ?? ''),
    sheet: facts,
    ...{ count, operator },
    target:
      slipNo !== null
        ? { area: 'counter', target: { kind: 'slip', slipNo } }
        : waybill !== null
          ? { area: 'dispatch', target: { kind: 'waybill', number: waybill } }
          : sheet !== null
            ? { area: 'counter', target: { kind: 'sheet', sheet } }
            : null,
  }
}

/** A sheet that lies at the branch. */
export function rowOfAge({ sheet, since, days }: AgedSheet, application: Application, texts: Texts): ListRow {
  const bill = application.bills.find(one => one.sheet === sheet)
  return { ...rowOfApplication(application, sheet, since, texts.reports.ages.days(days)), sheet: bill ?? null }
}

/** An application with a word about it. */
export function rowOfApplication(application: Application, id: string, at: string, detail: string): ListRow {
  const { key, applicationNo, orderNo } = application
  return {
    ...{ id, at, detail, sheet: null, count: 1, operator: null },
    number: applicationNo ?? orderNo,
    title: maskTitle(titleOf(application)),
    target: { area: 'counter', target: { kind: 'application', key } },
  }
}

/** A number no parcel has. */
export function rowOfNumber({ number, courier, account }: WaybillRow, texts: Texts): ListRow {
  return {
    ...{ id: number, at: '', number, title: '', sheet: null, count: 1, operator: null },
    detail: `${texts.dispatch.courier[courier]} ${account}`,
    target: { area: 'dispatch', target: { kind: 'waybill', number } },
  }
}
