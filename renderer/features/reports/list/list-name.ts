import type { AgeBand } from '../../../../shared/domain/report/ageing.ts'
import type { NumberName } from '../../../../shared/domain/report/number-lines.ts'

/** A number on the screen that leads to its list: of a period, or of now. `title` is how the screen calls it. */
export type ListName = { readonly title: string } & (
  | { readonly kind: 'entries'; readonly name: NumberName }
  /** `band` null: all that is here. */
  | { readonly kind: 'age'; readonly band: AgeBand | null }
  | { readonly kind: 'overdue' }
  | { readonly kind: 'noCalendar'; readonly year: number }
  | { readonly kind: 'undated' }
  | { readonly kind: 'waybillsLeft' }
)
