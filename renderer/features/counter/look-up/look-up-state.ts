import { create } from 'zustand'
import type { SheetId } from '../../../../shared/domain/application.ts'
import type { SearchHit } from '../../../search/messages.ts'

interface LookUpState {
  /** The question the hits below answer; '' while nothing is asked. */
  readonly answered: string
  readonly hits: readonly SearchHit[]
  /** How many applications match, beyond the hits too. */
  readonly total: number
  /** False while the index is still being built: there may be more. */
  readonly complete: boolean
  /** Sheets in the clerk's hand: scanned for the application whose card is shown. They count as checked in its handover. */
  readonly scanned: readonly SheetId[]
}

const nothingAsked: LookUpState = { answered: '', hits: [], total: 0, complete: true, scanned: [] }

/** What the look-up has found; the field asks, the list shows. */
export const useLookUp = create<LookUpState>(() => nothingAsked)

/** Changes what the look-up has found. */
export const setLookUp = useLookUp.setState
