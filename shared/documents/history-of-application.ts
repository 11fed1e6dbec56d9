import { type Application, type SheetId, titleOf } from '../domain/application.ts'
import type { Custody } from '../domain/custody.ts'
import type { Entry, OperatorId } from '../domain/entry.ts'
import { maskTitle } from '../domain/masking.ts'
import type { Settings } from '../domain/settings.ts'
import { type Language, textsOf } from '../i18n/texts.ts'
import { describeEntry, type HistorySubject } from './describe-entry.ts'
import type { HistoryModel } from './history-model.ts'

/** What the ledger knows of an application besides the export. */
export interface HistoryApplication extends Application, HistorySubject {
  readonly custody: Readonly<Record<SheetId, Custody>>
}

/** What a history is made from besides the application and its entries. */
export interface HistoryContext {
  readonly settings: Pick<Settings, 'branch'>
  readonly language: Language
  /** Operators' names; one that is missing prints a dash. */
  readonly names: ReadonlyMap<OperatorId, string>
  /** UTC instant. */
  readonly at: string
  readonly clerk: string
  readonly ledger: { readonly seq: number; readonly hash: string }
}

/** The history of an application for its customer: masked, without the reasons operators wrote. `entries` oldest first. */
export function historyOfApplication(
  application: HistoryApplication,
  entries: readonly Entry[],
  { settings, language, names, at, clerk, ledger }: HistoryContext,
): HistoryModel {
  const texts = textsOf(language)
  return {
    ...{ branch: settings.branch, language, at, clerk, ledger },
    applicationNo: application.applicationNo,
    orderNo: application.orderNo,
    title: maskTitle(titleOf(application)),
    delivery: application.delivery,
    sheets: application.bills.map(({ kind, code, number, digitalNumber, total, sheet }) => ({
      ...{ kind, code, number, digitalNumber, total },
      place: sheet === null ? null : (application.custody[sheet]?.place ?? null),
    })),
    lines: entries.map(entry => ({
      seq: entry.seq,
      at: entry.at,
      operator: entry.operator === null ? '' : (names.get(entry.operator) ?? '—'),
      what: describeEntry(entry, { texts, row: application, revealed: false, reasons: false }),
    })),
  }
}
