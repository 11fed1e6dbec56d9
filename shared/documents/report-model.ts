import type { BranchData } from '../domain/settings.ts'
import type { Language } from '../i18n/texts.ts'
import type { Pair } from './pairs.ts'

/** How an area of a chart is filled. A black printer knows no colours and no grey that can be trusted. */
export type Pattern = 'solid' | 'stripes' | 'outline'

/** A bar of a chart, in parts where several are stacked. `text` stands at its end. */
export interface ReportBar {
  readonly label: string
  readonly text: string
  readonly parts: readonly { readonly pattern: Pattern; readonly value: number }[]
}

/** A chart with one bar a line or a column. */
export interface ReportChart {
  readonly title: string
  readonly bars: readonly ReportBar[]
  /** What the patterns mean, empty where there is one only. */
  readonly legend: readonly { readonly pattern: Pattern; readonly label: string }[]
}

/** A column of a table; width in millimetres. */
export interface ReportTableColumn {
  readonly header: string
  readonly width: number
  readonly align: 'left' | 'right'
}

/** A table of the report with everything in words. */
export interface ReportTable {
  readonly heading: string
  readonly columns: readonly ReportTableColumn[]
  readonly rows: readonly (readonly string[])[]
  /** Said under it; '' where there is nothing to say. */
  readonly note: string
}

/** A term of the stock equation. */
export interface EquationTerm {
  readonly sign: '' | '+' | '−' | '='
  readonly label: string
  readonly value: string
}

/** Everything a report says on paper, in words: what is masked is masked already. */
export interface ReportModel {
  readonly branch: Omit<BranchData, 'code'>
  readonly language: Language
  /** The days, as text. */
  readonly days: string
  /** null: a range of days, not a close. */
  readonly closeNo: string | null
  /** UTC instant of the last entry it covers. */
  readonly at: string
  readonly ledger: { readonly seq: number; readonly hash: string }
  readonly masked: boolean
  readonly figures: readonly Pair[]
  readonly hours: ReportChart
  readonly clerks: ReportChart
  readonly kinds: ReportChart
  readonly equation: readonly EquationTerm[]
  readonly ages: readonly Pair[]
  readonly tables: readonly ReportTable[]
}
