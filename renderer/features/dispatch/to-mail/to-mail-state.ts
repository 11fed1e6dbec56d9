import { create } from 'zustand'
import type { ApplicationKey } from '../../../../shared/domain/application.ts'
import { type Choice, nothingChosen } from './choosing.ts'
import { type MailFilter, noFilter } from './filter-items.ts'

interface ToMailState {
  readonly filter: MailFilter
  readonly choice: Choice
  /** The row the keys act on. */
  readonly cursor: ApplicationKey | null
  /** Where it stood when it was last seen, so that its neighbour can take its place. */
  readonly place: number
  /** The parcel whose details are shown beside the list. */
  readonly opened: ApplicationKey | null
}

const initial: ToMailState = { filter: noFilter, choice: nothingChosen, cursor: null, place: 0, opened: null }

/** What the dispatcher has chosen and looks at. It outlives a visit to another part, and may vanish on restart. */
export const useToMailState = create<ToMailState>(() => initial)

/** Changes it. */
export const setToMail = useToMailState.setState

/** Changes the filter; what is chosen stays chosen. */
export function changeFilter(change: Partial<MailFilter>): void {
  setToMail(({ filter }) => ({ filter: { ...filter, ...change } }))
}

/** Leaves nothing to whoever signs in next. */
export function clearToMail(): void {
  setToMail(initial)
}
